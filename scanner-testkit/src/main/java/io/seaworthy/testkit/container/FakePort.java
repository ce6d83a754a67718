package io.seaworthy.testkit.container;

import org.immutables.value.Value;

/** A listening socket of a fixture. Immutable. */
@Value.Immutable
@FixtureStyle
public interface FakePort {
  /**
   * Returns a TCP port that listens on all IPv4 addresses.
   *
   * @param port 1 to 65535
   * @param pid the process that listens
   * @return the port
   */
  static FakePort tcp(int port, int pid) {
    return builder().port(port).pid(pid).build();
  }

  /**
   * Starts a port.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * The protocol.
   *
   * @return {@code tcp} by default, or {@code udp}, {@code tcp6}, {@code udp6}
   */
  @Value.Default
  default String protocol() {
    return "tcp";
  }

  /**
   * The address.
   *
   * @return {@code 0.0.0.0} by default, {@code ::} for IPv6
   */
  @Value.Default
  default String address() {
    return ipv6() ? "::" : "0.0.0.0";
  }

  /**
   * The number.
   *
   * @return 1 to 65535
   */
  int port();

  /**
   * The process that listens.
   *
   * @return its number, one of the fixture's processes
   */
  int pid();

  /**
   * Tells whether the protocol is over IPv6.
   *
   * @return true for {@code tcp6} and {@code udp6}
   */
  @Value.Derived
  default boolean ipv6() {
    return protocol().endsWith("6");
  }

  /** Checks protocol and number. */
  @Value.Check
  default void check() {
    if (!protocol().matches("(tcp|udp)6?")) {
      throw new IllegalArgumentException(
          "port protocol: \"" + protocol() + "\"; accepted are tcp, udp, tcp6, udp6");
    }
    if (port() < 1 || port() > 65535) {
      throw new IllegalArgumentException("port: " + port() + "; accepted is 1 to 65535");
    }
  }

  /** Collects the values; not safe for use by many threads. */
  final class Builder extends ImmutableFakePort.Builder {
    Builder() {}
  }
}
