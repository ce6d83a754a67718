package io.seaworthy.testkit.container;

import org.immutables.value.Value;

/** An account of a fixture, as {@code /etc/passwd} and {@code /etc/shadow} hold it. Immutable. */
@Value.Immutable
@FixtureStyle
public interface FakeUser {
  /**
   * Returns an account whose group has its number.
   *
   * @param name the name
   * @param uid its number
   * @return the account
   */
  static FakeUser of(String name, long uid) {
    return builder().name(name).uid(uid).build();
  }

  /**
   * Starts an account.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * The name.
   *
   * @return without colon and line break
   */
  String name();

  /**
   * The number.
   *
   * @return 0 to 4294967294
   */
  long uid();

  /**
   * The primary group's number.
   *
   * @return the uid unless said otherwise
   */
  @Value.Default
  default long gid() {
    return uid();
  }

  /**
   * The comment field.
   *
   * @return empty by default
   */
  @Value.Default
  default String comment() {
    return "";
  }

  /**
   * The home directory.
   *
   * @return {@code /home/NAME} by default
   */
  @Value.Default
  default String home() {
    return "/home/" + name();
  }

  /**
   * The login shell.
   *
   * @return {@code /usr/sbin/nologin} by default
   */
  @Value.Default
  default String shell() {
    return "/usr/sbin/nologin";
  }

  /**
   * The rest of the line in {@code /etc/shadow}, after the name.
   *
   * @return a locked password that never expires, by default
   */
  @Value.Default
  default String shadow() {
    return "!:20454:0:99999:7:::";
  }

  /** Checks that the line can be written. */
  @Value.Check
  default void check() {
    Lines.checkField("user name", name());
    Lines.checkField("comment of user " + name(), comment());
    Lines.checkField("home of user " + name(), home());
    Lines.checkField("shell of user " + name(), shell());
  }

  /** Collects the values; not safe for use by many threads. */
  final class Builder extends ImmutableFakeUser.Builder {
    Builder() {}
  }
}
