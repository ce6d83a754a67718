package io.seaworthy.core.text;

import io.seaworthy.core.facts.EvidenceException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Applies regular expressions to texts of a container, but not for ever: backtracking takes some
 * expressions exponential time on a text that was made for them. A match that looks at too many
 * characters ends with an {@link EvidenceException}. Immutable; the matchers that it gives serve
 * one thread.
 */
public final class BoundedRegex {
  /** For expressions of our own, which take a text to pieces. */
  public static final BoundedRegex PARSING = new BoundedRegex("parse.too-complex");

  /** For expressions of a profile's author, which judge a value. */
  public static final BoundedRegex MATCHING = new BoundedRegex("match.too-long");

  private final String cause;

  private BoundedRegex(String cause) {
    this.cause = cause;
  }

  /**
   * Returns a matcher that may look at {@link TextLimits#regexSteps()} characters, whatever it is
   * asked.
   *
   * @param pattern the expression
   * @param text the text
   * @return the matcher; it throws {@link EvidenceException} when it has looked too often
   */
  public Matcher matcher(Pattern pattern, CharSequence text) {
    return pattern.matcher(new CountedText(text, cause));
  }

  /**
   * Tells whether an expression is found anywhere in a text.
   *
   * @param pattern the expression
   * @param text the text
   * @return true when it is
   * @throws EvidenceException when that can't be told in {@link TextLimits#regexSteps()} looks
   */
  public boolean find(Pattern pattern, CharSequence text) {
    return matcher(pattern, text).find();
  }

  /**
   * Returns the first group of the first match.
   *
   * @param pattern an expression with a group
   * @param text the text
   * @return what the group matched; null when nothing matches, or the group took no part
   * @throws EvidenceException when that can't be told in {@link TextLimits#regexSteps()} looks
   */
  public @Nullable String first(Pattern pattern, CharSequence text) {
    Matcher matcher = matcher(pattern, text);
    return matcher.find() ? matcher.group(1) : null;
  }

  /** Counts how often the search looks at a character. */
  private static final class CountedText implements CharSequence {
    private final CharSequence text;
    private final String cause;
    private final int most = TextLimits.current().regexSteps();
    private int reads;

    CountedText(CharSequence text, String cause) {
      this.text = text;
      this.cause = cause;
    }

    @Override
    public char charAt(int index) {
      if (++reads > most) {
        throw new EvidenceException(
            cause,
            "a regular expression was given up after "
                + most
                + " steps on a text of the container; one that a profile brings should backtrack"
                + " less");
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
