package io.seaworthy.core.gate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads CSV with a heading line (RFC 4180). */
final class CsvRows {
  private final String file;
  private final String text;
  private int at;

  private CsvRows(String file, String text) {
    this.file = file;
    this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** Returns the rows below the heading as maps; blank lines are left out. */
  static List<Map<String, String>> parse(String file, String text) {
    CsvRows input = new CsvRows(file, text);
    List<String> names = input.row();
    List<Map<String, String>> rows = new ArrayList<>();
    while (input.at < input.text.length()) {
      List<String> cells = input.row();
      if (cells.size() == 1 && cells.get(0).isBlank()) {
        continue;
      }
      if (cells.size() > names.size()) {
        throw new GateFileException(
            file, "has a row with more cells than the heading has names: " + cells);
      }
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < cells.size(); i++) {
        row.put(names.get(i).strip(), cells.get(i));
      }
      rows.add(row);
    }
    return rows;
  }

  private List<String> row() {
    List<String> cells = new ArrayList<>();
    while (true) {
      cells.add(at < text.length() && text.charAt(at) == '"' ? quoted() : plain());
      if (at >= text.length()) {
        return cells;
      }
      char end = text.charAt(at++);
      if (end == '\r' && at < text.length() && text.charAt(at) == '\n') {
        at++;
      }
      if (end != ',') {
        return cells;
      }
    }
  }

  private String plain() {
    int start = at;
    while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return text.substring(start, at);
  }

  private String quoted() {
    StringBuilder cell = new StringBuilder();
    for (at++; at < text.length(); at++) {
      if (text.charAt(at) != '"') {
        cell.append(text.charAt(at));
      } else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
        cell.append(text.charAt(++at));
      } else {
        at++;
        return cell + plain();
      }
    }
    throw new GateFileException(file, "has a quoted cell without an end: \"" + cell);
  }
}
