package io.seaworthy.core.resource.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seaworthy.api.command.Command;
import io.seaworthy.core.facts.EvidenceException;
import io.seaworthy.core.resource.RecordedSession;
import io.seaworthy.core.resource.ResourceFailed;
import io.seaworthy.core.resource.ResourceSkipped;
import io.seaworthy.core.resource.network.HostResource.Endpoint;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class HostResourceTest {
  private static String[] shell(String text) {
    return Command.authorText(text).words().toArray(String[]::new);
  }

  private static RecordedSession resolving(int code, String said) {
    return new RecordedSession().command(code, said, "", shell("getent ahosts 'db'"));
  }

  private static RecordedSession debian() {
    return new RecordedSession()
        .command(0, "Linux 6.1.0 x86_64\n", "", "uname", "-s", "-r", "-m")
        .file("/etc/debian_version", "12.11\n");
  }

  @Test
  void resolvesAName() {
    String said = "10.0.0.7 STREAM db\n10.0.0.7 DGRAM\nfd00::7 STREAM\n::ffff:1.2.3.4 RAW\n";
    HostResource host = HostResource.spec("db").on(resolving(0, said).facts());
    assertThat(host.resolvable()).isTrue();
    assertThat(host.ipaddress()).containsExactly("10.0.0.7", "fd00::7", "::ffff:1.2.3.4");
    assertThat(host).hasToString("Host db");
  }

  @Test
  void knowsThatANameHasNoAddress() {
    HostResource host = HostResource.spec("db").on(resolving(2, "").facts());
    assertThat(host.resolvable()).isFalse();
    assertThat(host.ipaddress()).isNull();
  }

  @Test
  void refusesToJudgeWhatCannotBeResolved() {
    HostResource host = HostResource.spec("db").on(resolving(127, "").facts());
    assertThatThrownBy(host::resolvable).isInstanceOf(EvidenceException.class);
  }

  @Test
  void reachesAHost() {
    RecordedSession session =
        new RecordedSession().command(0, "1 received\n", "", shell("ping -w 1 -c 1 'it'\\''s'"));
    HostResource host = HostResource.spec("it's").on(session.facts());
    assertThat(host.reachable()).isTrue();
    assertThat(host.socket()).isEqualTo("1 received\n");
    assertThat(host.connection()).isEmpty();
  }

  @Test
  void reachesAPort() {
    RecordedSession session = debian();
    answerPresence(session, "nc", "yes\n");
    session.command(1, "", "refused\n", shell("echo | nc -v -w 1 -u 'db' 53"));
    HostResource host =
        HostResource.of(session.facts(), "db", new Endpoint("udp", OptionalInt.of(53)));
    assertThat(host.reachable()).isFalse();
    assertThat(host.connection()).isEqualTo("refused\n");
    assertThat(host).hasToString("Host db port 53 proto udp");
    HostResource portless =
        HostResource.of(session.facts(), "db", new Endpoint("tcp", OptionalInt.empty()));
    assertThatThrownBy(portless::reachable)
        .isInstanceOf(ResourceFailed.class)
        .hasMessageStartingWith("Protocol required with port.");
  }

  @Test
  void skipsAPortWithoutNetcat() {
    RecordedSession session = debian();
    answerPresence(session, "nc", "no\n");
    answerPresence(session, "ncat", "no\n");
    assertThatThrownBy(
            () -> HostResource.of(session.facts(), "db", new Endpoint("tcp", OptionalInt.of(80))))
        .isInstanceOf(ResourceSkipped.class)
        .hasMessage(
            "The following requirements are not met for this resource: netcat must be installed");
  }

  private static void answerPresence(RecordedSession session, String program, String answer) {
    session.command(
        0,
        answer,
        "",
        "/bin/sh",
        "-c",
        "if type \"$1\" >/dev/null 2>&1; then echo yes; else echo no; fi",
        "seaworthy.command.exists",
        program);
  }
}
