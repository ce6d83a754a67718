package io.seaworthy.core.matcher;

import org.jspecify.annotations.Nullable;

/** RSpec's {@code be_nil}. */
final class BeNil implements Matcher<Object> {
  @Override
  public boolean matches(@Nullable Object actual) {
    return actual == null;
  }

  @Override
  public String description() {
    return "be nil";
  }

  @Override
  public String failureMessage(@Nullable Object actual) {
    return "expected: nil\n     got: " + Inspect.shortened(actual);
  }

  @Override
  public String failureMessageWhenNegated(@Nullable Object actual) {
    return "expected: not nil\n     got: nil";
  }
}
