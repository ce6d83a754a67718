package io.seaworthy.inspec.profile;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A place that says something about an input: {@code inspec.yml}, a file of inputs, the command
 * line. Immutable.
 *
 * @param name the input's name
 * @param profile the profile whose input it is; empty for the profile at hand
 * @param declaration {@code type}, {@code required}, {@code description}, {@code sensitive}, {@code
 *     pattern} as far as they are given
 * @param hasValue whether it gives a value; null is one
 * @param value the value
 * @param priority the highest wins, the last of equals
 */
public record InputValue(
    String name,
    Optional<String> profile,
    Map<String, Object> declaration,
    boolean hasValue,
    @Nullable Object value,
    int priority) {
  /** The priority of values in {@code inspec.yml}. */
  public static final int METADATA = 30;

  /** The priority of values in {@code inspec.yml} for another profile's inputs. */
  public static final int OTHER_PROFILE = 35;

  /** The priority of values in files of inputs. */
  public static final int FILE = 40;

  /** The priority of values on the command line or by a caller of the library. */
  public static final int GIVEN = 50;

  /** Copies the declaration. */
  public InputValue {
    declaration = Map.copyOf(declaration);
  }

  /**
   * Returns a value by a caller of the library or from the command line.
   *
   * @param name the input's name
   * @param value the value
   * @return the statement
   */
  public static InputValue given(String name, @Nullable Object value) {
    return of(name, value, GIVEN);
  }

  static InputValue of(String name, @Nullable Object value, int priority) {
    return new InputValue(name, Optional.empty(), Map.of(), true, value, priority);
  }
}
