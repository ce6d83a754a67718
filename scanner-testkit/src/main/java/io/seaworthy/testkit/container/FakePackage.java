package io.seaworthy.testkit.container;

import org.immutables.value.Value;

/** An installed package of a fixture. Immutable. */
@Value.Immutable
@FixtureStyle
public interface FakePackage {
  /**
   * Returns an installed package.
   *
   * @param name the name
   * @param version the version with its release, such as {@code 2.36-9+deb12u14}
   * @return the package
   */
  static FakePackage of(String name, String version) {
    return builder().name(name).version(version).build();
  }

  /**
   * Starts a package.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * The name.
   *
   * @return without blanks
   */
  String name();

  /**
   * The version with its release.
   *
   * @return without blanks
   */
  String version();

  /**
   * The architecture as its package manager names it.
   *
   * @return empty for the manager's usual one
   */
  @Value.Default
  default String architecture() {
    return "";
  }

  /**
   * The state in dpkg's database, where packages may be half removed.
   *
   * @return {@code install ok installed} by default
   */
  @Value.Default
  default String status() {
    return "install ok installed";
  }

  /**
   * One line about it.
   *
   * @return the name by default
   */
  @Value.Default
  default String summary() {
    return name();
  }

  /** Checks the words. */
  @Value.Check
  default void check() {
    if (!name().matches("\\S+") || !version().matches("\\S+")) {
      throw new IllegalArgumentException(
          "package: \"" + name() + " " + version() + "\"; accepted are one word and one word");
    }
  }

  /** Collects the values; not safe for use by many threads. */
  final class Builder extends ImmutableFakePackage.Builder {
    Builder() {}
  }
}
