package io.seaworthy.core.matcher;

import org.jspecify.annotations.Nullable;

/** RSpec's {@code be_between}, both ends included. */
record BeBetween(Object least, Object most) implements Matcher<Object> {
  @Override
  public boolean matches(@Nullable Object actual) {
    return Operator.GREATER_OR_EQUAL.test(actual, least)
        && Operator.LESS_OR_EQUAL.test(actual, most);
  }

  @Override
  public String description() {
    return "be between "
        + Inspect.shortened(least)
        + " and "
        + Inspect.shortened(most)
        + " (inclusive)";
  }
}
