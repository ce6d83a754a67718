package io.seaworthy.inspec.profile;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an input's value may be ({@code type} in {@code inspec.yml}). */
public enum InputType {
  /** A text. */
  STRING("String"),
  /** A number, or a text that is one. */
  NUMERIC("Numeric"),
  /** Something that makes a regular expression. */
  REGEXP("Regexp"),
  /** A list. */
  ARRAY("Array"),
  /** A map. */
  HASH("Hash"),
  /** True or false. */
  BOOLEAN("Boolean"),
  /** Anything. */
  ANY("Any");

  private final String word;

  InputType(String word) {
    this.word = word;
  }

  static Optional<InputType> find(String name) {
    String word = name.strip().toLowerCase(Locale.ROOT);
    String full = word.equals("num") ? "numeric" : word.equals("regex") ? "regexp" : word;
    for (InputType type : values()) {
      if (type.word.toLowerCase(Locale.ROOT).equals(full)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  /**
   * Returns the type of a name.
   *
   * @param name in any case; {@code num} and {@code regex} are understood
   * @return the type
   * @throws IllegalArgumentException when there is no such type
   */
  public static InputType named(String name) {
    return find(name)
        .orElseThrow(
            () -> new IllegalArgumentException("Type '" + name + "' is not a valid input type."));
  }

  /**
   * Tells whether a value does not fit.
   *
   * @param kinds the types that the value may pass for
   * @return this type's name when it is not among them, else null
   */
  public @Nullable String mismatch(Collection<String> kinds) {
    return this == ANY || kinds.contains(word) ? null : word;
  }

  /** Returns the name in InSpec's spelling. */
  @Override
  public String toString() {
    return word;
  }
}
