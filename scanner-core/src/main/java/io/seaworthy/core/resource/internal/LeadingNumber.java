package io.seaworthy.core.resource.internal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The whole number that a text begins with, as Ruby's {@code to_i}. */
public final class LeadingNumber {
  private static final Pattern NUMBER = Pattern.compile("\\s*([-+]?\\d{1,18})");

  private LeadingNumber() {}

  /**
   * Reads a text.
   *
   * @param text any text
   * @return the number, 0 when there is none
   */
  public static long of(String text) {
    Matcher matcher = NUMBER.matcher(text);
    return matcher.lookingAt() ? Long.parseLong(matcher.group(1)) : 0;
  }
}
