package io.seaworthy.core.resource.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seaworthy.core.resource.RecordedSession;
import io.seaworthy.core.resource.ResourceFailed;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FirewalldResourceTest {
  private static final Map<String, String> OF_PUBLIC =
      Map.of(
          "--get-target", "DROP",
          "--query-icmp-block-inversion", "no",
          "--query-masquerade", "yes",
          "--list-services", "ssh dhcpv6-client",
          "--list-rich-rules", "rule family=\"ipv4\" accept\nrule family=\"ipv6\" drop");

  private static RecordedSession running() {
    RecordedSession session =
        new RecordedSession()
            .command(0, "running\n", "", "firewall-cmd", "--state")
            .command(0, "block drop public\n", "", "firewall-cmd", "--get-zones")
            .command(0, "public\n", "", "firewall-cmd", "--get-default-zone")
            .command(
                0, "public\n  interfaces: eth0 eth1\n", "", "firewall-cmd", "--get-active-zones")
            .command(0, "yes\n", "", permanent("--query-service=ssh"))
            .command(
                0,
                "igmp ipv6-icmp\n",
                "",
                "firewall-cmd",
                "--permanent",
                "--zone=public",
                "--service=x",
                "--get-protocols")
            .command(1, "no\n", "", permanent("--query-port=23/tcp"))
            .command(0, "yes\n", "", permanent("--query-rich-rule=rule family=ipv4 accept"));
    OF_PUBLIC.forEach((question, answer) -> session.command(0, answer, "", permanent(question)));
    for (String list :
        List.of("sources", "ports", "protocols", "source-ports", "icmp-blocks", "forward-ports")) {
      session.command(0, "\n", "", permanent("--list-" + list));
    }
    return session;
  }

  private static String[] permanent(String question) {
    return new String[] {"firewall-cmd", "--permanent", "--zone=public", question};
  }

  @Test
  void readsActiveZones() {
    FirewalldResource firewall = FirewalldResource.of(running().facts());
    assertThat(firewall.installed()).isTrue();
    assertThat(firewall.running()).isTrue();
    assertThat(firewall.rows()).hasSize(1);
    assertThat(firewall.rows().get(0))
        .containsEntry("zone", "public")
        .containsEntry("interfaces", List.of("eth0", "eth1"))
        .containsEntry("target", "DROP")
        .containsEntry("masquerade", true)
        .containsEntry("icmp_block_inversion", false)
        .containsEntry("services", List.of("ssh", "dhcpv6-client"))
        .containsEntry("ports", List.of())
        .containsEntry(
            "rich_rules", List.of("rule family=\"ipv4\" accept", "rule family=\"ipv6\" drop"));
    assertThat(firewall).hasToString("Firewall Rules");
  }

  @Test
  void answersQuestionsAboutAZone() {
    FirewalldResource firewall = FirewalldResource.of(running().facts());
    assertThat(firewall.hasZone("drop")).isTrue();
    assertThat(firewall.hasZone("dmz")).isFalse();
    assertThat(firewall.defaultZone()).isEqualTo("public");
    assertThat(firewall.hasServiceEnabledInZone("ssh", "public")).isTrue();
    assertThat(firewall.serviceProtocolsEnabledInZone("x", "public"))
        .containsExactly("igmp", "ipv6-icmp");
    assertThat(firewall.hasPortEnabledInZone("23/tcp", "public")).isFalse();
    assertThat(firewall.hasRuleEnabled("family=ipv4 accept", "public")).isTrue();
  }

  @Test
  void knowsNoZonesWithoutFirewalld() {
    FirewalldResource firewall =
        FirewalldResource.of(
            new RecordedSession()
                .missing("firewall-cmd", "--state")
                .missing("firewall-cmd", "--get-default-zone")
                .facts());
    assertThat(firewall.installed()).isFalse();
    assertThat(firewall.running()).isFalse();
    assertThat(firewall.rows()).isEmpty();
    assertThat(firewall.hasZone("public")).isFalse();
    assertThatThrownBy(firewall::defaultZone)
        .isInstanceOf(ResourceFailed.class)
        .hasMessage("Command `firewall-cmd` does not exist");
  }

  @Test
  void failsWhenFirewalldRefuses() {
    FirewalldResource firewall =
        FirewalldResource.of(
            new RecordedSession()
                .command(
                    252, "", "FirewallD is not running\n", "firewall-cmd", "--get-default-zone")
                .facts());
    assertThatThrownBy(firewall::defaultZone)
        .isInstanceOf(ResourceFailed.class)
        .hasMessage("Error on command firewall-cmd --get-default-zone: FirewallD is not running\n");
  }
}
