package io.seaworthy.core.matcher;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A matcher of InSpec's own about a resource's state, such as {@code be installed}.
 *
 * @param description the matcher in words
 * @param failure how a failure is told, with {@code %s} for the resource; null for RSpec's way
 * @param holds asks the resource
 */
record BeState<T>(String description, @Nullable String failure, Predicate<? super T> holds)
    implements Matcher<T> {
  @Override
  public boolean matches(@Nullable T actual) {
    return actual != null && holds.test(actual);
  }

  @Override
  public String failureMessage(@Nullable T actual) {
    return failure == null
        ? Matcher.super.failureMessage(actual)
        : failure.replace("%s", Inspect.plain(actual));
  }
}
