package io.seaworthy.core.resource.internal;

import io.seaworthy.core.facts.EvidenceException;

/**
 * A text that may be looked at only so often. Backtracking makes some expressions take forever on
 * texts made for that purpose; on this they end with an {@link EvidenceException}. Serves one
 * match.
 */
public final class BoundedText implements CharSequence {
  /** How many characters one match may look at: about a second's work. */
  private static final int MAX_LOOKS = 100_000_000;

  private final String text;
  private int looks;

  /**
   * Wraps a text.
   *
   * @param text the text
   */
  public BoundedText(String text) {
    this.text = text;
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public char charAt(int index) {
    if (++looks > MAX_LOOKS) {
      throw new EvidenceException(
          "parse.too-complex",
          "a regular expression needs more than "
              + MAX_LOOKS
              + " steps on a text of the container");
    }
    return text.charAt(index);
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.substring(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
