package io.seaworthy.core.matcher;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * RSpec's way to ask a resource's own question: {@code be_owned_by("root")} asks {@code
 * owned_by?("root")}.
 *
 * @param words the matcher in words, such as {@code be owned by}
 * @param question the question in Ruby, such as {@code owned_by?}
 * @param arguments what the question is asked with
 * @param answer asks it; never called without a resource; null counts as no
 */
record BePredicate<T>(
    String words, String question, List<?> arguments, Function<? super T, @Nullable Boolean> answer)
    implements Matcher<T> {

  @Override
  public boolean matches(@Nullable T actual) {
    return actual != null && Boolean.TRUE.equals(answer.apply(actual));
  }

  @Override
  public boolean doesNotMatch(@Nullable T actual) {
    return actual != null && !Boolean.TRUE.equals(answer.apply(actual));
  }

  @Override
  public String description() {
    return words + Inspect.listed(arguments);
  }

  @Override
  public String failureMessage(@Nullable T actual) {
    boolean unknown = actual != null && answer.apply(actual) == null;
    return message(actual, unknown ? "truthy, got nil" : "truthy, got false");
  }

  @Override
  public String failureMessageWhenNegated(@Nullable T actual) {
    return message(actual, "falsey, got true");
  }

  private String message(@Nullable T actual, String outcome) {
    String shown = Inspect.shortened(actual);
    if (actual == null) {
      return "expected nil to respond to `" + question + "`";
    }
    String call = Inspect.of(arguments);
    String inBrackets = arguments.isEmpty() ? "" : "(" + call.substring(1, call.length() - 1) + ")";
    return "expected `" + shown + "." + question + inBrackets + "` to be " + outcome;
  }
}
