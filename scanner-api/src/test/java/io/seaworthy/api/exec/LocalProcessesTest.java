package io.seaworthy.api.exec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome.NotStarted;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LocalProcessesTest {
  private final LocalProcesses processes = LocalProcesses.marked();
  private final Recorder recorder = new Recorder();

  @AfterEach
  void close() {
    processes.close();
  }

  @Test
  void tellsOutputThenTheEnd() throws Exception {
    processes.start(List.of("sh", "-c", "printf out; printf err >&2; exit 7"), false, recorder);

    assertThat(recorder.end()).isEqualTo(new ProcessEnd.Status(7));
    assertThat(recorder.out.toString(UTF_8)).isEqualTo("out");
    assertThat(recorder.err.toString(UTF_8)).isEqualTo("err");
  }

  @Test
  void feedsStandardInputAndEndsIt() throws Exception {
    RunningProcess process = processes.start(List.of("cat"), true, recorder);

    assertThat(process.write("abc".getBytes(UTF_8))).isTrue();
    assertThat(process.endInput()).isTrue();

    assertThat(recorder.end()).isEqualTo(new ProcessEnd.Status(0));
    assertThat(recorder.out.toString(UTF_8)).isEqualTo("abc");
  }

  @Test
  void givesNoInputWhereNoneIsWanted() throws Exception {
    RunningProcess process = processes.start(List.of("cat"), false, recorder);

    assertThat(process.write("abc".getBytes(UTF_8))).isFalse();
    assertThat(recorder.end()).isEqualTo(new ProcessEnd.Status(0));
  }

  @Test
  void tellsWhyAProgramDidNotStart() throws Exception {
    processes.start(List.of("no-such-program"), false, recorder);
    assertThat(recorder.end())
        .isEqualTo(
            new ProcessEnd.NeverStarted(
                new NotStarted(NotStarted.Reason.BINARY_NOT_FOUND, "no-such-program")));

    Recorder second = new Recorder();
    processes.start(List.of("/etc/passwd"), false, second);
    assertThat(second.end())
        .isEqualTo(
            new ProcessEnd.NeverStarted(
                new NotStarted(NotStarted.Reason.NOT_EXECUTABLE, "/etc/passwd")));

    Recorder third = new Recorder();
    processes.start(List.of("echo", "x".repeat(Command.MAX_WORD_BYTES + 1)), false, third);
    assertThat(third.end())
        .isInstanceOfSatisfying(
            ProcessEnd.NeverStarted.class,
            never -> {
              assertThat(never.outcome().cause()).isEqualTo("not-started.runtime-error");
              assertThat(never.outcome().describe()).contains("echo: ", "Argument list too long");
            });
  }

  @Test
  void letsAnIdleShellEndWhenLetGo() throws Exception {
    RunningProcess process =
        processes.start(List.of("sh", "-c", "echo $$; exec cat"), true, recorder);
    ProcessHandle shell = ProcessHandle.of(recorder.firstNumber()).orElseThrow();

    process.close();

    assertThat(recorder.end()).isInstanceOf(ProcessEnd.Lost.class);
    shell.onExit().get(20, TimeUnit.SECONDS);
    assertThat(shell.isAlive()).isFalse();
  }

  @Test
  void killsEvenOrphansOnClose() throws Exception {
    processes.start(List.of("sh", "-c", "sleep 600 & echo $!"), false, recorder);
    ProcessHandle orphan = ProcessHandle.of(recorder.firstNumber()).orElseThrow();
    assertThat(orphan.isAlive()).isTrue();

    processes.close();

    recorder.end();
    assertThat(Path.of("/proc/" + orphan.pid() + "/exe")).doesNotExist();
  }

  @Test
  void killsChildrenOnCloseThoughNothingIsMarked() throws Exception {
    LocalProcesses unmarked = LocalProcesses.unmarked();
    unmarked.start(List.of("sh", "-c", "sleep 600 & echo $!; wait"), false, recorder);
    ProcessHandle child = ProcessHandle.of(recorder.firstNumber()).orElseThrow();

    unmarked.close();

    recorder.end();
    assertThat(Path.of("/proc/" + child.pid() + "/exe")).doesNotExist();
  }

  @Test
  void addsNothingToTheEnvironmentUnlessMarked() throws Exception {
    try (LocalProcesses unmarked = LocalProcesses.unmarked()) {
      unmarked.start(List.of("env", "-0"), false, recorder);
      recorder.end();
    }
    assertThat(recorder.out.toString(UTF_8).split("\0"))
        .containsExactlyInAnyOrder(
            System.getenv().entrySet().stream()
                .map(variable -> variable.getKey() + "=" + variable.getValue())
                .toArray(String[]::new));
  }

  @Test
  void startsNothingOnceItIsClosed() throws Exception {
    processes.close();

    RunningProcess process = processes.start(List.of("true"), true, recorder);

    assertThat(process.write(new byte[1])).isFalse();
    assertThat(process.endInput()).isFalse();
    assertThat(recorder.end())
        .isEqualTo(
            new ProcessEnd.NeverStarted(
                new NotStarted(NotStarted.Reason.SESSION_CLOSED, "the launcher was closed")));
  }

  /** Keeps what it hears. */
  private static final class Recorder implements ProcessListener {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final CountDownLatch line = new CountDownLatch(1);
    private final CompletableFuture<ProcessEnd> end = new CompletableFuture<>();

    private ProcessEnd end() throws Exception {
      return end.get(20, TimeUnit.SECONDS);
    }

    private long firstNumber() throws Exception {
      assertThat(line.await(20, TimeUnit.SECONDS)).isTrue();
      return Long.parseLong(out.toString(UTF_8).strip());
    }

    @Override
    public void stdout(byte[] bytes) {
      out.writeBytes(bytes);
      line.countDown();
    }

    @Override
    public void stderr(byte[] bytes) {
      err.writeBytes(bytes);
    }

    @Override
    public void ended(ProcessEnd how) {
      assertThat(end.complete(how)).isTrue();
    }
  }
}
