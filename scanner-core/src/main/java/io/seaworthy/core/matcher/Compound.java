package io.seaworthy.core.matcher;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * RSpec's {@code x.or y} and {@code x.and y}.
 *
 * @param conjunction {@code or} or {@code and}
 */
record Compound<T>(String conjunction, Matcher<? super T> first, Matcher<? super T> second)
    implements Matcher<T> {
  @Override
  public boolean matches(@Nullable T actual) {
    return isOr()
        ? first.matches(actual) || second.matches(actual)
        : first.matches(actual) && second.matches(actual);
  }

  private boolean isOr() {
    return conjunction.equals("or");
  }

  @Override
  public String description() {
    return first.description() + " " + conjunction + " " + second.description();
  }

  @Override
  public String failureMessage(@Nullable T actual) {
    if (!isOr() && first.matches(actual)) {
      return second.failureMessage(actual);
    }
    if (!isOr() && second.matches(actual)) {
      return first.failureMessage(actual);
    }
    String one = first.failureMessage(actual);
    String two = second.failureMessage(actual);
    if (!one.contains("\n") && !two.contains("\n")) {
      return one + " " + conjunction + " " + two;
    }
    return indented(one.replaceFirst("\n+\\z", ""))
        + "\n\n..."
        + conjunction
        + ":\n\n"
        + indented(two.replaceFirst("\\A\n+", ""));
  }

  private static String indented(String message) {
    return message
        .lines()
        .map(line -> line.isBlank() ? line : "   " + line)
        .collect(Collectors.joining("\n", "", message.endsWith("\n") ? "\n" : ""));
  }
}
