package io.seaworthy.core.matcher;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** RSpec's {@code match_array}: the same items in any order. */
final class MatchArray implements Matcher<Object> {
  private final List<?> expected;

  MatchArray(List<?> expected) {
    this.expected = expected;
  }

  @Override
  public boolean matches(@Nullable Object actual) {
    Collection<?> items = RubyValues.items(actual);
    return items != null
        && without(expected, items).isEmpty()
        && without(items, expected).isEmpty();
  }

  /** The items of one collection that the other has no partner for. */
  private static List<Object> without(Collection<?> items, Collection<?> others) {
    List<Object> left = new ArrayList<>(items);
    for (Object other : others) {
      for (int i = 0; i < left.size(); i++) {
        if (RubyValues.same(left.get(i), other)) {
          left.remove(i);
          break;
        }
      }
    }
    return left;
  }

  @Override
  public String description() {
    return "contain exactly" + Inspect.listed(expected);
  }

  @Override
  public String failureMessage(@Nullable Object actual) {
    Collection<?> items = RubyValues.items(actual);
    if (items == null) {
      return "expected a collection that can be converted to an array with `#to_ary` or `#to_a`,"
          + " but got "
          + Inspect.shortened(actual);
    }
    return line("expected collection contained:  ", expected)
        + line("actual collection contained:    ", items)
        + lineUnlessEmpty("the missing elements were:      ", without(expected, items))
        + lineUnlessEmpty("the extra elements were:        ", without(items, expected));
  }

  private static String lineUnlessEmpty(String title, List<?> items) {
    return items.isEmpty() ? "" : line(title, items);
  }

  /** RSpec sorts what can be sorted. */
  private static String line(String title, Collection<?> items) {
    List<Object> sorted = new ArrayList<>(items);
    boolean sortable =
        sorted.stream().allMatch(item -> RubyValues.compare(item, sorted.get(0)).isPresent());
    if (sortable) {
      sorted.sort((a, b) -> RubyValues.compare(a, b).orElse(0));
    }
    return title + Inspect.shortened(sorted) + "\n";
  }
}
