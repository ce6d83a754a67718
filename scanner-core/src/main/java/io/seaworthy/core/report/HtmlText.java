package io.seaworthy.core.report;

import java.util.Locale;

/** Makes text safe in HTML, inside elements and inside quoted attributes alike. */
final class HtmlText {
  private HtmlText() {}

  /** Returns the text on one line. */
  static String line(String text) {
    return escaped(Visible.line(text));
  }

  /** Returns the text on as many lines as it has. */
  static String lines(String text) {
    return escaped(Visible.lines(text));
  }

  /** Fills a template alike in every country; the values have to be safe already. */
  static String fill(String template, Object... values) {
    return String.format(Locale.ROOT, template, values);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;")
        .replace("`", "&#96;");
  }
}
