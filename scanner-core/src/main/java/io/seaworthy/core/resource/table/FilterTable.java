package io.seaworthy.core.resource.table;

import io.seaworthy.core.matcher.Inspect;
import io.seaworthy.core.text.BoundedRegex;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Rows with named fields that can be filtered (what InSpec calls a filter table). Immutable: each
 * filter gives a new table.
 */
public final class FilterTable {
  private final String name;
  private final List<Map<String, @Nullable Object>> rows;

  private FilterTable(String name, List<Map<String, @Nullable Object>> rows) {
    this.name = name;
    this.rows = rows;
  }

  /**
   * Returns a table.
   *
   * @param name how its resource is printed
   * @param rows the rows, each from field to value; copied
   * @return the table
   */
  public static FilterTable of(String name, List<? extends Map<String, ?>> rows) {
    List<Map<String, @Nullable Object>> copy = new ArrayList<>(rows.size());
    for (Map<String, ?> row : rows) {
      copy.add(Collections.unmodifiableMap(new LinkedHashMap<String, @Nullable Object>(row)));
    }
    return new FilterTable(name, Collections.unmodifiableList(copy));
  }

  /**
   * Returns the rows.
   *
   * @return from field to value
   */
  public List<Map<String, @Nullable Object>> rows() {
    return rows;
  }

  /**
   * Returns one field of all rows.
   *
   * @param field the field
   * @return its values in the rows' order, null where a row has none
   */
  public List<@Nullable Object> column(String field) {
    List<@Nullable Object> values = new ArrayList<>(rows.size());
    rows.forEach(row -> values.add(row.get(field)));
    return Collections.unmodifiableList(values);
  }

  /**
   * Keeps the rows whose field has a value.
   *
   * @param field the field
   * @param wanted a pattern that is searched in the value, a whole number that is compared with
   *     texts of digits too, or else the value itself
   * @return the smaller table
   */
  public FilterTable where(String field, @Nullable Object wanted) {
    return filtered(
        " " + field + " == " + Inspect.of(wanted),
        row -> row.containsKey(field) && matches(row.get(field), wanted));
  }

  /**
   * Keeps some rows.
   *
   * @param description what they have in common, for the table's name
   * @param wanted tells which rows are kept
   * @return the smaller table
   */
  public FilterTable where(String description, Predicate<Map<String, @Nullable Object>> wanted) {
    return filtered(" " + description, wanted);
  }

  private FilterTable filtered(String criterion, Predicate<Map<String, @Nullable Object>> wanted) {
    String joined = name.contains(" with ") ? criterion : " with" + criterion;
    return new FilterTable(name + joined, rows.stream().filter(wanted).toList());
  }

  private static boolean matches(@Nullable Object value, @Nullable Object wanted) {
    if (wanted instanceof Pattern pattern) {
      return BoundedRegex.MATCHING.find(pattern, value == null ? "" : value.toString());
    }
    if (wanted instanceof Integer || wanted instanceof Long) {
      return value != null && wholeNumber(value.toString(), ((Number) wanted).longValue());
    }
    return Objects.equals(value, wanted);
  }

  private static boolean wholeNumber(String text, long wanted) {
    if (!text.matches("[-+]?\\d{1,18}")) {
      return false;
    }
    return Long.parseLong(text) == wanted;
  }

  /**
   * Tells whether there is any row.
   *
   * @return true for one row or more
   */
  public boolean exists() {
    return !rows.isEmpty();
  }

  /**
   * Counts the rows.
   *
   * @return at least 0
   */
  public int count() {
    return rows.size();
  }

  @Override
  public String toString() {
    return name;
  }
}
