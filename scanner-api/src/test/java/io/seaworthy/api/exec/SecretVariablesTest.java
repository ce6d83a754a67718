package io.seaworthy.api.exec;

import static io.seaworthy.api.exec.LocalContainer.ONE_SHOT;
import static io.seaworthy.api.exec.LocalContainer.open;
import static io.seaworthy.api.exec.LocalContainer.sessionOf;
import static io.seaworthy.api.exec.LocalContainer.stdout;
import static org.assertj.core.api.Assertions.assertThat;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome.NotStarted;
import io.seaworthy.api.command.SecretText;
import io.seaworthy.api.transport.Session;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A secret variable reaches its process and nothing else. */
final class SecretVariablesTest {
  private static final String PASSWORD = "  it's \"so\" $HOME `id` \\ é ";

  @TempDir static Path home;
  private static List<Path> shells = List.of();

  private final RuntimeLauncher launcher = RuntimeLauncher.in(home);

  @BeforeAll
  static void furnish() {
    shells = RealShells.linked();
  }

  static Stream<ExecOptions> ways() {
    return Stream.concat(shells.stream().map(LocalContainer::sessionOf), Stream.of(ONE_SHOT));
  }

  private static Command shown(String... variables) {
    return Command.argv("printenv", variables).asRepeatable();
  }

  @ParameterizedTest
  @MethodSource("ways")
  void reachTheProcessUnchanged(ExecOptions options) {
    Command command =
        shown("FIRST", "SECOND", "EMPTY")
            .withSecret("FIRST", SecretText.of(PASSWORD))
            .withSecret("SECOND", SecretText.of("-n"))
            .withSecret("EMPTY", SecretText.of(""));
    try (Session session = open(launcher, options)) {
      assertThat(stdout(session.run(command))).isEqualTo(PASSWORD + "\n-n\n\n");
    }
  }

  @ParameterizedTest
  @MethodSource("ways")
  void areGoneForTheNextCommand(ExecOptions options) {
    Command with = shown("SECRET").withSecret("SECRET", SecretText.of("x"));
    Command without = Command.authorText("env; set").asRepeatable();
    try (Session session = open(launcher, options)) {
      assertThat(stdout(session.runAll(List.of(with, without)).get(1)))
          .doesNotContain("SECRET")
          .doesNotContain("sw_x");
    }
  }

  @ParameterizedTest
  @MethodSource("ways")
  void standInNoCommandLine(ExecOptions options) {
    Command command =
        Command.authorText("cat /proc/[0-9]*/cmdline 2>/dev/null | tr '\\0' ' '; true")
            .withSecret("SECRET", SecretText.of("CANARY" + "-" + home.hashCode()));
    try (Session session = open(launcher, options)) {
      assertThat(stdout(session.run(command))).isNotEmpty().doesNotContain("CANARY-");
    }
    assertThat(launcher.started().toString()).doesNotContain("CANARY-");
  }

  @ParameterizedTest
  @MethodSource("ways")
  void leaveTheInputEmpty(ExecOptions options) {
    Command command = Command.argv("cat").withSecret("SECRET", SecretText.of("x"));
    try (Session session = open(launcher, options)) {
      assertThat(stdout(session.run(command))).isEmpty();
    }
  }

  @Test
  void changeNothingForAProgramThatIsNotThere() {
    Command command =
        Command.argv("surely-no-such-program").withSecret("SECRET", SecretText.of("x"));
    try (Session session = open(launcher, sessionOf(shells.get(0)))) {
      assertThat(session.run(command))
          .isInstanceOfSatisfying(
              NotStarted.class,
              never -> assertThat(never.reason()).isEqualTo(NotStarted.Reason.BINARY_NOT_FOUND));
    }
  }
}
