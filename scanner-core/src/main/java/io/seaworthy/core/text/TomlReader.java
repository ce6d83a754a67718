package io.seaworthy.core.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads TOML 1.0 (<a href="https://toml.io/en/v1.0.0">toml.io</a>). Dates and times stay texts, as
 * they are written.
 */
public final class TomlReader {
  private static final int MOST_DEPTH = 64;

  private final TomlCursor cursor;
  private final Map<String, Object> root = new LinkedHashMap<>();
  private final Set<Map<String, Object>> opened =
      Collections.newSetFromMap(new IdentityHashMap<>());
  private int depth;

  private TomlReader(String text) {
    this.cursor = new TomlCursor(text);
  }

  /**
   * Reads a text.
   *
   * @param text the text
   * @return nested maps, lists, texts, {@link Long}, {@link Double} and {@link Boolean}
   * @throws IllegalArgumentException when it is no TOML, with the line and what was expected
   */
  public static Map<String, Object> read(String text) {
    TomlReader reader = new TomlReader(text);
    reader.readAll();
    return Collections.unmodifiableMap(reader.root);
  }

  private void readAll() {
    Map<String, Object> table = root;
    cursor.skipLines();
    while (!cursor.isAtEnd()) {
      if (cursor.take("[[")) {
        table = added(path());
        cursor.require("]]");
      } else if (cursor.take("[")) {
        table = opened(path());
        cursor.require("]");
      } else {
        assignment(table);
      }
      cursor.endLine();
      cursor.skipLines();
    }
  }

  /** Names with dots between. */
  private List<String> path() {
    List<String> path = new ArrayList<>();
    do {
      cursor.skipBlanks();
      path.add(cursor.name());
      cursor.skipBlanks();
    } while (cursor.take("."));
    return path;
  }

  private Map<String, Object> opened(List<String> path) {
    Map<String, Object> table = descend(root, path);
    if (!opened.add(table)) {
      throw cursor.problem("the table " + String.join(".", path) + " comes twice");
    }
    return table;
  }

  private Map<String, Object> added(List<String> path) {
    Map<String, Object> parent = descend(root, path.subList(0, path.size() - 1));
    String name = path.get(path.size() - 1);
    if (!(parent.computeIfAbsent(name, key -> new Tables()) instanceof Tables tables)) {
      throw cursor.problem(name + " is no list of tables");
    }
    Map<String, Object> table = new LinkedHashMap<>();
    tables.add(table);
    return table;
  }

  /** A list that double brackets make, of which the last table goes on. */
  private static final class Tables extends ArrayList<Map<String, Object>> {
    private static final long serialVersionUID = 1L;
  }

  @SuppressWarnings("unchecked") // maps are made here only
  private Map<String, Object> descend(Map<String, Object> from, List<String> path) {
    Map<String, Object> table = from;
    for (String name : path) {
      Object next = table.computeIfAbsent(name, key -> new LinkedHashMap<String, Object>());
      if (next instanceof Tables tables) {
        table = tables.get(tables.size() - 1);
      } else if (next instanceof Map<?, ?> map) {
        table = (Map<String, Object>) map;
      } else {
        throw cursor.problem(name + " is no table");
      }
    }
    return table;
  }

  private void assignment(Map<String, Object> table) {
    List<String> path = path();
    cursor.require("=");
    cursor.skipBlanks();
    Map<String, Object> owner = descend(table, path.subList(0, path.size() - 1));
    if (owner.putIfAbsent(path.get(path.size() - 1), value()) != null) {
      throw cursor.problem(String.join(".", path) + " comes twice");
    }
  }

  private Object value() {
    if (++depth > MOST_DEPTH) {
      throw cursor.problem("values lie deeper in each other than " + MOST_DEPTH);
    }
    try {
      return switch (cursor.peek()) {
        case '"', '\'' -> cursor.string();
        case '[' -> list();
        case '{' -> inlineTable();
        default -> TomlScalars.read(cursor);
      };
    } finally {
      depth--;
    }
  }

  private List<Object> list() {
    List<Object> values = new ArrayList<>();
    cursor.require("[");
    cursor.skipLines();
    while (!cursor.take("]")) {
      values.add(value());
      cursor.skipLines();
      if (!cursor.take(",")) {
        cursor.require("]");
        return values;
      }
      cursor.skipLines();
    }
    return values;
  }

  private Map<String, Object> inlineTable() {
    Map<String, Object> table = new LinkedHashMap<>();
    cursor.require("{");
    cursor.skipBlanks();
    if (!cursor.take("}")) {
      do {
        assignment(table);
        cursor.skipBlanks();
      } while (cursor.take(","));
      cursor.require("}");
    }
    opened.add(table);
    return table;
  }
}
