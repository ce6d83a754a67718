package io.seaworthy.core.matcher;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** RSpec's {@code all}: each item of a list matches; an empty list does. */
record All(Matcher<Object> each) implements Matcher<Object> {
  @Override
  public boolean matches(@Nullable Object actual) {
    Collection<?> items = RubyValues.items(actual);
    return items != null && items.stream().allMatch(each::matches);
  }

  @Override
  public String description() {
    return "all " + each.description();
  }

  @Override
  public String failureMessage(@Nullable Object actual) {
    Collection<?> items = RubyValues.items(actual);
    String start = Matcher.super.failureMessage(actual);
    if (items == null) {
      return start + ", but was not iterable";
    }
    StringBuilder message = new StringBuilder(start).append('\n');
    int index = 0;
    for (Object item : items) {
      if (!each.matches(item)) {
        String why = each.failureMessage(item).replaceFirst("\\A\n+", "").indent(6).stripTrailing();
        message.append("\n   object at index ").append(index).append(" failed to match:\n");
        message.append(why).append('\n');
      }
      index++;
    }
    return message.toString();
  }
}
