package io.seaworthy.core.report;

/**
 * Makes text safe in CSV (RFC 4180): always quoted, and never taken for a formula by a spreadsheet
 * (OWASP, CSV injection).
 */
final class CsvText {
  private static final String FORMULA_STARTS = "=+-@|%\uff1d\uff0b\uff0d\uff20";

  private CsvText() {}

  /** Returns the text as one cell. */
  static String cell(String text) {
    String line = Visible.line(text);
    boolean formula = !line.isBlank() && FORMULA_STARTS.indexOf(line.stripLeading().charAt(0)) >= 0;
    return "\"" + (formula ? "'" : "") + line.replace("\"", "\"\"") + "\"";
  }
}
