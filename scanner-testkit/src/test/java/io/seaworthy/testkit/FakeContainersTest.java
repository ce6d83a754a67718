package io.seaworthy.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.seaworthy.api.command.CommandOutcome.NotStarted;
import org.junit.jupiter.api.Test;

class FakeContainersTest {
  @Test
  void isLikeDebian() {
    try (Asking asking = Asking.of(FakeContainers.debian())) {
      assertThat(asking.ask(". /etc/os-release; echo $ID $VERSION_ID; dpkg-query -W dash"))
          .isEqualTo("debian 12\ndash\t0.5.12-2\n");
      assertThat(asking.ask("readlink -f /bin/sh; stat -c '%a %U:%G' /bin/su /etc/shadow"))
          .isEqualTo("/usr/bin/dash\n4755 root:root\n640 root:shadow\n");
      assertThat(asking.ask("systemctl is-active x")).endsWith("systemctl: not found\n= 127\n");
    }
  }

  @Test
  void isLikeUbuntu() {
    try (Asking asking = Asking.of(FakeContainers.ubuntu())) {
      assertThat(asking.ask(". /etc/os-release; echo $ID $ID_LIKE $VERSION_ID"))
          .isEqualTo("ubuntu debian 22.04\n");
    }
  }

  @Test
  void isLikeUbi() {
    try (Asking asking = Asking.of(FakeContainers.ubi())) {
      assertThat(asking.ask("rpm -q bash nope; rpm -qa --qf '%{NAME} %{VERSION}-%{RELEASE}\\n'"))
          .isEqualTo(
              """
              bash-5.1.8-9.el9.x86_64
              package nope is not installed
              bash 5.1.8-9.el9
              coreutils-single 8.32-35.el9
              glibc 2.34-100.el9
              """);
      assertThat(asking.ask("rpm -qi bash | head -n 3"))
          .isEqualTo("Name        : bash\nVersion     : 5.1.8\nRelease     : 9.el9\n");
      assertThat(asking.ask("foo; [ a = b; cd /no"))
          .isEqualTo(
              """
              ! /bin/sh: line 1: foo: command not found
              /bin/sh: line 1: [: missing `]'
              /bin/sh: line 1: cd: /no: No such file or directory
              = 1
              """);
    }
  }

  @Test
  void isLikeAlpine() {
    try (Asking asking = Asking.throughOneShell(FakeContainers.alpine())) {
      assertThat(asking.ask("apk info -vv --no-network | grep musl; apk info -e busybox nope"))
          .isEqualTo("musl-1.2.5-r0 - musl\nbusybox\n= 1\n");
      assertThat(asking.ask("getent passwd nobody; cat /etc/alpine-release"))
          .isEqualTo("nobody:x:65534:65534:nobody:/:/usr/sbin/nologin\n3.20.3\n");
    }
  }

  @Test
  void hasNoShellInDistroless() {
    try (Asking asking = Asking.throughOneShell(FakeContainers.distroless())) {
      assertThat(asking.outcome("echo x"))
          .isInstanceOfSatisfying(
              NotStarted.class,
              never -> assertThat(never.reason()).isEqualTo(NotStarted.Reason.NO_SHELL));
      assertThat(asking.container().unknownCommands()).isEmpty();
    }
  }

  @Test
  void hasNothingInScratch() {
    try (Asking asking = Asking.of(FakeContainers.scratch())) {
      assertThat(asking.run("ls")).contains("executable file not found in $PATH");
    }
  }
}
