package io.seaworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome;
import io.seaworthy.api.command.CommandOutcome.Exited;
import io.seaworthy.api.exec.ExecOptions;
import io.seaworthy.api.target.Target;
import io.seaworthy.api.transport.Session;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalTransportTest {
  private static final Target HERE = Target.of(URI.create("local://localhost"));

  @TempDir private Path folder;
  private final LocalTransport transport = new LocalTransport(ExecOptions.DEFAULT);

  @AfterEach
  void close() {
    transport.close();
  }

  @Test
  void showsCommandsTheEnvironmentAsItIs() {
    try (Session session = transport.open(HERE)) {
      CommandOutcome outcome = session.run(Command.argv("env"));
      assertThat(((Exited) outcome).stdout().text()).contains("PATH=").doesNotContain("SEAWORTHY");
    }
  }

  @Test
  void killsWhatStillRunsWhenItIsClosed() throws Exception {
    Path pid = folder.resolve("pid");
    Session session = transport.open(HERE);
    Command endless =
        Command.authorText("echo $$ >" + pid + ".new; mv " + pid + ".new " + pid + "; sleep 600")
            .withTimeout(Duration.ofMinutes(2));
    CompletableFuture<CommandOutcome> outcome =
        CompletableFuture.supplyAsync(() -> session.run(endless));
    while (!Files.exists(pid)) {
      Thread.onSpinWait();
    }

    transport.close();

    assertThat(outcome.get(60, TimeUnit.SECONDS).kind())
        .isEqualTo(CommandOutcome.Kind.INDETERMINATE);
    assertThat(Path.of("/proc", Files.readString(pid).strip(), "exe")).doesNotExist();
    assertThat(session.run(Command.argv("true")).kind()).isEqualTo(CommandOutcome.Kind.NOT_STARTED);
    session.close();
  }

  @Test
  void refusesTargetsOfOtherTransports() {
    assertThatThrownBy(() -> transport.open(Target.of(URI.create("k8s-container://a/b/c"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("accepted is local://");
  }
}
