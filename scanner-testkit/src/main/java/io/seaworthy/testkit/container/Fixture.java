package io.seaworthy.testkit.container;

import java.util.List;
import java.util.Map;
import org.immutables.value.Value;

/** All of a fixture, as the programs in it see it. Immutable. */
@Value.Immutable
@FixtureStyle
public interface Fixture {
  /**
   * Starts a state.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * The files.
   *
   * @return the tree
   */
  FileTree files();

  /**
   * The users and groups, as the files say.
   *
   * @return the accounts
   */
  @Value.Derived
  default Accounts accounts() {
    return Accounts.of(files());
  }

  /**
   * The user of every process that is started.
   *
   * @return the superuser by default
   */
  @Value.Default
  default Credentials user() {
    return Credentials.ROOT;
  }

  /**
   * The environment of every process that is started.
   *
   * @return names and values
   */
  Map<String, String> environment();

  /**
   * The processes that run all the time.
   *
   * @return in the order of their numbers
   */
  List<FakeProcess> processes();

  /**
   * The listening sockets.
   *
   * @return in the order in which they were added
   */
  List<FakePort> ports();

  /**
   * The installed packages.
   *
   * @return in the order of their names
   */
  List<FakePackage> packages();

  /**
   * Where the packages are listed.
   *
   * @return the manager
   */
  @Value.Default
  default PackageManager packageManager() {
    return PackageManager.NONE;
  }

  /**
   * Whose programs it has.
   *
   * @return GNU by default
   */
  @Value.Default
  default Toolset toolset() {
    return Toolset.GNU;
  }

  /**
   * Which shell it has.
   *
   * @return dash by default
   */
  @Value.Default
  default ShellKind shell() {
    return ShellKind.DASH;
  }

  /**
   * The name of the host.
   *
   * @return on Kubernetes the pod's name
   */
  @Value.Default
  default String hostname() {
    return "container";
  }

  /**
   * The files as a new process sees them, from the root directory.
   *
   * @return the view
   */
  default FileView view() {
    return new FileView(files(), user(), "/");
  }

  /** Collects the values; not safe for use by many threads. */
  final class Builder extends ImmutableFixture.Builder {
    Builder() {}
  }
}
