package io.seaworthy.api.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One question to a container, in one of three kinds that a policy can tell apart by type.
 * Immutable.
 *
 * <p>A command's words must not hold NUL, and no word may be longer than {@link #MAX_WORD_BYTES}:
 * Linux refuses longer ones (MAX_ARG_STRLEN).
 */
public sealed interface Command {
  /** The longest word in bytes that Linux takes as one argument: 128 KiB less the closing NUL. */
  int MAX_WORD_BYTES = (128 << 10) - 1;

  /**
   * Returns the limits and who asks.
   *
   * @return the options
   */
  CommandOptions options();

  /**
   * Returns the same command with other options.
   *
   * @param options the new options
   * @return a command of the same kind
   */
  Command withOptions(CommandOptions options);

  /**
   * Returns the words that start the process, program first.
   *
   * @return at least one word
   */
  List<String> words();

  /**
   * A program with its arguments and no shell: nothing is expanded, quoted or split.
   *
   * @param program a name that the container's PATH resolves, or an absolute path
   * @param arguments handed over unchanged
   * @return the command
   */
  static Argv argv(String program, String... arguments) {
    List<String> words = new ArrayList<>();
    words.add(program);
    words.addAll(List.of(arguments));
    return new Argv(words, CommandOptions.DEFAULT);
  }

  /**
   * A script of ours with data as positional parameters.
   *
   * @param template the script
   * @param arguments the values of {@code $1}, {@code $2}, …
   * @return the command
   */
  static Template template(CommandTemplate template, String... arguments) {
    return new Template(template, List.of(arguments), CommandOptions.DEFAULT);
  }

  /**
   * What the author of a profile wrote, run as {@code sh -c TEXT}.
   *
   * @param text shell text, passed on unchanged
   * @return the command
   */
  static AuthorText authorText(String text) {
    return new AuthorText(text, CommandOptions.DEFAULT);
  }

  /**
   * Returns the same command with another deadline.
   *
   * @param timeout see {@link CommandOptions#timeout()}
   * @return the command
   */
  default Command withTimeout(Duration timeout) {
    return withOptions(CommandWords.copy(options()).timeout(timeout).build());
  }

  /**
   * Returns the same command with another limit for each output stream.
   *
   * @param limit the limit
   * @return the command
   */
  default Command withOutputLimit(OutputLimit limit) {
    return withOptions(CommandWords.copy(options()).outputLimit(limit).build());
  }

  /**
   * Returns the same command, declared to do no harm when it reaches the container twice.
   *
   * @return the command
   */
  default Command asRepeatable() {
    return withOptions(CommandWords.copy(options()).repeatable(true).build());
  }

  /**
   * Returns the same command, asked by a control.
   *
   * @param controlId the control's id
   * @return the command
   */
  default Command askedBy(String controlId) {
    return withOptions(CommandWords.copy(options()).controlId(Optional.of(controlId)).build());
  }

  /**
   * Returns the same command with one more variable that nobody may see.
   *
   * @param variable its name
   * @param value see {@link CommandOptions#secretVariables()}
   * @return the command
   */
  default Command withSecret(String variable, SecretText value) {
    return withOptions(CommandWords.copy(options()).putSecretVariables(variable, value).build());
  }

  /**
   * A program with arguments, without a shell.
   *
   * @param words the program and its arguments, at least one
   * @param options the limits
   */
  record Argv(List<String> words, CommandOptions options) implements Command {
    /** Checks the words. */
    public Argv {
      words = CommandWords.checked(words);
    }

    @Override
    public Argv withOptions(CommandOptions options) {
      return new Argv(words, options);
    }
  }

  /**
   * A constant script with data beside it.
   *
   * @param template the script
   * @param arguments the positional parameters
   * @param options the limits
   */
  record Template(CommandTemplate template, List<String> arguments, CommandOptions options)
      implements Command {
    /** Checks the arguments. */
    public Template {
      arguments = arguments.isEmpty() ? List.of() : CommandWords.checked(arguments);
    }

    @Override
    public List<String> words() {
      List<String> words =
          new ArrayList<>(List.of("/bin/sh", "-c", template.script(), template.name()));
      words.addAll(arguments);
      return List.copyOf(words);
    }

    @Override
    public Template withOptions(CommandOptions options) {
      return new Template(template, arguments, options);
    }
  }

  /**
   * Shell text by a profile's author.
   *
   * @param text the text
   * @param options the limits
   */
  record AuthorText(String text, CommandOptions options) implements Command {
    /** Checks the text. */
    public AuthorText {
      CommandWords.checked(List.of(text));
    }

    @Override
    public List<String> words() {
      return List.of("/bin/sh", "-c", text);
    }

    @Override
    public AuthorText withOptions(CommandOptions options) {
      return new AuthorText(text, options);
    }
  }
}
