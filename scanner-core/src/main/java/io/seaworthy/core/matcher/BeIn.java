package io.seaworthy.core.matcher;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** InSpec's {@code be_in}: the value is in the list, or, where it is a list, all its items are. */
final class BeIn implements Matcher<Object> {
  private final List<?> list;

  BeIn(List<?> list) {
    this.list = list;
  }

  @Override
  public boolean matches(@Nullable Object actual) {
    Collection<?> items = RubyValues.items(actual);
    return items == null
        ? RubyValues.contains(list, actual)
        : items.stream().allMatch(item -> RubyValues.contains(list, item));
  }

  @Override
  public boolean doesNotMatch(@Nullable Object actual) {
    Collection<?> items = RubyValues.items(actual);
    return items == null
        ? !RubyValues.contains(list, actual)
        : items.stream().noneMatch(item -> RubyValues.contains(list, item));
  }

  @Override
  public String description() {
    return "be in" + Inspect.listed(list);
  }

  @Override
  public String failureMessage(@Nullable Object actual) {
    return message(actual, "to be", "Diff", false);
  }

  @Override
  public String failureMessageWhenNegated(@Nullable Object actual) {
    return message(actual, "not to be", "Comm", true);
  }

  private String message(@Nullable Object actual, String verb, String title, boolean common) {
    String start =
        "expected `" + Inspect.plain(actual) + "` " + verb + " in the list: `" + Inspect.of(list);
    Collection<?> items = RubyValues.items(actual);
    if (items == null) {
      return start + "`";
    }
    List<?> shown =
        items.stream().filter(item -> RubyValues.contains(list, item) == common).toList();
    return start + "` \n" + title + ":\n " + Inspect.of(shown);
  }
}
