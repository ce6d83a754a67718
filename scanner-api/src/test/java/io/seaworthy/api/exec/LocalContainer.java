package io.seaworthy.api.exec;

import static org.assertj.core.api.Assertions.assertThat;

import io.seaworthy.api.command.CommandOutcome;
import io.seaworthy.api.command.CommandOutcome.Exited;
import io.seaworthy.api.target.Target;
import io.seaworthy.api.transport.Session;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** This machine in the role of a container, and ways to look into it from outside. */
final class LocalContainer {
  static final Target TARGET = Target.of(URI.create("local:///"));
  static final ExecOptions SESSION = ExecOptions.DEFAULT;
  static final ExecOptions ONE_SHOT = ExecOptions.builder().mode(ExecOptions.Mode.ONE_SHOT).build();

  private static final AtomicLong NEXT =
      new AtomicLong(100_000_000 + ProcessHandle.current().pid() * 1000);

  private LocalContainer() {}

  static Session open(ProcessLauncher launcher, ExecOptions options) {
    return ExecSession.over(TARGET, launcher, options);
  }

  static ExecOptions sessionOf(Path shell) {
    return ExecOptions.builder().shell(shell.toString()).build();
  }

  /** A number of seconds that no other process sleeps for, by which a sleep can be found. */
  static String uniqueSleep() {
    return Long.toString(NEXT.incrementAndGet());
  }

  /** Counts the processes of this machine that have a text in their command line. */
  static long processesWith(String text) {
    return ProcessHandle.allProcesses()
        .filter(process -> process.info().commandLine().orElse("").contains(text))
        .count();
  }

  static String stdout(CommandOutcome outcome) {
    assertThat(outcome).isInstanceOf(Exited.class);
    return ((Exited) outcome).stdout().text();
  }

  static List<String> stdouts(List<CommandOutcome> outcomes) {
    return outcomes.stream().map(LocalContainer::stdout).toList();
  }
}
