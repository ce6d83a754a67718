package io.seaworthy.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome;
import io.seaworthy.api.command.CommandOutcome.Exited;
import io.seaworthy.api.command.CommandOutcome.Indeterminate;
import io.seaworthy.api.command.CommandOutcome.TimedOut;
import io.seaworthy.api.command.CommandTemplate;
import io.seaworthy.api.command.OutputLimit;
import io.seaworthy.api.file.ContainerPath;
import io.seaworthy.api.file.FileAnswer;
import io.seaworthy.testkit.container.FakeFile;
import io.seaworthy.testkit.container.FakePort;
import io.seaworthy.testkit.container.FakeProcess;
import io.seaworthy.testkit.container.PackageManager;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class FakeContainerTest {
  private static final CommandTemplate TEMPLATE = new CommandTemplate("test.ask", "no-such \"$1\"");

  @Test
  void answersRegisteredCommandsWhereverTheyComeUp() {
    FakeContainerBuilder container =
        FakeContainers.debian()
            .command("nginx -v", CommandAnswer.exiting(0).withStderr("nginx 1.25\n"))
            .command(Pattern.compile("app --(help|version)"), CommandAnswer.printing("app 1\n"))
            .command(
                call -> call.words().get(0).equals("double"),
                call -> CommandAnswer.printing(call.words().get(1).repeat(2)).withExitCode(4));
    try (Asking asking = Asking.of(container)) {
      assertThat(asking.ask("nginx -v")).isEqualTo("! nginx 1.25\n");
      assertThat(asking.ask("nginx -v 2>&1 | cut -d' ' -f2")).isEqualTo("1.25\n");
      assertThat(asking.run("app", "--version")).isEqualTo("app 1\n");
      assertThat(asking.ask("x=$(app --help); echo \"<$x>\"")).isEqualTo("<app 1>\n");
      assertThat(asking.run("double", "ab")).isEqualTo("abab= 4\n");
      asking.container().verify();
    }
  }

  @Test
  void answersWithTheLastThatWasRegistered() {
    FakeContainerBuilder container =
        FakeContainers.debian()
            .command("app", CommandAnswer.printing("old"))
            .command("app", CommandAnswer.printing("new"));
    try (Asking asking = Asking.throughOneShell(container)) {
      assertThat(asking.ask("app")).isEqualTo("new");
    }
  }

  @Test
  void answersLate() {
    FakeContainerBuilder container =
        FakeContainers.debian()
            .command("slow", CommandAnswer.printing("x").after(Duration.ofDays(1)));
    try (Asking asking = Asking.throughOneShell(container)) {
      CommandOutcome outcome =
          asking.session().run(Command.argv("slow").withTimeout(Duration.ofMillis(300)));
      assertThat(outcome).isInstanceOf(TimedOut.class);
      assertThat(((TimedOut) outcome).cleanUp()).isEqualTo(CommandOutcome.CleanUp.VERIFIED_GONE);
    }
  }

  @Test
  void answersForTemplatesById() {
    FakeContainerBuilder container =
        FakeContainers.debian()
            .template("test.ask", arguments -> CommandAnswer.printing("asked " + arguments));
    try (Asking asking = Asking.throughOneShell(container)) {
      CommandOutcome outcome = asking.session().run(Command.template(TEMPLATE, "a", "b"));
      assertThat(((Exited) outcome).stdout().text()).isEqualTo("asked [a, b]");
    }
  }

  @Test
  void failsLoudlyOnUnknownCommands() {
    FakeContainerBuilder container =
        FakeContainers.debian().command("perl -v", CommandAnswer.printing("5"));
    for (Asking asking : List.of(Asking.of(container), Asking.throughOneShell(container))) {
      try (asking) {
        CommandOutcome outcome = asking.outcome("echo before; perl -V");
        assertThat(outcome)
            .isInstanceOfSatisfying(
                Indeterminate.class,
                open -> {
                  assertThat(open.reason()).isEqualTo(Indeterminate.Reason.PROTOCOL);
                  assertThat(open.detail())
                      .isEqualTo(
                          "testkit: no stub for \"echo before; perl -V\": the program perl is not"
                              + " imitated; closest is \"perl -v\"");
                });
        assertThat(asking.container().unknownCommands()).hasSize(1);
        assertThatThrownBy(() -> asking.container().verify())
            .isInstanceOf(UnknownCommandsException.class)
            .hasMessageContaining("perl -V");
        assertThat(asking.ask("echo goes on")).isEqualTo("goes on\n");
      }
    }
  }

  @Test
  void neverLetsAScanWrite() {
    try (Asking asking = Asking.of(FakeContainers.debian())) {
      assertThat(asking.ask("echo x > /tmp/file")).contains("a scan writes no files");
      assertThat(asking.ask("sysctl a.b=1")).contains("a scan changes nothing");
    }
  }

  @Test
  void actsAsTheUserOfTheContainer() {
    FakeContainerBuilder container =
        FakeContainers.debian().user("app", 1000).file("/root/x", "secret").runAs(1000, 1000);
    try (Asking asking = Asking.throughOneShell(container)) {
      assertThat(asking.ask("id")).isEqualTo("uid=1000(app) gid=1000(app) groups=1000(app)\n");
      assertThat(asking.ask("echo $HOME; cat /root/x /etc/shadow"))
          .isEqualTo(
              """
              /home/app
              ! cat: /root/x: Permission denied
              cat: /etc/shadow: Permission denied
              = 1
              """);
      ContainerPath shadow = ContainerPath.of("/etc/shadow");
      assertThat(asking.session().files().read(List.of(shadow), OutputLimit.DEFAULT).get(0))
          .isInstanceOfSatisfying(
              FileAnswer.Unknown.class,
              unknown -> assertThat(unknown.cause()).isEqualTo("file.permission-denied"));
    }
  }

  @Test
  void holdsGiantsThatAreNotRead() {
    ContainerPath giant = ContainerPath.of("/giant");
    try (Asking asking =
        Asking.of(FakeContainers.busybox().file("/giant", FakeFile.sparse(1L << 50)))) {
      assertThat(asking.ask("stat -c %s /giant")).isEqualTo("1125899906842624\n");
      assertThat(asking.session().files().read(List.of(giant), new OutputLimit(4096)).get(0))
          .isInstanceOfSatisfying(
              FileAnswer.Unknown.class,
              unknown -> assertThat(unknown.cause()).isEqualTo("file.too-large"));
    }
  }

  @Test
  void keepsFilesAndAccountsTogether() {
    FakeContainerBuilder container =
        FakeContainer.builder().user("app", 1000).group("ops", 7, "app");
    try (FakeContainer built = container.build()) {
      assertThat(built.fixture().accounts().groupsOf("app", 1000)).containsExactly(1000L, 7L);
      assertThat(content(built, "/etc/passwd"))
          .isEqualTo(
              "root:x:0:0:root:/root:/bin/sh\napp:x:1000:1000::/home/app:/usr/sbin/nologin\n");
      assertThat(content(built, "/etc/group")).isEqualTo("root:x:0:\napp:x:1000:\nops:x:7:app\n");
      assertThat(content(built, "/etc/shadow")).startsWith("root:*:");
    }
  }

  private static String content(FakeContainer container, String path) {
    return container.fixture().files().at(path).orElseThrow().content().text();
  }

  @Test
  void takesAccountsFromFilesThatAFixtureBrings() {
    FakeContainerBuilder container =
        FakeContainer.builder()
            .file("/etc/passwd", "odd:x:5:5::/:/bin/sh\n")
            .file("/etc/group", "odd:x:5:\n")
            .file("/x", FakeFile.text("").ownedBy("odd", "odd"))
            .file("/etc/shadow", FakeFile.text("").ownedBy("0", "0"));
    assertThatIllegalStateException()
        .isThrownBy(container::build)
        .withMessageContaining("belongs to the user \"root\"");
  }

  @Test
  void refusesWhatContradictsItself() {
    assertContradiction("two users have the name \"a\"", base().user("a", 1).user("a", 2));
    assertContradiction("two groups have the name \"g\"", base().group("g", 1).group("g", 2));
    assertContradiction("has the member \"b\"", base().group("g", 1, "b"));
    assertContradiction(
        "/x belongs to the user \"nobody\"",
        base().file("/x", FakeFile.text("").ownedBy("nobody", "0")));
    assertContradiction(
        "two processes have the number 1",
        base().process(FakeProcess.of(1, "root", "a")).process(FakeProcess.of(1, "root", "b")));
    assertContradiction(
        "process 1 is of the user \"x\"", base().process(FakeProcess.of(1, "x", "a")));
    assertContradiction("port 80 is of process 9", base().port(FakePort.tcp(80, 9)));
    assertContradiction(
        "two sockets listen on tcp 0.0.0.0:80",
        base()
            .process(FakeProcess.of(9, "root", "x"))
            .port(FakePort.tcp(80, 9))
            .port(FakePort.tcp(80, 9)));
    assertContradiction(
        "no package manager is named",
        base().packageManager(PackageManager.NONE).installed("a", "1"));
  }

  private static FakeContainerBuilder base() {
    return FakeContainer.builder();
  }

  private static void assertContradiction(String message, FakeContainerBuilder container) {
    assertThatIllegalStateException()
        .isThrownBy(container::build)
        .withMessageStartingWith("fixture: ")
        .withMessageContaining(message);
  }

  @Test
  void refusesAnswersThatCannotBe() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CommandAnswer.exiting(256))
        .withMessageContaining("256");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CommandAnswer.printing("").after(Duration.ofSeconds(-1)));
  }

  @Test
  void runsAllOfASessionInOneShell() {
    try (Asking asking = Asking.throughOneShell(FakeContainers.debian())) {
      asking.run("id");
      asking.run("stat", "-c", "%s", "/etc/passwd");
      asking.ask("echo x");
      assertThat(asking.container().startedProcesses()).hasSize(1);
      asking.session().close();
      assertThat(asking.container().startedProcesses()).hasSize(1);
    }
  }
}
