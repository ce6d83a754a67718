package io.seaworthy.testkit;

import io.seaworthy.api.exec.ProcessLauncher;
import io.seaworthy.testkit.container.Fixture;
import io.seaworthy.testkit.kernel.FakeKernel;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A container in memory: files, accounts, processes, packages, and programs that answer from them.
 *
 * <pre>{@code
 * FakeContainer container =
 *     FakeContainers.debian()
 *         .file("/etc/app.conf", FakeFile.text("tls = on\n").withMode(0640).ownedBy("root", "www-data"))
 *         .command("app --version", CommandAnswer.printing("app 1.2\n"))
 *         .build();
 * }</pre>
 *
 * <p>What a scan sends is really run, by a small shell and imitated programs. A command that is
 * neither imitated nor registered never gets an exit status: it ends as lost, is kept in {@link
 * #unknownCommands()}, and {@link #verify()} throws. Files can't be written: a scan never does.
 *
 * <p>Safe for use by many threads. {@link #close()} kills what runs and leaves no thread behind.
 */
public final class FakeContainer implements AutoCloseable {
  private final Fixture fixture;
  private final ContainerCommands commands;
  private final FakeKernel kernel;
  private final List<CommandCall> started = new CopyOnWriteArrayList<>();

  FakeContainer(Fixture fixture, CommandStubs stubs) {
    this.fixture = fixture;
    this.commands = new ContainerCommands(stubs);
    this.kernel = new FakeKernel(fixture, commands);
  }

  /**
   * Starts an empty container: the root directory, {@code /proc}, {@code /dev/null} and the user
   * root, but no program.
   *
   * @return a new builder
   */
  public static FakeContainerBuilder builder() {
    return new FakeContainerBuilder();
  }

  /**
   * Returns what a transport needs to reach the container. Closing it lets go of the processes that
   * it started; they live on, as they would in a cluster.
   *
   * @return a new launcher, the caller's to close
   */
  public ProcessLauncher launcher() {
    return new ContainerLauncher(kernel, started::add);
  }

  /**
   * Returns what the container consists of.
   *
   * @return the fixture
   */
  public Fixture fixture() {
    return fixture;
  }

  /**
   * Returns the processes that were started from outside, in order. Commands that a session sends
   * through one shell are not among them; see {@link FakeCluster#commands()}.
   *
   * @return so far
   */
  public List<CommandCall> startedProcesses() {
    return List.copyOf(started);
  }

  /**
   * Returns the command lines of processes that run beside the fixture's own: after a session has
   * closed, what it left behind.
   *
   * @return at this moment
   */
  public List<String> runningProcesses() {
    return kernel.running();
  }

  /**
   * Returns the commands that were neither imitated nor registered.
   *
   * @return a line for each, with what is missing and the closest stub
   */
  public List<String> unknownCommands() {
    return commands.unknown();
  }

  /**
   * Makes sure that nothing unknown was asked.
   *
   * @throws UnknownCommandsException when something was
   */
  public void verify() {
    if (!commands.unknown().isEmpty()) {
      throw new UnknownCommandsException(commands.unknown());
    }
  }

  /** Kills what runs, as a restart would. */
  void killAll() {
    kernel.killAll();
  }

  /** Kills what runs and waits for its threads. Closing twice is harmless. */
  @Override
  public void close() {
    kernel.close();
  }
}
