package io.seaworthy.benchmarks;

import java.io.PrintStream;
import java.util.Locale;

/**
 * Prints figures as the rows of a Markdown table, each as soon as it is known. Not safe for use by
 * many threads.
 */
public final class FigureTable {
  private final PrintStream out;

  private FigureTable(PrintStream out) {
    this.out = out;
  }

  /**
   * Begins a table on standard output.
   *
   * @param title what the figures are about
   * @return the table, with its head printed
   */
  public static FigureTable titled(String title) {
    PrintStream out = System.out;
    out.printf("%n### %s%n%n| what | figure | goal |%n|---|---|---|%n", title);
    return new FigureTable(out);
  }

  /**
   * Prints a figure that has no goal.
   *
   * @param what what was measured
   * @param figure the figure with its unit
   * @param values what the figure's format specifiers stand for
   */
  public void row(String what, String figure, Object... values) {
    print(what, format(figure, values), "");
  }

  /**
   * Prints a figure that should not be exceeded.
   *
   * @param what what was measured
   * @param unit the unit, such as {@code ms}
   * @param figure the figure
   * @param most the goal
   */
  public void atMost(String what, String unit, double figure, double most) {
    print(what, number(figure, unit), goal("≤", most, unit, figure <= most));
  }

  /**
   * Prints a figure that should be reached.
   *
   * @param what what was measured
   * @param unit the unit, such as {@code commands/s}
   * @param figure the figure
   * @param least the goal
   */
  public void atLeast(String what, String unit, double figure, double least) {
    print(what, number(figure, unit), goal("≥", least, unit, figure >= least));
  }

  private static String goal(String sign, double goal, String unit, boolean met) {
    return sign + " " + number(goal, unit) + (met ? "" : ", missed");
  }

  private static String number(double value, String unit) {
    boolean whole = value == Math.rint(value) || value >= 100;
    return format(whole ? "%.0f %s" : "%.2f %s", value, unit);
  }

  private static String format(String text, Object... values) {
    return String.format(Locale.ROOT, text, values);
  }

  private void print(String what, String figure, String goal) {
    out.printf("| %s | %s | %s |%n", what, figure, goal);
  }
}
