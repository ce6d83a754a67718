package io.seaworthy.core.matcher;

import io.seaworthy.core.text.BoundedRegex;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * RSpec's {@code include}: the text holds each part, the list each item, the map each key or, for
 * an expected map, each entry. An expression stands for whatever it is found in.
 */
final class Include implements Matcher<Object> {
  private final List<?> expected;

  Include(List<?> expected) {
    this.expected = expected;
  }

  @Override
  public boolean matches(@Nullable Object actual) {
    return canInclude(actual) && expected.stream().allMatch(item -> includes(actual, item));
  }

  @Override
  public boolean doesNotMatch(@Nullable Object actual) {
    return canInclude(actual) && expected.stream().noneMatch(item -> includes(actual, item));
  }

  private static boolean canInclude(@Nullable Object actual) {
    return actual instanceof CharSequence
        || actual instanceof Map<?, ?>
        || RubyValues.items(actual) != null;
  }

  private static boolean includes(@Nullable Object actual, @Nullable Object item) {
    if (actual instanceof CharSequence text) {
      return item instanceof CharSequence part && text.toString().contains(part);
    }
    if (actual instanceof Map<?, ?> map) {
      return item instanceof Map<?, ?> wanted
          ? wanted.entrySet().stream().allMatch(entry -> hasEntry(map, entry))
          : hasItem(map.keySet(), item);
    }
    Collection<?> items = RubyValues.items(actual);
    return items != null && hasItem(items, item);
  }

  private static boolean hasEntry(Map<?, ?> map, Map.Entry<?, ?> wanted) {
    return map.entrySet().stream()
        .anyMatch(
            entry ->
                RubyValues.same(entry.getKey(), wanted.getKey())
                    && isLike(entry.getValue(), wanted.getValue()));
  }

  private static boolean hasItem(Collection<?> items, @Nullable Object wanted) {
    return items.stream().anyMatch(item -> isLike(item, wanted));
  }

  private static boolean isLike(@Nullable Object item, @Nullable Object wanted) {
    return RubyValues.same(item, wanted)
        || (wanted instanceof Pattern pattern
            && item instanceof CharSequence text
            && BoundedRegex.MATCHING.find(pattern, text));
  }

  @Override
  public String description() {
    return "include" + Inspect.listed(expected);
  }

  @Override
  public String failureMessage(@Nullable Object actual) {
    return message(actual, " to include", false);
  }

  @Override
  public String failureMessageWhenNegated(@Nullable Object actual) {
    return message(actual, " not to include", true);
  }

  /** Names only the items that make the difference. */
  private String message(@Nullable Object actual, String verb, boolean included) {
    String start = "expected " + Inspect.shortened(actual) + verb;
    if (!canInclude(actual)) {
      return start + Inspect.listed(expected) + ", but it does not respond to `include?`";
    }
    return start
        + Inspect.listed(
            expected.stream().filter(item -> includes(actual, item) == included).toList());
  }
}
