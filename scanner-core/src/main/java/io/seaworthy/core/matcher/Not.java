package io.seaworthy.core.matcher;

import org.jspecify.annotations.Nullable;

/** The opposite of a matcher, with its rule for negation. */
record Not<T>(Matcher<? super T> matcher) implements Matcher<T> {
  @Override
  public boolean matches(@Nullable T actual) {
    return matcher.doesNotMatch(actual);
  }

  @Override
  public boolean doesNotMatch(@Nullable T actual) {
    return matcher.matches(actual);
  }

  @Override
  public String description() {
    return "not " + matcher.description();
  }

  @Override
  public String failureMessage(@Nullable T actual) {
    return matcher.failureMessageWhenNegated(actual);
  }

  @Override
  public String failureMessageWhenNegated(@Nullable T actual) {
    return matcher.failureMessage(actual);
  }
}
