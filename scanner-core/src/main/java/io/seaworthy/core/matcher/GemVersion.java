package io.seaworthy.core.matcher;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version number in the order of RubyGems, which InSpec's {@code cmp} uses: parts of digits and
 * of letters, letters before digits, zeros at the end without weight.
 */
final class GemVersion implements Comparable<GemVersion> {
  private static final Pattern FORM =
      Pattern.compile("\\s*([0-9]+(\\.[0-9a-zA-Z]+)*(-[0-9A-Za-z-]+(\\.[0-9A-Za-z-]+)*)?)?\\s*");
  private static final Pattern PART = Pattern.compile("[0-9]+|[a-zA-Z]+");

  /**
   * No version is longer; matching the form of a longer text could need more stack than there is.
   */
  private static final int LONGEST = 1_000;

  private final List<String> parts;

  private GemVersion(List<String> parts) {
    this.parts = parts;
  }

  /** Returns the version, empty for a text of another form. */
  static Optional<GemVersion> parse(CharSequence text) {
    if (text.length() > LONGEST || !FORM.matcher(text).matches()) {
      return Optional.empty();
    }
    List<String> parts = new ArrayList<>();
    Matcher part = PART.matcher(text.toString().replace("-", ".pre."));
    while (part.find()) {
      parts.add(part.group());
    }
    dropZeros(parts);
    return Optional.of(new GemVersion(parts));
  }

  /** Zeros at the end have no weight, nor have those before the first letter. */
  private static void dropZeros(List<String> parts) {
    int letters = 0;
    while (letters < parts.size() && isNumber(parts.get(letters))) {
      letters++;
    }
    dropZerosBefore(parts, parts.size());
    dropZerosBefore(parts, Math.min(letters, parts.size()));
  }

  private static void dropZerosBefore(List<String> parts, int end) {
    int last = end;
    while (last > 0 && isZero(parts.get(last - 1))) {
      parts.remove(--last);
    }
  }

  @Override
  public int compareTo(GemVersion other) {
    int longest = Math.max(parts.size(), other.parts.size());
    for (int i = 0; i < longest; i++) {
      int order = comparePart(part(i), other.part(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private String part(int index) {
    return index < parts.size() ? parts.get(index) : "0";
  }

  private static int comparePart(String a, String b) {
    if (isNumber(a) != isNumber(b)) {
      return isNumber(a) ? 1 : -1;
    }
    return isNumber(a) ? new BigInteger(a).compareTo(new BigInteger(b)) : a.compareTo(b);
  }

  private static boolean isNumber(String part) {
    return part.charAt(0) >= '0' && part.charAt(0) <= '9';
  }

  private static boolean isZero(String part) {
    return part.chars().allMatch(c -> c == '0');
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof GemVersion version && compareTo(version) == 0;
  }

  @Override
  public int hashCode() {
    return parts.size();
  }
}
