package io.seaworthy.core.resource.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.RecordedSession;
import java.util.List;
import org.junit.jupiter.api.Test;

class ToolTest {
  @Test
  void looksForAnAdministratorsProgramOnce() {
    RecordedSession session =
        new RecordedSession()
            .missing("/usr/sbin/ip", "link")
            .command(0, "links\n", "", "/sbin/ip", "link")
            .command(0, "routes\n", "", "/sbin/ip", "route");
    Facts facts = session.facts();
    assertThat(Tool.ofAdministrator(facts, "ip", List.of("link"))).isPresent();
    assertThat(Tool.ofAdministrator(facts, "ip", List.of("route")))
        .hasValueSatisfying(said -> assertThat(said.stdout().text()).isEqualTo("routes\n"));
    assertThat(session.asked())
        .containsExactly(
            List.of("/usr/sbin/ip", "link"),
            List.of("/sbin/ip", "link"),
            List.of("/sbin/ip", "route"));
  }

  @Test
  void remembersThatThereIsNoSuchProgram() {
    RecordedSession session =
        new RecordedSession()
            .missing("/usr/sbin/nft", "--version")
            .missing("/sbin/nft", "--version")
            .command(127, "", "not found\n", "nft", "--version");
    Facts facts = session.facts();
    assertThat(Tool.ofAdministrator(facts, "nft", List.of("--version"))).isEmpty();
    assertThat(Tool.ofAdministrator(facts, "nft", List.of("list", "tables"))).isEmpty();
    assertThat(session.asked()).hasSize(3);
  }
}
