package io.seaworthy.core.control;

import io.seaworthy.core.matcher.Matcher;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A property of a resource that waits for its expectation. Immutable.
 *
 * @param <R> the resource's type
 * @param <V> the property's type
 */
public final class Its<R, V extends @Nullable Object> {
  private final Describe<R> describe;
  private final String property;
  private final Function<? super R, V> value;

  Its(Describe<R> describe, String property, Function<? super R, V> value) {
    this.describe = describe;
    this.property = property;
    this.value = value;
  }

  /**
   * Expects the property to match.
   *
   * @param matcher for example {@code cmp("0644")}
   * @return the longer check
   */
  public Describe<R> should(Matcher<? super V> matcher) {
    return describe.with(new Expectation<>(" " + property, value, matcher, false));
  }

  /**
   * Expects the property not to match.
   *
   * @param matcher for example {@code cmp("0777")}
   * @return the longer check
   */
  public Describe<R> shouldNot(Matcher<? super V> matcher) {
    return describe.with(new Expectation<>(" " + property, value, matcher, true));
  }
}
