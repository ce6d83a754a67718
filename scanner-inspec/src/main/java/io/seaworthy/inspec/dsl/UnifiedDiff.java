package io.seaworthy.inspec.dsl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The difference of two texts in the unified format (POSIX {@code diff -u}) with three lines of
 * context, without the file header, as RSpec prints it.
 */
public final class UnifiedDiff {
  private static final int CONTEXT = 3;

  /**
   * Beyond this many lines on one side the search would cost too much, and nobody would read it.
   */
  private static final int MOST_LINES = 2_000;

  private final List<Line> lines = new ArrayList<>();

  private UnifiedDiff() {}

  /**
   * Compares two texts.
   *
   * @param before the lines marked with {@code -} stand here only
   * @param after the lines marked with {@code +} stand here only
   * @return the hunks, each line ended; empty when the texts have the same lines
   */
  public static String between(String before, String after) {
    List<String> left = split(before);
    List<String> right = split(after);
    if (left.equals(right) || left.size() > MOST_LINES || right.size() > MOST_LINES) {
      return "";
    }
    UnifiedDiff diff = new UnifiedDiff();
    diff.align(left, right);
    return diff.hunks();
  }

  private static List<String> split(String text) {
    List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
    while (!lines.isEmpty() && lines.get(lines.size() - 1).isEmpty()) {
      lines.remove(lines.size() - 1);
    }
    return lines;
  }

  /** By the longest common subsequence, as tables of 16 million cells at most. */
  private void align(List<String> left, List<String> right) {
    int[][] common = new int[left.size() + 1][right.size() + 1];
    for (int i = left.size() - 1; i >= 0; i--) {
      for (int j = right.size() - 1; j >= 0; j--) {
        common[i][j] =
            left.get(i).equals(right.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    int i = 0;
    int j = 0;
    while (i < left.size() || j < right.size()) {
      if (i < left.size() && j < right.size() && left.get(i).equals(right.get(j))) {
        lines.add(new Line(' ', left.get(i++), i, ++j));
      } else if (i < left.size() && (j == right.size() || common[i + 1][j] >= common[i][j + 1])) {
        lines.add(new Line('-', left.get(i), ++i, j));
      } else {
        lines.add(new Line('+', right.get(j), i, ++j));
      }
    }
  }

  private String hunks() {
    StringBuilder text = new StringBuilder();
    int at = 0;
    while (at < lines.size()) {
      int first = nextChange(at);
      if (first == lines.size()) {
        break;
      }
      int last = first;
      for (int next = first;
          next < lines.size() && next - last <= 2 * CONTEXT;
          next = nextChange(next + 1)) {
        last = next;
      }
      at = Math.min(lines.size(), last + 1 + CONTEXT);
      append(text, lines.subList(Math.max(0, first - CONTEXT), at));
    }
    return text.toString();
  }

  private int nextChange(int from) {
    int at = from;
    while (at < lines.size() && lines.get(at).mark() == ' ') {
      at++;
    }
    return at;
  }

  private static void append(StringBuilder text, List<Line> hunk) {
    long left = hunk.stream().filter(line -> line.mark() != '+').count();
    long right = hunk.stream().filter(line -> line.mark() != '-').count();
    Line last = hunk.get(hunk.size() - 1);
    text.append("@@ -").append(range(last.left(), left));
    text.append(" +").append(range(last.right(), right)).append(" @@\n");
    hunk.forEach(line -> text.append(line.mark()).append(line.text()).append('\n'));
  }

  private static String range(int last, long length) {
    return length <= 1 ? Integer.toString(last) : (last - length + 1) + "," + length;
  }

  /** A line, and how many lines of each side stand up to it. */
  private record Line(char mark, String text, int left, int right) {}
}
