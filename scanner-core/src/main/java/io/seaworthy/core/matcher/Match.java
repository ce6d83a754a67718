package io.seaworthy.core.matcher;

import io.seaworthy.core.text.BoundedRegex;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * RSpec's {@code match}: the expression is found somewhere in the text.
 *
 * @param shown what the author wrote, a text or an expression
 */
record Match(Object shown, Pattern pattern) implements Matcher<Object> {
  @Override
  public boolean matches(@Nullable Object actual) {
    return RubyValues.same(actual, shown)
        || (actual instanceof CharSequence text && BoundedRegex.MATCHING.find(pattern, text));
  }

  @Override
  public String description() {
    return "match " + Inspect.shortened(shown);
  }
}
