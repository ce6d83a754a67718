package io.seaworthy.api.exec;

import static io.seaworthy.api.exec.LocalContainer.SESSION;
import static io.seaworthy.api.exec.LocalContainer.open;
import static org.assertj.core.api.Assertions.assertThat;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome;
import io.seaworthy.api.command.CommandOutcome.Exited;
import io.seaworthy.api.transport.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Under any fault an outcome is what it would have been without it, or none at all. */
final class FaultTest {
  /** A longer hunt: {@code -Dtest.args=-Dseaworthy.fault-runs=1000}. */
  private static final int RUNS = Integer.getInteger("seaworthy.fault-runs", 12);

  @TempDir static Path home;

  @ParameterizedTest
  @EnumSource(FaultyLauncher.Fault.class)
  void neverTurnsAFaultIntoAnAnswer(FaultyLauncher.Fault fault) throws IOException {
    boolean quiet =
        fault == FaultyLauncher.Fault.SILENCE || fault == FaultyLauncher.Fault.DEAF_INPUT;
    int runs = quiet ? RUNS / 4 : RUNS;
    int faults = 0;
    for (int run = 0; run < runs; run++) {
      Path log = Files.createTempFile(home, "log", "");
      List<Command> commands =
          commands(log, quiet ? Duration.ofMillis(400) : Duration.ofSeconds(20));
      RuntimeLauncher real = RuntimeLauncher.in(home);
      Random random = new Random((fault.name().hashCode() + run) * 0x9E3779B97F4A7C15L);
      List<CommandOutcome> outcomes;
      try (Session session =
          open(new FaultyLauncher(real, random, fault, run % 2 == 0 ? 600 : 6000), SESSION)) {
        outcomes = session.runAll(commands);
      }
      real.processes().forEach(StartedProcess::awaitExit);
      faults += assertTrueOrNoAnswer(outcomes);
      assertAtMostOnce(Files.readAllLines(log));
    }
    assertThat(faults).describedAs("commands that met the fault").isPositive();
  }

  private static List<Command> commands(Path log, Duration timeout) {
    List<Command> commands = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      String text = "echo out " + i + "; echo err " + i + " >&2; exit " + i;
      if (i % 4 == 3) {
        commands.add(Command.authorText("echo " + i + " >>" + log + "; " + text));
      } else {
        commands.add(Command.authorText(text).asRepeatable());
      }
    }
    return commands.stream().map(command -> command.withTimeout(timeout)).toList();
  }

  /** Returns how many commands have no answer. */
  private static int assertTrueOrNoAnswer(List<CommandOutcome> outcomes) {
    int faults = 0;
    for (int i = 0; i < outcomes.size(); i++) {
      if (outcomes.get(i) instanceof Exited exited) {
        assertThat(exited.code()).isEqualTo(i);
        assertThat(exited.stdout().text()).isEqualTo("out " + i + "\n");
        assertThat(exited.stderr().text()).isEqualTo("err " + i + "\n");
      } else {
        assertThat(outcomes.get(i).kind())
            .isIn(
                CommandOutcome.Kind.INDETERMINATE,
                CommandOutcome.Kind.NOT_STARTED,
                CommandOutcome.Kind.TIMED_OUT);
        faults++;
      }
    }
    return faults;
  }

  private static void assertAtMostOnce(List<String> runs) {
    assertThat(runs).doesNotHaveDuplicates();
  }
}
