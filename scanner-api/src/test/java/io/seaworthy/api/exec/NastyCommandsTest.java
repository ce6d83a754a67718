package io.seaworthy.api.exec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome;
import io.seaworthy.api.command.CommandOutcome.Exited;
import io.seaworthy.api.command.CommandOutcome.NotStarted;
import io.seaworthy.api.target.Target;
import io.seaworthy.api.transport.Session;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A session, alone and pipelined, gives byte for byte what one process for each command gives. */
final class NastyCommandsTest {
  private static final Target HERE = Target.of(URI.create("local:///"));

  @TempDir static Path home;
  private static List<Path> shells = List.of();

  @BeforeAll
  static void furnish() throws IOException {
    shells = RealShells.linked();
    write("noshebang", "echo it ran\n", "rwxr-xr-x");
    write("badinterp", "#!/no/such/interpreter\n", "rwxr-xr-x");
    write("noexec", "#!/bin/sh\necho it ran\n", "rw-r--r--");
    write("script with blank", "#!/bin/sh\nprintf '%s\\n' \"$0\" \"$@\"\n", "rwxr-xr-x");
    write("plain-script", "#!/bin/sh\nprintf '%s|' \"$@\"; exit 5\n", "rwxr-xr-x");
    Files.createDirectory(home.resolve("folder"));
  }

  private static void write(String name, String text, String mode) throws IOException {
    Path file = home.resolve(name);
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
  }

  static Stream<Path> shells() {
    return shells.stream();
  }

  private static RuntimeLauncher launcher(String path) {
    return new RuntimeLauncher(Map.of("PATH", path, "HOME", "/"), home);
  }

  private static Session session(RuntimeLauncher launcher, Path shell) {
    return ExecSession.over(HERE, launcher, ExecOptions.builder().shell(shell.toString()).build());
  }

  private static Session oneShot(RuntimeLauncher launcher) {
    return ExecSession.over(
        HERE, launcher, ExecOptions.builder().mode(ExecOptions.Mode.ONE_SHOT).build());
  }

  @ParameterizedTest
  @MethodSource("shells")
  void givesTheSameAloneAndPipelinedAsOneShot(Path shell) {
    compare(shell, "/usr/bin:/bin", NastyCommands.ALL);
  }

  @Test
  void givesTheSameWhereAllProgramsAreBusyBox() {
    Path busyBox = Path.of("/usr/bin/busybox");
    assumeTrue(Files.exists(busyBox), "no BusyBox on this machine");
    Path programs =
        RealShells.busyBox(
            busyBox,
            List.of(
                "sh",
                "ash",
                "cat",
                "true",
                "false",
                "printf",
                "echo",
                "pwd",
                "test",
                "[",
                "env",
                "ls",
                "readlink",
                "grep",
                "seq",
                "sort",
                "tr",
                "sed",
                "head",
                "sha256sum"));
    List<Command> commands =
        NastyCommands.ALL.stream().filter(command -> command instanceof Command.Argv).toList();
    RuntimeLauncher launcher = compare(programs.resolve("ash"), programs.toString(), commands);
    assertThat(launcher.count("true")).isZero();
  }

  private static RuntimeLauncher compare(Path shell, String path, List<Command> commands) {
    List<CommandOutcome> expected;
    try (Session session = oneShot(launcher(path))) {
      expected = session.runAll(commands);
    }
    RuntimeLauncher launcher = launcher(path);
    try (Session session = session(launcher, shell)) {
      List<CommandOutcome> alone = new ArrayList<>();
      for (Command command : commands) {
        alone.add(session.run(command));
      }
      assertSame(commands, expected, alone);
    }
    List<Command> repeatable = commands.stream().map(Command::asRepeatable).toList();
    try (Session session = session(launcher(path), shell)) {
      assertSame(commands, expected, session.runAll(repeatable));
    }
    return launcher;
  }

  private static void assertSame(
      List<Command> commands, List<CommandOutcome> expected, List<CommandOutcome> actual) {
    assertThat(actual).hasSameSizeAs(expected);
    for (int i = 0; i < commands.size(); i++) {
      assertThat(essence(actual.get(i)))
          .describedAs("%s", commands.get(i).words())
          .isEqualTo(essence(expected.get(i)));
    }
  }

  /** All that can be the same: not the time that it took, nor the platform's own words. */
  private static List<Object> essence(CommandOutcome outcome) {
    if (outcome instanceof Exited exited) {
      return List.of(
          exited.code(),
          exited.stdout().toArray().length,
          exited.stdout(),
          exited.stdout().text(),
          exited.stderr().text());
    }
    if (outcome instanceof NotStarted notStarted) {
      return List.of(notStarted.reason());
    }
    return List.of(outcome);
  }
}
