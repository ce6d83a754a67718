package io.seaworthy.core.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes text safe in Markdown by putting it into a code span, inside of which nothing has a meaning
 * (CommonMark 6.1): no link, no image, no HTML, no mention.
 */
final class MarkdownText {
  private static final Pattern TICKS = Pattern.compile("`+");

  private MarkdownText() {}

  /**
   * Returns the text as one code span; not for cells of tables, where a pipe would end the cell.
   */
  static String code(String text) {
    String line = Visible.line(text);
    if (line.isBlank()) {
      return "";
    }
    String fence = "`".repeat(longestRun(line) + 1);
    // One space at each end is taken off again by whoever renders it.
    return fence + " " + line + " " + fence;
  }

  private static int longestRun(String text) {
    Matcher ticks = TICKS.matcher(text);
    int longest = 0;
    while (ticks.find()) {
      longest = Math.max(longest, ticks.end() - ticks.start());
    }
    return longest;
  }
}
