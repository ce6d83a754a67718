package io.seaworthy.core.matcher;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** InSpec's {@code contain_duplicates}. */
final class ContainDuplicates implements Matcher<Object> {
  @Override
  public boolean matches(@Nullable Object actual) {
    Collection<?> items = RubyValues.items(actual);
    if (items == null) {
      return false;
    }
    Set<Object> seen = new HashSet<>();
    List<Object> others = new ArrayList<>();
    for (Object item : items) {
      Object key = key(item);
      if (key == null ? RubyValues.contains(others, item) : !seen.add(key)) {
        return true;
      }
      if (key == null) {
        others.add(item);
      }
    }
    return false;
  }

  /**
   * Returns what equal texts and equal numbers have in common, so that a long list of them takes no
   * search for each; null for anything else.
   */
  private static @Nullable Object key(@Nullable Object item) {
    if (item instanceof CharSequence text) {
      return text.toString();
    }
    return item instanceof Number number && Double.isFinite(number.doubleValue())
        ? new BigDecimal(number.toString()).stripTrailingZeros()
        : null;
  }

  @Override
  public String description() {
    return "contain duplicates";
  }
}
