package io.seaworthy.api.exec;

import java.time.Duration;
import org.immutables.value.Value;

/** How an {@link ExecSession} uses its container. Immutable. */
@Value.Immutable
@ApiStyle
public interface ExecOptions {
  /** The longest time that any of the waits here may last: one minute. */
  Duration MAX_WAIT = Duration.ofMinutes(1);

  /** One shell for all commands, and the waits as documented. */
  ExecOptions DEFAULT = builder().build();

  /**
   * Starts a value with all defaults.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * How commands reach the container.
   *
   * @return {@link Mode#SESSION} by default
   */
  @Value.Default
  default Mode mode() {
    return Mode.SESSION;
  }

  /**
   * The shell that carries a session. Any POSIX shell will do; it never shows in what commands see,
   * which run in processes of their own.
   *
   * @return an absolute path, {@code /bin/sh} by default
   */
  @Value.Default
  default String shell() {
    return "/bin/sh";
  }

  /**
   * How long a command that was given up waits for the proof that its process is gone. When the
   * time is over the outcome says so, and the clean-up goes on until the session closes.
   *
   * @return a positive time, 400 ms by default
   */
  @Value.Default
  default Duration cleanUpGrace() {
    return Duration.ofMillis(400);
  }

  /**
   * How long {@link ExecSession#close()} waits for the shell to end and for clean-ups under way.
   *
   * @return a positive time, 2 s by default
   */
  @Value.Default
  default Duration drainGrace() {
    return Duration.ofSeconds(2);
  }

  /**
   * After how long without a command the shell is asked for a sign of life before it gets another
   * one. A connection that died in silence then costs {@link #probeTimeout()}, not a command.
   *
   * @return a positive time, 10 s by default
   */
  @Value.Default
  default Duration probeAfter() {
    return Duration.ofSeconds(10);
  }

  /**
   * How long the sign of life may take.
   *
   * @return a positive time, 3 s by default
   */
  @Value.Default
  default Duration probeTimeout() {
    return Duration.ofSeconds(3);
  }

  /** Checks the shell's path and the range of the waits. */
  @Value.Check
  default void check() {
    if (!shell().startsWith("/") || shell().indexOf('\0') >= 0) {
      throw new IllegalArgumentException(
          "shell: \"" + shell() + "\"; accepted is an absolute path such as /bin/sh");
    }
    Waits.check("clean-up grace", cleanUpGrace());
    Waits.check("drain grace", drainGrace());
    Waits.check("probe after", probeAfter());
    Waits.check("probe timeout", probeTimeout());
  }

  /** How commands reach the container. */
  enum Mode {
    /**
     * One process start for the whole session: commands go to a shell's standard input, each framed
     * by a secret of its own that proves its output whole.
     */
    SESSION,
    /**
     * One process start for each command, so that the platform's audit log shows every one of them.
     * The end of a command is what the platform reports.
     */
    ONE_SHOT
  }

  /** Collects the values; not safe for use by many threads. */
  final class Builder extends ImmutableExecOptions.Builder {
    Builder() {}
  }
}
