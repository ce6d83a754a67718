package io.seaworthy.testkit.container;

import org.immutables.value.Value;

/** A process that runs in a fixture. Immutable. */
@Value.Immutable
@FixtureStyle
public interface FakeProcess {
  /**
   * Returns a sleeping process.
   *
   * @param pid its number
   * @param user its user's name
   * @param command its command line
   * @return the process
   */
  static FakeProcess of(int pid, String user, String command) {
    return builder().pid(pid).user(user).command(command).build();
  }

  /**
   * Starts a process.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * The number.
   *
   * @return at least 1
   */
  int pid();

  /**
   * The parent's number.
   *
   * @return 0 by default, as for whatever the runtime starts
   */
  @Value.Default
  default int parent() {
    return 0;
  }

  /**
   * The user's name.
   *
   * @return {@code root} by default
   */
  @Value.Default
  default String user() {
    return "root";
  }

  /**
   * The command line.
   *
   * @return the words with blanks between
   */
  String command();

  /**
   * The security label.
   *
   * @return {@code -}, for none, by default
   */
  @Value.Default
  default String label() {
    return "-";
  }

  /**
   * The state as {@code ps} prints it.
   *
   * @return {@code Ss} by default
   */
  @Value.Default
  default String state() {
    return "Ss";
  }

  /**
   * The terminal as {@code ps} prints it.
   *
   * @return {@code ?}, for none, by default
   */
  @Value.Default
  default String terminal() {
    return "?";
  }

  /**
   * The share of a processor.
   *
   * @return in percent, {@code 0.0} by default
   */
  @Value.Default
  default String cpu() {
    return "0.0";
  }

  /**
   * The share of memory.
   *
   * @return in percent, {@code 0.0} by default
   */
  @Value.Default
  default String memory() {
    return "0.0";
  }

  /**
   * The virtual size.
   *
   * @return in KiB
   */
  @Value.Default
  default long virtualSize() {
    return 2592;
  }

  /**
   * The resident size.
   *
   * @return in KiB
   */
  @Value.Default
  default long residentSize() {
    return 1656;
  }

  /**
   * The time of day at which it started.
   *
   * @return {@code hh:mm:ss}
   */
  @Value.Default
  default String started() {
    return "00:00:00";
  }

  /**
   * The processor time that it used.
   *
   * @return {@code hh:mm:ss}
   */
  @Value.Default
  default String time() {
    return "00:00:00";
  }

  /**
   * The name of its program, cut as the kernel does after 15 characters.
   *
   * @return the first word's last part, by default
   */
  @Value.Default
  default String name() {
    String program = command().split(" ", 2)[0];
    String last = program.substring(program.lastIndexOf('/') + 1);
    return last.length() > 15 ? last.substring(0, 15) : last;
  }

  /** Checks the number. */
  @Value.Check
  default void check() {
    if (pid() < 1) {
      throw new IllegalArgumentException("process id: " + pid() + "; accepted is 1 and more");
    }
  }

  /** Collects the values; not safe for use by many threads. */
  final class Builder extends ImmutableFakeProcess.Builder {
    Builder() {}
  }
}
