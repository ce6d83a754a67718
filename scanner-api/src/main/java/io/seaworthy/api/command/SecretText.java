package io.seaworthy.api.command;

import java.nio.charset.StandardCharsets;

/**
 * A text that a command needs and nobody may see, such as the password of a database. It is never
 * printed, and reaches a container by {@link CommandOptions#secretVariables()} only. Two with the
 * same text are equal. Immutable.
 */
public final class SecretText {
  private final String text;

  private SecretText(String text) {
    this.text = text;
  }

  /**
   * Keeps a text.
   *
   * @param text one line, at most {@link Command#MAX_WORD_BYTES} long; may be empty
   * @return the secret
   * @throws IllegalArgumentException when it holds a line break or NUL, or is too long; the message
   *     does not tell the text
   */
  public static SecretText of(String text) {
    if (text.indexOf('\0') >= 0 || text.indexOf('\n') >= 0) {
      throw new IllegalArgumentException(
          "secret: it holds a line break or NUL; accepted is a single line");
    }
    if (text.getBytes(StandardCharsets.UTF_8).length > Command.MAX_WORD_BYTES) {
      throw new IllegalArgumentException(
          "secret: longer than " + Command.MAX_WORD_BYTES + " bytes, which Linux does not take");
    }
    return new SecretText(text);
  }

  /**
   * Returns the text, for a process that is about to get it.
   *
   * @return the text
   */
  public String reveal() {
    return text;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SecretText secret && secret.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return "(secret)";
  }
}
