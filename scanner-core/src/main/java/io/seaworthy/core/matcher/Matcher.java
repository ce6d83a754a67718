package io.seaworthy.core.matcher;

import org.jspecify.annotations.Nullable;

/**
 * Judges a value. Implementations are immutable and safe for use by many threads. Those of {@link
 * Matchers} throw {@link io.seaworthy.core.facts.EvidenceException} where an expression or a number
 * would take endless time to judge, and where a resource that they ask was not answered.
 *
 * @param <T> the type of value; {@link Object} where any may come
 */
public interface Matcher<T> {
  /**
   * Tells whether the value is as it should be.
   *
   * @param actual the value, null where the container has none
   * @return true when it is
   */
  boolean matches(@Nullable T actual);

  /**
   * Tells whether the value is as {@code shouldNot} asks. For most matchers that is the opposite of
   * {@link #matches}; for those about many items it is stricter: none of them, rather than not all.
   *
   * @param actual the value, null where the container has none
   * @return true when it is
   */
  default boolean doesNotMatch(@Nullable T actual) {
    return !matches(actual);
  }

  /**
   * Describes what is expected, to stand behind "is expected to".
   *
   * @return a phrase in RSpec's words, such as {@code cmp == "0644"}
   */
  String description();

  /**
   * Says what was expected and what came, for a value that does not match.
   *
   * @param actual the value
   * @return a text in RSpec's words
   */
  default String failureMessage(@Nullable T actual) {
    return "expected " + Inspect.shortened(actual) + " to " + description();
  }

  /**
   * Says what was not expected, for a value that matches though it should not.
   *
   * @param actual the value
   * @return a text in RSpec's words
   */
  default String failureMessageWhenNegated(@Nullable T actual) {
    return "expected " + Inspect.shortened(actual) + " not to " + description();
  }
}
