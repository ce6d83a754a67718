package io.seaworthy.core.resource.network;

import static io.seaworthy.core.resource.RecordedSession.recording;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.seaworthy.core.facts.EvidenceException;
import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.RecordedSession;
import org.junit.jupiter.api.Test;

class PortResourceTest {
  private static RecordedSession withSs() {
    return new RecordedSession().command(0, recording("other/ss"), "", "ss", "-tulpen");
  }

  private static RecordedSession withoutSs() {
    return new RecordedSession().missing("ss", "-tulpen");
  }

  @Test
  void readsSs() {
    assertThat(PortResource.of(withSs().facts()).entries())
        .extracting(PortEntry::port, PortEntry::address, PortEntry::protocol, PortEntry::process)
        .containsExactly(
            tuple(18053, "127.0.0.1", "udp", "python3"),
            tuple(18022, "0.0.0.0", "tcp", "python3"),
            tuple(18080, "127.0.0.1", "tcp", "python3"),
            tuple(18443, "::", "tcp6", "python3"),
            tuple(18081, "0.0.0.0", "tcp", "python3"),
            tuple(18082, "::ffff:127.0.0.1", "tcp", "python3"),
            tuple(53, "127.0.0.53", "tcp", null));
  }

  @Test
  void takesTheLastOfSeveralProcesses() {
    assertThat(PortResource.of(withSs().facts(), 18080).pids()).containsExactly(9546L);
  }

  @Test
  void readsNetstatOfNetTools() {
    RecordedSession session =
        withoutSs().command(0, recording("other/netstat"), "", "netstat", "-tulpen");
    assertThat(PortResource.of(session.facts()).entries())
        .containsExactly(
            new PortEntry(18022, "0.0.0.0", "tcp", "python3", 9545L),
            new PortEntry(18080, "127.0.0.1", "tcp", null, null),
            new PortEntry(18443, "::", "tcp6", "python3", 9545L),
            new PortEntry(18082, "127.0.0.1", "tcp6", "python3", 9545L),
            new PortEntry(18053, "127.0.0.1", "udp", "python3", 9545L));
  }

  @Test
  void readsNetstatOfAlpine() {
    RecordedSession session =
        withoutSs().command(0, recording("alpine/netstat"), "", "netstat", "-tulpen");
    PortResource port = PortResource.of(session.facts(), 80);
    assertThat(port.processes()).containsExactly("nginx");
    assertThat(port.protocols()).containsExactly("tcp", "tcp6");
    assertThat(port.addresses()).containsExactly("0.0.0.0", "::");
    assertThat(port.ports()).containsExactly(80);
  }

  @Test
  void doesWithoutProcessesWhereNetstatCannotNameThem() {
    RecordedSession session =
        withoutSs()
            .command(1, "", "netstat: invalid option -- 'p'\n", "netstat", "-tulpen")
            .command(0, recording("busybox/netstat"), "", "netstat", "-tulen");
    assertThat(PortResource.of(session.facts(), 18443).listening()).isTrue();
    assertThat(PortResource.of(session.facts(), 18443).protocols()).containsExactly("tcp6");
    assertThat(PortResource.of(session.facts(), 18443).processes()).isEmpty();
  }

  @Test
  void choosesByPortAndAddress() {
    Facts facts = withSs().facts();
    assertThat(PortResource.of(facts, "127.0.0.1", 18080).listening()).isTrue();
    assertThat(PortResource.of(facts, "0.0.0.0", 18080).listening()).isFalse();
    assertThat(PortResource.of(facts, 25).listening()).isFalse();
  }

  @Test
  void asksOnceForAllPorts() {
    RecordedSession session = withSs();
    Facts facts = session.facts();
    PortResource.of(facts, 22);
    PortResource.of(facts, 80);
    assertThat(session.asked()).hasSize(1);
  }

  @Test
  void isNoAnswerWithoutAnyTool() {
    RecordedSession session =
        withoutSs().missing("netstat", "-tulpen").missing("netstat", "-tulen");
    assertThatThrownBy(() -> PortResource.of(session.facts(), 25))
        .isInstanceOfSatisfying(
            EvidenceException.class, e -> assertThat(e.evidenceCause()).isEqualTo("tool.missing"));
  }

  @Test
  void printsAsInSpecDoes() {
    assertThat(PortResource.spec(25)).hasToString("Port 25");
    PortResource high =
        PortResource.of(withSs().facts()).where("port > 18442", e -> e.port() > 18442);
    assertThat(high).hasToString("Port  with port > 18442");
    assertThat(high.ports()).containsExactly(18443);
  }
}
