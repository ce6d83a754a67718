package io.seaworthy.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.seaworthy.testkit.container.FakeFile;
import io.seaworthy.testkit.container.FakeMount;
import io.seaworthy.testkit.container.FakePort;
import io.seaworthy.testkit.container.FakeProcess;
import io.seaworthy.testkit.container.FakeUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What programs answer on a container like Debian and on one like BusyBox. The messages are those
 * of the real programs (coreutils 9.1, procps 4.0, dpkg 1.21, BusyBox 1.35).
 */
class ProgramsTest {
  private final Asking debian = Asking.of(refined(FakeContainers.debian()));
  private final Asking busyBox = Asking.of(refined(FakeContainers.busybox()));

  private static FakeContainerBuilder refined(FakeContainerBuilder container) {
    return container
        .hostname("web")
        .user(FakeUser.builder().name("alice").uid(1000).shell("/bin/sh").build())
        .group("staffers", 2000, "alice")
        .file("/data/a", "1\n2\n3\n")
        .file("/data/b c", FakeFile.text("x").withMode(04750).ownedBy("alice", "staffers"))
        .file("/data/link", FakeFile.link("a"))
        .file("/data/fifo", FakeFile.fifo())
        .file("/data/disk", FakeFile.blockDevice(8, 16))
        .file("/data/nobodys", FakeFile.text("").ownedBy("4711", "4712"))
        .mount(new FakeMount("tmpfs", "/data", "tmpfs", "rw,noexec"))
        .process(FakeProcess.of(7, "alice", "/usr/sbin/sshd -D"))
        .port(FakePort.tcp(22, 7))
        .port(FakePort.builder().protocol("udp6").port(53).pid(7).build());
  }

  @AfterEach
  void close() {
    debian.close();
    busyBox.close();
  }

  @ParameterizedTest
  @MethodSource("io.seaworthy.testkit.ProgramAnswers#all")
  void answersLikeTheRealOne(String command, String onDebian, String onBusyBox) {
    assertThat(debian.ask(command)).isEqualTo(onDebian);
    assertThat(busyBox.ask(command)).isEqualTo(onBusyBox);
  }

  @Test
  void showsSockets() {
    assertThat(debian.ask("ss -tulpen"))
        .isEqualTo(
            """
            Netid State  Recv-Q Send-Q Local Address:Port Peer Address:PortProcess
            tcp   LISTEN 0      128    0.0.0.0:22 0.0.0.0:* users:(("sshd",pid=7,fd=3))
            udp   UNCONN 0      0      [::]:53 [::]:* users:(("sshd",pid=7,fd=3))
            """);
    assertThat(busyBox.ask("netstat -tln | sed 1d"))
        .isEqualTo(
            """
            Proto Recv-Q Send-Q Local Address           Foreign Address         State      \s
            tcp        0      0 0.0.0.0:22              0.0.0.0:*               LISTEN     \s
            """);
    assertThat(debian.ask("sed -n 2p /proc/net/tcp")).contains("00000000:0016 00000000:0000 0A");
  }

  @Test
  void showsProcesses() {
    assertThat(debian.ask("ps axo label,pid,user,stat,command | head -n 3"))
        .isEqualTo(
            """
            LABEL                               PID USER     STAT COMMAND
            -                                     1 root     Ss   sleep infinity
            -                                     7 alice    Ss   /usr/sbin/sshd -D
            """);
    assertThat(busyBox.ask("ps -o pid,user,comm | sed -n 3p")).isEqualTo("    7 alice    sshd\n");
    assertThat(debian.ask("cat /proc/7/comm; tr '\\000' ' ' < /proc/7/cmdline"))
        .isEqualTo("sshd\n/usr/sbin/sshd -D ");
    assertThat(debian.ask("grep ^Uid: /proc/7/status")).isEqualTo("Uid:\t1000\t1000\t1000\t1000\n");
  }

  @Test
  void asksTheSecurityLabelInVain() {
    assertThat(debian.ask("stat -L /data/a 2>/dev/null --printf '%s\\n%C'")).isEqualTo("6\n?= 1\n");
    assertThat(busyBox.ask("stat -L -c '%s %C' /data/a")).isEqualTo("6 C\n");
  }

  @Test
  void refusesWhatItDoesNotImitate() {
    for (String command :
        new String[] {
          "stat -f /", "stat /data/a", "ls -R", "find / -newer /x", "sort -k 2", "ps", "ss -a",
          "awk 1", "apt list", "sed -e 1d -e 2d", "date", "getent hosts x", "dpkg -l", "grep -P x",
        }) {
      assertThat(debian.ask(command))
          .as(command)
          .startsWith("how it ended is not known (protocol): testkit: no stub for \"" + command);
    }
  }
}
