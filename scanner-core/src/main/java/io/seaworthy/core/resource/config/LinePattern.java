package io.seaworthy.core.resource.config;

import io.seaworthy.core.resource.internal.Patterns;
import io.seaworthy.core.text.BoundedRegex;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes a line of a configuration file to pieces. Implementations are immutable. */
@FunctionalInterface
public interface LinePattern {
  /**
   * Matches a line anywhere.
   *
   * @param line the line without its end
   * @return the whole match and then each group, null for a group that took no part; null when the
   *     line does not match
   */
  @Nullable List<@Nullable String> match(String line);

  /**
   * Returns the pattern of a regular expression.
   *
   * @param regex the expression; {@code ^} and {@code $} stand for the ends of each line, as in
   *     Ruby
   * @return the pattern
   */
  static LinePattern of(String regex) {
    return of(Patterns.lines(regex));
  }

  /**
   * Returns the pattern of a regular expression.
   *
   * @param regex the expression
   * @return the pattern
   */
  static LinePattern of(Pattern regex) {
    return line -> {
      Matcher matcher = BoundedRegex.PARSING.matcher(regex, line);
      if (!matcher.find()) {
        return null;
      }
      List<@Nullable String> groups = new ArrayList<>();
      for (int i = 0; i <= matcher.groupCount(); i++) {
        groups.add(matcher.group(i));
      }
      return groups;
    };
  }
}
