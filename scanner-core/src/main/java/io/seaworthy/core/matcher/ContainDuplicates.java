package io.seaworthy.core.matcher;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** InSpec's {@code contain_duplicates}. */
final class ContainDuplicates implements Matcher<Object> {
  @Override
  public boolean matches(@Nullable Object actual) {
    Collection<?> items = RubyValues.items(actual);
    if (items == null) {
      return false;
    }
    List<Object> seen = new ArrayList<>();
    for (Object item : items) {
      if (RubyValues.contains(seen, item)) {
        return true;
      }
      seen.add(item);
    }
    return false;
  }

  @Override
  public String description() {
    return "contain duplicates";
  }
}
