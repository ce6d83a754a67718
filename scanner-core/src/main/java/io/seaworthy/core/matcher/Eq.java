package io.seaworthy.core.matcher;

import org.jspecify.annotations.Nullable;

/** RSpec's {@code eq}: Ruby's {@code ==}. */
record Eq(@Nullable Object expected) implements Matcher<Object> {
  @Override
  public boolean matches(@Nullable Object actual) {
    return RubyValues.same(actual, expected);
  }

  @Override
  public String description() {
    return "eq " + Inspect.shortened(expected);
  }

  @Override
  public String failureMessage(@Nullable Object actual) {
    return message("expected: ", actual);
  }

  @Override
  public String failureMessageWhenNegated(@Nullable Object actual) {
    return message("expected: value != ", actual);
  }

  private String message(String expectation, @Nullable Object actual) {
    return "\n"
        + expectation
        + Inspect.shortened(expected)
        + "\n     got: "
        + Inspect.shortened(actual)
        + "\n\n(compared using ==)\n";
  }
}
