package io.seaworthy.testkit.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.seaworthy.api.command.CommandOutcome;
import io.seaworthy.api.command.CommandOutcome.NotStarted;
import io.seaworthy.api.exec.ProcessEnd;
import io.seaworthy.api.exec.RunningProcess;
import io.seaworthy.testkit.container.FakeFile;
import io.seaworthy.testkit.container.FileTreeBuilder;
import io.seaworthy.testkit.container.Fixture;
import io.seaworthy.testkit.program.Program;
import io.seaworthy.testkit.program.ProgramCall;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class FakeKernelTest {
  private final CountDownLatch asleep = new CountDownLatch(1);
  private final FakeKernel kernel =
      new FakeKernel(
          Fixture.builder()
              .files(
                  new FileTreeBuilder()
                      .put("/bin/say", FakeFile.program())
                      .put("/bin/sleep", FakeFile.program())
                      .put("/bin/copy", FakeFile.program())
                      .put("/bin/kill", FakeFile.program())
                      .put("/bin/run", FakeFile.program())
                      .put("/bin/odd", FakeFile.program())
                      .put("/bin/broken", FakeFile.program())
                      .put("/etc/passwd", FakeFile.text(""))
                      .put("/proc", FakeFile.directory())
                      .build((path, file) -> new long[] {0, 0}))
              .putEnvironment("PATH", "/bin")
              .build(),
          new Commands());
  private final Heard heard = new Heard();

  /** Programs that do one thing each. */
  private final class Commands implements CommandTable {
    @Override
    public Map<String, Program> programs() {
      return Map.of(
          "say", this::say,
          "sleep", this::sleep,
          "copy", this::copy,
          "kill", this::kill,
          "run", this::runOther,
          "broken", this::breakDown);
    }

    private int say(ProgramCall call) {
      call.out().line(String.join(" ", call.arguments()));
      call.err().line(Integer.toString(call.processes().pid()));
      return 3;
    }

    private int sleep(ProgramCall call) {
      asleep.countDown();
      call.processes().sleep(Duration.ofDays(1));
      return 0;
    }

    private int copy(ProgramCall call) {
      call.out().write(call.in().take(Long.MAX_VALUE).toArray());
      return 0;
    }

    private int kill(ProgramCall call) {
      int signal = Integer.parseInt(call.arguments().get(0));
      return call.processes().signal(Integer.parseInt(call.arguments().get(1)), signal) ? 0 : 1;
    }

    private int runOther(ProgramCall call) {
      int status = call.processes().execute(call.withWords(call.arguments()));
      call.out().line("ended with " + status);
      return 0;
    }

    private int breakDown(ProgramCall call) {
      throw new IllegalStateException("a mistake in the fake");
    }

    @Override
    public Optional<Program> stub(List<String> words) {
      return Optional.empty();
    }

    @Override
    public String unknown(List<String> words, Throwable problem) {
      return "unknown " + words.get(0) + ": " + problem.getMessage();
    }
  }

  @AfterEach
  void close() {
    kernel.close();
  }

  private ProcessEnd run(String... words) {
    kernel.start(List.of(words), false, heard);
    return heard.end();
  }

  @Test
  void keepsStreamsApartAndReportsTheStatus() {
    assertThat(run("say", "hello")).isEqualTo(new ProcessEnd.Status(3));
    assertThat(heard.out()).isEqualTo("hello\n");
    assertThat(heard.err()).isEqualTo("101\n");
  }

  @Test
  void refusesInTheWordsOfTheRuntime() {
    assertThat(refusal("no-such"))
        .isEqualTo(
            "OCI runtime exec failed: exec failed: unable to start container process: exec:"
                + " \"no-such\": executable file not found in $PATH: unknown");
    assertThat(refusal("/no/such")).contains("stat /no/such: no such file or directory");
    assertThat(refusal("/etc/passwd")).contains("exec: \"/etc/passwd\": permission denied");
  }

  private String refusal(String program) {
    Heard refused = new Heard();
    kernel.start(List.of(program), false, refused);
    CommandOutcome outcome = ((ProcessEnd.NeverStarted) refused.end()).outcome();
    return ((NotStarted) outcome).detail();
  }

  @Test
  void feedsStandardInput() {
    RunningProcess process = kernel.start(List.of("copy"), true, heard);
    assertThat(process.write("ab".getBytes(StandardCharsets.UTF_8))).isTrue();
    process.close();
    assertThat(heard.end()).isInstanceOf(ProcessEnd.Lost.class);
    assertThat(process.write(new byte[1])).isFalse();
  }

  @Test
  void endsStandardInputWhileTheProcessGoesOn() {
    RunningProcess process = kernel.start(List.of("copy"), true, heard);
    assertThat(process.write("ab".getBytes(StandardCharsets.UTF_8))).isTrue();
    assertThat(process.endInput()).isTrue();
    assertThat(process.write(new byte[1])).isFalse();
    assertThat(heard.end()).isEqualTo(new ProcessEnd.Status(0));
    assertThat(heard.out()).isEqualTo("ab");
  }

  @Test
  void letsProcessesLiveOnThatNobodyHolds() throws Exception {
    RunningProcess process = kernel.start(List.of("sleep"), true, heard);
    asleep.await();
    process.close();
    process.close();
    assertThat(heard.end()).isInstanceOf(ProcessEnd.Lost.class);
    assertThat(kernel.running()).containsExactly("sleep");
    kernel.close();
    assertThat(kernel.running()).isEmpty();
  }

  @Test
  void killsProcesses() throws Exception {
    kernel.start(List.of("sleep"), false, heard);
    asleep.await();
    Heard killer = new Heard();
    kernel.start(List.of("kill", "9", "101"), false, killer);
    assertThat(killer.end()).isEqualTo(new ProcessEnd.Status(0));
    assertThat(heard.end()).isEqualTo(new ProcessEnd.Status(137));
  }

  @Test
  void findsNoProcessThatIsGone() {
    assertThat(run("kill", "0", "4711")).isEqualTo(new ProcessEnd.Status(1));
  }

  @Test
  void endsOnlyTheChildThatIsKilled() throws Exception {
    kernel.start(List.of("run", "sleep"), false, heard);
    asleep.await();
    Heard killer = new Heard();
    kernel.start(List.of("kill", "15", "102"), false, killer);
    assertThat(heard.end()).isEqualTo(new ProcessEnd.Status(0));
    assertThat(heard.out()).isEqualTo("ended with 143\n");
  }

  @Test
  void holdsStoppedProcesses() throws Exception {
    kernel.start(List.of("sleep"), false, heard);
    asleep.await();
    Heard stopper = new Heard();
    kernel.start(List.of("kill", "19", "101"), false, stopper);
    assertThat(stopper.end()).isEqualTo(new ProcessEnd.Status(0));
    Heard killer = new Heard();
    kernel.start(List.of("kill", "9", "101"), false, killer);
    assertThat(heard.end()).isEqualTo(new ProcessEnd.Status(137));
  }

  @Test
  void makesNoVerdictOfWhatItDoesNotKnow() {
    assertThat(run("odd"))
        .isInstanceOfSatisfying(
            ProcessEnd.Lost.class,
            lost ->
                assertThat(lost.detail())
                    .isEqualTo("unknown odd: the program odd is not imitated"));
  }

  @Test
  void makesNoVerdictOfItsOwnMistakes() {
    assertThat(run("broken"))
        .isInstanceOfSatisfying(
            ProcessEnd.Lost.class,
            lost -> assertThat(lost.detail()).contains("a mistake in the fake"));
  }

  @Test
  void leavesNoThreadBehind() throws Exception {
    kernel.start(List.of("sleep"), true, heard);
    asleep.await();
    kernel.close();
    assertThat(Thread.getAllStackTraces().keySet())
        .extracting(Thread::getName)
        .noneMatch(name -> name.equals("fake-process-101"));
  }
}
