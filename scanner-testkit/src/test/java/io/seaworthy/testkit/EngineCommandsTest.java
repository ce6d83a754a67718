package io.seaworthy.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What the engine's resources send: each base either answers or has no such program. A resource
 * that sends something new brings it here.
 */
class EngineCommandsTest {
  private static final List<List<String>> SENT =
      List.of(
          List.of("env"),
          List.of("pwd"),
          List.of("uname", "-s", "-r", "-m"),
          List.of("id", "-u", "-n"),
          List.of("ps", "--help"),
          List.of("ss", "-tulpen"),
          List.of("netstat", "-tulpen"),
          List.of("/sbin/sysctl", "-q", "-n", "kernel.osrelease"),
          List.of("/sbin/sysctl", "-q", "-n", "no.such"),
          List.of("crontab", "-l"),
          List.of("crontab", "-l", "-u", "daemon"),
          List.of("systemctl", "is-active", "x", "--quiet"),
          List.of("initctl", "--version"),
          List.of("firewall-cmd", "--state"),
          List.of("sestatus"),
          List.of("pacman", "-Q"),
          List.of("apk", "info", "-vv", "--no-network"),
          List.of("apk", "list", "--no-network", "--installed"),
          List.of("rpm", "-qa", "--qf", "%{NAME}\\t%{VERSION}-%{RELEASE}\\t%{ARCH}\\n"),
          List.of(
              "dpkg-query",
              "-W",
              "-f=${Package}\\t${Architecture}\\t${Status}\\t${db:Status-Abbrev}\\t${Version}\\n"),
          List.of("env", "LC_ALL=C", "stat", "-L", "-c", "%C", "--", "/etc/passwd"),
          List.of(
              "/bin/sh",
              "-c",
              "if type \"$1\" >/dev/null 2>&1; then echo yes; else echo no; fi",
              "seaworthy.command.exists",
              "ls"),
          List.of(
              "/bin/sh",
              "-c",
              "LC_ALL=C; export LC_ALL; IFS=; find $1",
              "seaworthy.file.matching",
              "/etc/pass*"),
          List.of(
              "/bin/sh",
              "-c",
              "find /etc/rc*.d /etc/init.d/rc*.d -name 'S*' 2>/dev/null",
              "seaworthy.service.start-links"));

  @TestFactory
  Stream<DynamicTest> answersOrHasNoSuchProgram() {
    return Stream.of(
            FakeContainers.debian(),
            FakeContainers.ubuntu(),
            FakeContainers.ubi(),
            FakeContainers.alpine(),
            FakeContainers.distroless())
        .flatMap(base -> SENT.stream().map(words -> test(base, words)));
  }

  private static DynamicTest test(FakeContainerBuilder base, List<String> words) {
    return DynamicTest.dynamicTest(
        String.join(" ", words),
        () -> {
          try (Asking asking = Asking.throughOneShell(base)) {
            String answer =
                asking.run(words.get(0), words.subList(1, words.size()).toArray(new String[0]));
            assertThat(answer).doesNotContain("protocol");
            asking.container().verify();
          }
        });
  }
}
