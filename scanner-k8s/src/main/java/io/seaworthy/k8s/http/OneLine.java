package io.seaworthy.k8s.http;

/** Makes a peer's text fit for one line of a report: no control characters, no great length. */
public final class OneLine {
  private static final int LIMIT = 500;

  private OneLine() {}

  /**
   * Returns a text that prints on one line.
   *
   * @param text what a peer said
   * @return at most 500 characters of it, with single spaces
   */
  public static String of(String text) {
    String head = text.length() > 2 * LIMIT ? text.substring(0, 2 * LIMIT) : text;
    String line = head.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    return line.length() > LIMIT ? line.substring(0, LIMIT) + "…" : line;
  }
}
