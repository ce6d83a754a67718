package io.seaworthy.api.file;

/**
 * The answer to a question about a file: exactly one of three. Only {@link Found} and {@link
 * Absent} are facts; {@link Unknown} says that the question was not answered, and must never be
 * read as "not there".
 *
 * @param <T> what was asked for
 */
public sealed interface FileAnswer<T> {
  /**
   * The answer.
   *
   * @param value what was asked for
   * @param <T> its type
   */
  record Found<T>(T value) implements FileAnswer<T> {}

  /**
   * There surely is no such file: the container's own tool said so.
   *
   * @param <T> what was asked for
   */
  record Absent<T>() implements FileAnswer<T> {}

  /**
   * The question could not be answered: a missing tool, a missing right, a file of the wrong type,
   * a lost connection.
   *
   * @param cause machine-readable, such as {@code file.permission-denied} or a cause of {@link
   *     io.seaworthy.api.command.CommandOutcome#cause()}
   * @param detail for people
   * @param <T> what was asked for
   */
  record Unknown<T>(String cause, String detail) implements FileAnswer<T> {}

  /**
   * Returns an answer that holds a value.
   *
   * @param value what was asked for
   * @param <T> its type
   * @return the answer
   */
  static <T> FileAnswer<T> found(T value) {
    return new Found<>(value);
  }

  /**
   * Returns the answer that there is no such file.
   *
   * @param <T> what was asked for
   * @return the answer
   */
  static <T> FileAnswer<T> absent() {
    return new Absent<>();
  }

  /**
   * Returns the answer that nothing is known.
   *
   * @param cause machine-readable
   * @param detail for people
   * @param <T> what was asked for
   * @return the answer
   */
  static <T> FileAnswer<T> unknown(String cause, String detail) {
    return new Unknown<>(cause, detail);
  }
}
