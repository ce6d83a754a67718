package io.seaworthy.core.matcher;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** RSpec's {@code start_with} and {@code end_with}, for texts and lists. */
record StartOrEndWith(boolean start, Object expected) implements Matcher<Object> {
  @Override
  public boolean matches(@Nullable Object actual) {
    if (actual instanceof CharSequence text && expected instanceof CharSequence part) {
      return start
          ? text.toString().startsWith(part.toString())
          : text.toString().endsWith(part.toString());
    }
    Collection<?> items = RubyValues.items(actual);
    if (items == null) {
      return false;
    }
    Collection<?> several = RubyValues.items(expected);
    List<?> wanted = several == null ? List.of(expected) : new ArrayList<>(several);
    if (items.size() < wanted.size()) {
      return false;
    }
    List<?> have = new ArrayList<>(items);
    List<?> part =
        start
            ? have.subList(0, wanted.size())
            : have.subList(have.size() - wanted.size(), have.size());
    return RubyValues.same(part, wanted);
  }

  @Override
  public String description() {
    return (start ? "start with " : "end with ") + Inspect.shortened(expected);
  }

  @Override
  public String failureMessage(@Nullable Object actual) {
    boolean indexed = actual instanceof CharSequence || RubyValues.items(actual) != null;
    return Matcher.super.failureMessage(actual)
        + (indexed ? "" : ", but it cannot be indexed using #[]");
  }
}
