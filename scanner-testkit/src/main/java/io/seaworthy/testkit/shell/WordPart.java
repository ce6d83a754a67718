package io.seaworthy.testkit.shell;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a word. Immutable. */
sealed interface WordPart {
  /** Tells whether it stands in quotes, where nothing is split and no pattern is one. */
  boolean quoted();

  /** Characters that stand for themselves. */
  record Text(String text, boolean quoted) implements WordPart {}

  /**
   * {@code $NAME} and its kin.
   *
   * @param name the name of the parameter
   * @param operator what stands between name and operand, such as {@code :-}; empty for none,
   *     {@code #} before the name as {@code length}
   * @param operand what stands behind the operator
   */
  record Parameter(String name, String operator, @Nullable Word operand, boolean quoted)
      implements WordPart {}

  /** {@code $(…)}. */
  record Substitution(Node body, boolean quoted) implements WordPart {}

  /** The body of a here-document, which comes after the line that announces it. */
  record Late(List<WordPart> body) implements WordPart {
    @Override
    public boolean quoted() {
      return true;
    }
  }

  /** {@code $((…))}. */
  record Arithmetic(Word expression, boolean quoted) implements WordPart {}
}
