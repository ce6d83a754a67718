package io.seaworthy.inspec.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Waivers as a table of comma-separated values (RFC 4180) whose first line names the columns:
 * {@code control_id}, {@code justification}, {@code run}, {@code expiration_date}.
 */
final class WaiverTable {
  private final String file;
  private final String text;
  private int at;

  private WaiverTable(String file, String text) {
    this.file = file;
    this.text = text;
  }

  static Map<String, Map<String, Object>> read(String file, String text) {
    List<List<String>> rows = new WaiverTable(file, text).rows();
    if (rows.isEmpty()) {
      return Map.of();
    }
    List<String> columns = rows.get(0).stream().map(String::strip).toList();
    for (String required : List.of("control_id", "justification")) {
      if (!columns.contains(required)) {
        throw ProfileException.missing(file, "the column " + required, String.join(",", columns));
      }
    }
    Map<String, Map<String, Object>> entries = new LinkedHashMap<>();
    for (List<String> row : rows.subList(1, rows.size())) {
      Map<String, Object> fields = new LinkedHashMap<>();
      for (int i = 0; i < Math.min(columns.size(), row.size()); i++) {
        if (!row.get(i).isBlank()) {
          fields.put(columns.get(i), row.get(i));
        }
      }
      Object id = fields.remove("control_id");
      if (id != null) {
        entries.put(id.toString(), fields);
      }
    }
    return entries;
  }

  private List<List<String>> rows() {
    List<List<String>> rows = new ArrayList<>();
    while (at < text.length()) {
      List<String> row = row();
      if (row.size() > 1 || !row.get(0).isBlank()) {
        rows.add(row);
      }
    }
    return rows;
  }

  private List<String> row() {
    List<String> cells = new ArrayList<>();
    do {
      cells.add(cell());
    } while (at < text.length() && text.charAt(at++) == ',');
    return cells;
  }

  /** Reads up to the comma or line end that closes the cell, which stays. */
  private String cell() {
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '"') {
        if (quoted && text.startsWith("\"\"", at)) {
          cell.append('"');
          at++;
        } else {
          quoted = !quoted;
        }
      } else if (!quoted && (c == ',' || c == '\n')) {
        break;
      } else if (quoted || c != '\r') {
        cell.append(c);
      }
    }
    if (quoted) {
      throw ProfileException.of(file, "a quoted cell does not end");
    }
    return cell.toString();
  }
}
