package io.seaworthy.api.command;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** The limits of one command and who asked for it. Immutable. */
@Value.Immutable
@ApiStyle
public interface CommandOptions {
  /** The longest time a command may be given: one hour. */
  Duration MAX_TIMEOUT = Duration.ofHours(1);

  /**
   * The limits that a command has when nothing else is said: 10 s, 1 MiB a stream, not repeatable.
   */
  CommandOptions DEFAULT = builder().build();

  /**
   * Starts a value with all defaults.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * How long the command may take from its start to the proof of its end. The default is 10
   * seconds.
   *
   * @return a positive time, at most {@link #MAX_TIMEOUT}
   */
  @Value.Default
  default Duration timeout() {
    return Duration.ofSeconds(10);
  }

  /**
   * How much each output stream may hold.
   *
   * @return the limit, by default {@link OutputLimit#DEFAULT}
   */
  @Value.Default
  default OutputLimit outputLimit() {
    return OutputLimit.DEFAULT;
  }

  /**
   * Whether the command may reach the container twice without harm. Only then may a transport
   * repeat it after a fault that leaves open whether it started, or send it ahead of the answer to
   * the one before.
   *
   * @return false by default
   */
  @Value.Default
  default boolean repeatable() {
    return false;
  }

  /**
   * The id of the control that asks, for the audit trail.
   *
   * @return the id, empty when the engine itself asks
   */
  Optional<String> controlId();

  /**
   * Variables that the process gets in its environment beside those of the container, and that
   * stand in no command line, no audit log and no record: not this library's, not the platform's.
   * The process's own user and root can read them while it runs.
   *
   * @return from a variable's name to its value; none by default
   */
  Map<String, SecretText> secretVariables();

  /** Checks the range of the timeout and the names. */
  @Value.Check
  default void check() {
    secretVariables().keySet().forEach(CommandWords::checkVariable);
    if (timeout().isNegative() || timeout().isZero() || timeout().compareTo(MAX_TIMEOUT) > 0) {
      throw new IllegalArgumentException(
          "command timeout: " + timeout() + "; accepted is more than 0 and at most " + MAX_TIMEOUT);
    }
  }

  /** Collects the values; not safe for use by many threads. */
  final class Builder extends ImmutableCommandOptions.Builder {
    Builder() {}
  }
}
