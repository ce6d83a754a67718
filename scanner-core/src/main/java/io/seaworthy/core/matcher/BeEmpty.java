package io.seaworthy.core.matcher;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** RSpec's {@code be_empty}; a value that can't be empty fails either way. */
final class BeEmpty implements Matcher<Object> {
  @Override
  public boolean matches(@Nullable Object actual) {
    return canBeEmpty(actual) && isEmpty(actual);
  }

  @Override
  public boolean doesNotMatch(@Nullable Object actual) {
    return canBeEmpty(actual) && !isEmpty(actual);
  }

  private static boolean canBeEmpty(@Nullable Object actual) {
    return actual instanceof CharSequence
        || actual instanceof Map<?, ?>
        || RubyValues.items(actual) != null;
  }

  private static boolean isEmpty(@Nullable Object actual) {
    if (actual instanceof CharSequence text) {
      return text.length() == 0;
    }
    if (actual instanceof Map<?, ?> map) {
      return map.isEmpty();
    }
    Collection<?> items = RubyValues.items(actual);
    return items != null && items.isEmpty();
  }

  @Override
  public String description() {
    return "be empty";
  }

  @Override
  public String failureMessage(@Nullable Object actual) {
    return message(actual, "truthy, got false");
  }

  @Override
  public String failureMessageWhenNegated(@Nullable Object actual) {
    return message(actual, "falsey, got true");
  }

  private static String message(@Nullable Object actual, String outcome) {
    String shown = Inspect.shortened(actual);
    return canBeEmpty(actual)
        ? "expected `" + shown + ".empty?` to be " + outcome
        : "expected " + shown + " to respond to `empty?`";
  }
}
