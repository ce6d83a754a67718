package io.seaworthy.core.resource.config;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.immutables.value.Value;

/**
 * How a {@link SimpleConfig} reads a text. The names are those of InSpec's options, in Java's
 * spelling. Immutable.
 */
@Value.Immutable
@CoreStyle
public interface SimpleConfigOptions {
  /** Reads {@code key = value} lines, {@code [group]} lines and {@code #} comments. */
  SimpleConfigOptions DEFAULT = builder().build();

  /**
   * Starts options with all defaults.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * What an assignment looks like: group 1 is the key, the groups after it are the values.
   *
   * @return by default {@code key = value}
   */
  @Value.Default
  default LinePattern assignmentRegex() {
    return LinePattern.of("^\\s*([^=]*?)\\s*=\\s*(.*?)\\s*$");
  }

  /**
   * What the head of a group looks like: group 1 is its name.
   *
   * @return by default {@code [name]}; empty when there are no groups
   */
  @Value.Default
  default Optional<LinePattern> groupRe() {
    return Optional.of(LinePattern.of("\\[([^\\]]+)\\]\\s*$"));
  }

  /**
   * What begins a comment.
   *
   * @return by default {@code #}
   */
  @Value.Default
  default String commentChar() {
    return "#";
  }

  /**
   * How many values an assignment has; more than one make a list.
   *
   * @return at least 1, by default 1
   */
  @Value.Default
  default int keyValues() {
    return 1;
  }

  /**
   * Whether a key that comes again adds to its values instead of replacing them.
   *
   * @return false by default
   */
  @Value.Default
  default boolean multipleValues() {
    return false;
  }

  /**
   * Splits a value into several; only used with {@link #multipleValues()}.
   *
   * @return from a value to its parts
   */
  Optional<Function<String, List<String>>> multipleValueSplitter();

  /**
   * Whether a comment must stand on a line of its own.
   *
   * @return false by default
   */
  @Value.Default
  default boolean standaloneComments() {
    return false;
  }

  /**
   * Characters that end a line beside the line feed.
   *
   * @return none by default
   */
  @Value.Default
  default String lineSeparator() {
    return "";
  }

  /** Checks the ranges. */
  @Value.Check
  default void check() {
    if (keyValues() < 1) {
      throw new IllegalArgumentException("keyValues: " + keyValues() + "; accepted is 1 or more");
    }
    if (commentChar().isEmpty()) {
      throw new IllegalArgumentException("commentChar: empty; accepted is one character or more");
    }
  }

  /** Collects the values; not safe for use by many threads. */
  final class Builder extends ImmutableSimpleConfigOptions.Builder {
    Builder() {}
  }
}
