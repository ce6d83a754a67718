package io.seaworthy.core.matcher;

import io.seaworthy.core.text.BoundedRegex;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * InSpec's {@code cmp}: compares what a person would call equal, in the order of rules that InSpec
 * has. Texts in any case; versions; texts of digits and numbers; {@code "true"} and true; {@code
 * "0644"} and a mode; a list of one item and that item.
 */
final class Cmp implements Matcher<Object> {
  private static final Pattern INTEGER = Pattern.compile("-?0+|-?[1-9][0-9]*");
  private static final Pattern OCTAL = Pattern.compile("0+[0-7]+");
  private static final Pattern FLOAT =
      Pattern.compile("\\s*[+-]?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?\\s*");

  private final Operator operator;
  private final @Nullable Object expected;

  Cmp(Operator operator, @Nullable Object expected) {
    this.operator = operator;
    this.expected = expected;
  }

  @Override
  public boolean matches(@Nullable Object actual) {
    if (operator == Operator.CASE_EQUAL) {
      return RubyValues.same(actual, expected);
    }
    Collection<?> items = RubyValues.items(actual);
    boolean single = items != null && items.size() == 1 && RubyValues.items(expected) == null;
    return compare(single && items != null ? items.iterator().next() : actual);
  }

  private boolean compare(@Nullable Object actual) {
    if (expected instanceof CharSequence want && actual instanceof CharSequence have) {
      return compareTexts(have, want);
    }
    if (expected instanceof Pattern pattern && isTextOrInteger(actual)) {
      return BoundedRegex.MATCHING.find(pattern, Inspect.plain(actual));
    }
    if (isIntegerText(expected) && RubyValues.isInteger(actual)) {
      return operator.test(actual, RubyValues.wholeNumber(String.valueOf(expected), 10));
    }
    if (isBooleanText(expected) && actual instanceof Boolean) {
      return operator.test(actual, "true".equals(lower(expected)));
    }
    if (expected instanceof Boolean && isLowerBooleanText(actual)) {
      return operator.test(actual, expected.toString());
    }
    if (RubyValues.isInteger(expected) && isIntegerText(actual)) {
      return operator.test(RubyValues.wholeNumber(String.valueOf(actual), 10), expected);
    }
    if ((expected instanceof Double || expected instanceof Float) && isFloat(actual)) {
      return operator.test(Double.valueOf(Inspect.plain(actual).strip()), expected);
    }
    if (isOctal(expected) && RubyValues.isInteger(actual)) {
      return operator.test(actual, RubyValues.wholeNumber(String.valueOf(expected), 8));
    }
    return operator.test(actual, expected);
  }

  private boolean compareTexts(CharSequence actual, CharSequence wanted) {
    if (operator == Operator.EQUAL) {
      return lower(actual).equals(lower(wanted));
    }
    Optional<GemVersion> have = GemVersion.parse(actual);
    Optional<GemVersion> want = GemVersion.parse(wanted);
    if (have.isPresent() && want.isPresent()) {
      return operator.accepts(have.get().compareTo(want.get()));
    }
    return operator.test(actual, wanted);
  }

  /** As Ruby's {@code casecmp}: only A to Z have another case. */
  private static String lower(@Nullable Object text) {
    StringBuilder lower = new StringBuilder();
    for (char c : String.valueOf(text).toCharArray()) {
      lower.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
    }
    return lower.toString();
  }

  private static boolean isTextOrInteger(@Nullable Object value) {
    return value instanceof CharSequence || RubyValues.isInteger(value);
  }

  private static boolean isIntegerText(@Nullable Object value) {
    return value instanceof CharSequence text && INTEGER.matcher(text).matches();
  }

  private static boolean isBooleanText(@Nullable Object value) {
    return value instanceof CharSequence && lower(value).matches("true|false");
  }

  private static boolean isLowerBooleanText(@Nullable Object value) {
    return value instanceof CharSequence text && text.toString().matches("true|false");
  }

  private static boolean isFloat(@Nullable Object value) {
    return value instanceof Number
        || (value instanceof CharSequence text && FLOAT.matcher(text).matches());
  }

  private static boolean isOctal(@Nullable Object value) {
    return value instanceof CharSequence text && OCTAL.matcher(text).matches();
  }

  @Override
  public String description() {
    return "cmp " + operator + " " + Inspect.of(expected);
  }

  @Override
  public String failureMessage(@Nullable Object actual) {
    String expectation =
        operator == Operator.EQUAL
            ? "expected: " + Inspect.plain(expected)
            : "expected it to be " + operator + " " + Inspect.of(expected);
    return message(expectation, actual);
  }

  @Override
  public String failureMessageWhenNegated(@Nullable Object actual) {
    return message("expected it not to be " + operator + " " + Inspect.of(expected), actual);
  }

  private String message(String expectation, @Nullable Object actual) {
    return "\n"
        + expectation
        + "\n     got: "
        + got(actual)
        + "\n\n(compared using `cmp` matcher)\n";
  }

  /** Where a mode is expected, a number is shown as one. */
  private String got(@Nullable Object actual) {
    if (isOctal(expected) && RubyValues.isInteger(actual)) {
      return "0" + new BigInteger(String.valueOf(actual)).toString(8);
    }
    return Inspect.plain(actual);
  }
}
