package io.seaworthy.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.seaworthy.api.command.CommandOutcome.NotStarted;
import io.seaworthy.api.exec.ProcessEnd;
import io.seaworthy.api.exec.ProcessListener;
import io.seaworthy.api.exec.RunningProcess;
import io.seaworthy.testkit.wire.EndableInput;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LocalProcessesTest {
  private final LocalProcesses processes = new LocalProcesses();
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
    ((EndableInput) process).endInput();

    assertThat(recorder.end()).isEqualTo(new ProcessEnd.Status(0));
    assertThat(recorder.out.toString(UTF_8)).isEqualTo("abc");
  }

  @Test
  void givesNoInputWhereNoneIsWanted() throws Exception {
    processes.start(List.of("cat"), false, recorder);

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
