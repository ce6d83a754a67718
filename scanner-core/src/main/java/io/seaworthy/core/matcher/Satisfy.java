package io.seaworthy.core.matcher;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** RSpec's {@code satisfy} with a description. */
record Satisfy<T extends @Nullable Object>(String description, Predicate<? super T> holds)
    implements Matcher<T> {
  @Override
  public boolean matches(@Nullable T actual) {
    return holds.test(actual);
  }
}
