package io.seaworthy.api.exec;

import static io.seaworthy.api.exec.LocalContainer.ONE_SHOT;
import static io.seaworthy.api.exec.LocalContainer.open;
import static io.seaworthy.api.exec.LocalContainer.sessionOf;
import static io.seaworthy.api.exec.LocalContainer.stdout;
import static org.assertj.core.api.Assertions.assertThat;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.transport.Session;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a session's shell does to its environment, its commands see the platform's. */
final class EnvironmentTest {
  private static final String PATH = "/usr/bin:/bin";

  /** What containers are given, from the plain to what a shell can't even name. */
  private static final List<Map<String, String>> ENVIRONMENTS =
      List.of(
          Map.of("HOSTNAME", "web-0"),
          Map.of("EMPTY", "", "QUOTES", "it's \"so\" $HOME `id` \\", "BLANKS", "  a  "),
          Map.of("LINES2", "one\ntwo\nPWD=/forged\n", "UTF8", "é€"),
          Map.of("PWD", "/elsewhere", "OLDPWD", "/before", "SHLVL", "5"),
          Map.of("PS1", "$ ", "PS2", "> ", "PS4", "+ "),
          Map.of("discovery.type", "single-node", "with-dash", "1", "1st", "x"),
          Map.of("IFS", ",", "OPTIND", "7", "_", "under"),
          Map.of("ENV", "/no/such/file", "BASH_ENV", "/no/such/file"),
          Map.of("sw_k", "taken", "LC_ALL", "C.UTF-8"));

  @TempDir static Path home;
  private static List<Path> shells = List.of();

  @BeforeAll
  static void furnish() {
    shells = RealShells.linked();
  }

  static Stream<Arguments> cases() {
    return shells.stream()
        .flatMap(shell -> ENVIRONMENTS.stream().map(given -> Arguments.of(shell, given)));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void showsCommandsThePlatformsEnvironment(Path shell, Map<String, String> given) {
    Map<String, String> environment = new HashMap<>(given);
    environment.put("PATH", PATH);
    Command program = Command.argv("cat", "/proc/self/environ");
    Command text = Command.authorText("env -0 | sort -z | tr '\\0' '|'; echo \"$- $IFS $_\"");
    try (Session session = open(new RuntimeLauncher(environment, home), sessionOf(shell));
        Session oneShot = open(new RuntimeLauncher(environment, home), ONE_SHOT)) {
      TreeSet<String> expected = new TreeSet<>();
      environment.forEach((name, value) -> expected.add(name + "=" + value));
      assertThat(new TreeSet<>(List.of(stdout(session.run(program)).split("\0"))))
          .isEqualTo(expected);
      assertThat(stdout(session.run(text))).isEqualTo(stdout(oneShot.run(text)));
    }
  }

  @ParameterizedTest
  @MethodSource("shells")
  void needsOneProcessStartWhereTheShellPassesTheEnvironmentOn(Path shell) {
    for (Map<String, String> given : ENVIRONMENTS.subList(0, 5)) {
      Map<String, String> environment = new HashMap<>(given);
      environment.put("PATH", PATH);
      RuntimeLauncher launcher = new RuntimeLauncher(environment, home);
      try (Session session = open(launcher, sessionOf(shell))) {
        session.run(Command.argv("/bin/true"));
        session.run(Command.authorText("true"));
      }
      assertThat(launcher.started()).describedAs("%s", given).hasSize(1);
    }
  }

  static Stream<Path> shells() {
    return shells.stream();
  }

  @Test
  void hasTheShellRunTextAlthoughItLosesNames() {
    RuntimeLauncher launcher =
        new RuntimeLauncher(Map.of("PATH", PATH, "discovery.type", "single-node"), home);
    try (Session session = open(launcher, LocalContainer.SESSION)) {
      assertThat(stdout(session.run(Command.authorText("echo a")))).isEqualTo("a\n");
    }
    assertThat(launcher.started()).hasSize(1);
  }
}
