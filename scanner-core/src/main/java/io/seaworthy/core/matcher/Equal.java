package io.seaworthy.core.matcher;

import org.jspecify.annotations.Nullable;

/**
 * RSpec's {@code equal} and {@code be} with a value. Ruby compares identity; of the values that
 * containers give, only null, booleans and integers have one, and texts and lists are never equal
 * to each other there. Here equal values of one kind are equal, which differs for these alone.
 */
record Equal(@Nullable Object expected) implements Matcher<Object> {
  @Override
  public boolean matches(@Nullable Object actual) {
    return RubyValues.isInteger(actual) == RubyValues.isInteger(expected)
        && RubyValues.same(actual, expected);
  }

  @Override
  public String description() {
    return "equal " + Inspect.shortened(expected);
  }

  @Override
  public String failureMessage(@Nullable Object actual) {
    return message("expected ", actual);
  }

  @Override
  public String failureMessageWhenNegated(@Nullable Object actual) {
    return message("expected not ", actual);
  }

  private String message(String expectation, @Nullable Object actual) {
    return "\n"
        + expectation
        + Inspect.shortened(expected)
        + "\n     got "
        + Inspect.shortened(actual)
        + "\n";
  }
}
