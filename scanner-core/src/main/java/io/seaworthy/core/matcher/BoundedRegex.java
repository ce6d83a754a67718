package io.seaworthy.core.matcher;

import io.seaworthy.core.facts.EvidenceException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Searches with a regular expression, but not for ever: some expressions take exponential time on a
 * text that a hostile container could have made for them.
 */
final class BoundedRegex {
  /** More than an honest search of 8 MiB takes, and about a second of work. */
  private static final int MOST_READS = 50_000_000;

  private BoundedRegex() {}

  /** Ruby's {@code =~} as a truth value: false unless one is a text and the other an expression. */
  static boolean matches(@Nullable Object actual, @Nullable Object expected) {
    if (actual instanceof CharSequence text && expected instanceof Pattern pattern) {
      return find(pattern, text);
    }
    return actual instanceof Pattern pattern
        && expected instanceof CharSequence text
        && find(pattern, text);
  }

  static boolean find(Pattern pattern, CharSequence text) {
    return pattern.matcher(new CountedText(text)).find();
  }

  /** Counts how often the search looks at a character. */
  private static final class CountedText implements CharSequence {
    private final CharSequence text;
    private int reads;

    CountedText(CharSequence text) {
      this.text = text;
    }

    @Override
    public char charAt(int index) {
      if (++reads > MOST_READS) {
        throw new EvidenceException(
            "match.too-long",
            "a regular expression was given up after "
                + MOST_READS
                + " steps; write it so that it backtracks less");
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.subSequence(start, end);
    }

    @Override
    public String toString() {
      return text.toString();
    }
  }
}
