package io.seaworthy.core.matcher;

import org.jspecify.annotations.Nullable;

/** RSpec's {@code be_truthy} and {@code be_falsey}: only null and false are falsey. */
record BeTruth(boolean truthy) implements Matcher<Object> {
  @Override
  public boolean matches(@Nullable Object actual) {
    return truthy == (actual != null && !Boolean.FALSE.equals(actual));
  }

  @Override
  public String description() {
    return truthy ? "be truthy" : "be falsey";
  }

  @Override
  public String failureMessage(@Nullable Object actual) {
    return message(truthy, actual);
  }

  @Override
  public String failureMessageWhenNegated(@Nullable Object actual) {
    return message(!truthy, actual);
  }

  private static String message(boolean wanted, @Nullable Object actual) {
    return "expected: "
        + (wanted ? "truthy" : "falsey")
        + " value\n     got: "
        + Inspect.shortened(actual);
  }
}
