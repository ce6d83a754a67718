package io.seaworthy.testkit.contract;

import io.seaworthy.api.exec.ExecOptions;
import io.seaworthy.api.exec.ExecSession;
import io.seaworthy.api.exec.LocalProcesses;
import io.seaworthy.api.exec.ProcessLauncher;
import io.seaworthy.api.exec.ProcessListener;
import io.seaworthy.api.exec.RunningProcess;
import io.seaworthy.api.file.ContainerPath;
import io.seaworthy.api.target.Target;
import io.seaworthy.api.transport.Session;
import io.seaworthy.api.transport.Transport;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.condition.EnabledIf;

/** The contract on a real shell of this machine: it holds the table itself to the truth. */
@EnabledIf(value = "hasShell", disabledReason = "this machine has no /bin/sh with GNU programs")
abstract class LocalContract extends TransportContract implements Transport {
  private static final Path SHADOW = Path.of("/etc/shadow");

  private final ExecOptions options;
  private final List<String> shell;

  /** Runs commands with another shell in place of {@code /bin/sh}, where one is given. */
  LocalContract(ExecOptions.Mode mode, String... shell) {
    this.options = ExecOptions.builder().mode(mode).build();
    this.shell = List.of(shell);
  }

  static boolean hasShell() {
    return Files.isExecutable(Path.of("/bin/sh")) && Files.isDirectory(Path.of("/proc/self"));
  }

  @Override
  public Session open(Target target) {
    if (!target.uri().getScheme().equals("local")) {
      throw new IllegalArgumentException(target.uri() + "; accepted is local://machine/");
    }
    LocalProcesses processes = LocalProcesses.marked();
    return ExecSession.over(
        target, shell.isEmpty() ? processes : new OtherShell(processes, shell), options);
  }

  private record OtherShell(ProcessLauncher launcher, List<String> shell)
      implements ProcessLauncher {
    @Override
    public RunningProcess start(List<String> words, boolean input, ProcessListener listener) {
      if (!words.get(0).equals("/bin/sh")) {
        return launcher.start(words, input, listener);
      }
      List<String> other = new ArrayList<>(shell);
      other.addAll(words.subList(1, words.size()));
      return launcher.start(other, input, listener);
    }

    @Override
    public void close() {
      launcher.close();
    }
  }

  @Override
  public void close() {}

  @Override
  protected Transport transport() {
    return this;
  }

  @Override
  protected Target target() {
    return Target.of(URI.create("local://machine/"));
  }

  /** None for root, who may read everything. */
  @Override
  protected Optional<ContainerPath> unreadableFile() {
    return Optional.of(SHADOW)
        .filter(path -> Files.exists(path) && !Files.isReadable(path))
        .map(path -> ContainerPath.of(path.toString()));
  }
}
