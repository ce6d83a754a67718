package io.seaworthy.core.resource.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seaworthy.core.facts.EvidenceException;
import io.seaworthy.core.resource.RecordedSession;
import io.seaworthy.core.resource.ResourceFailed;
import org.junit.jupiter.api.Test;

class IptablesResourceTest {
  private static final String RULES =
      """
      -P INPUT ACCEPT
      -A INPUT -p tcp -m comment --comment "web" -j ACCEPT
      """;

  @Test
  void readsRules() {
    IptablesResource filter =
        IptablesResource.spec(RuleScope.all())
            .on(new RecordedSession().command(0, RULES, "", "/usr/sbin/iptables", "-S").facts());
    assertThat(filter.hasRule("-p input accept")).isTrue();
    assertThat(filter.hasRule("-P INPUT DROP")).isFalse();
    assertThat(filter.rules()).contains("-A INPUT -p tcp -m comment --comment \"web\" -j ACCEPT");
    assertThat(filter).hasToString("Iptables");
  }

  @Test
  void looksIntoOneChainWithoutComments() {
    RuleScope scope = RuleScope.all().inTable("nat").inChain("INPUT").withoutComments();
    RecordedSession session =
        new RecordedSession()
            .missing("/usr/sbin/ip6tables", "-t", "nat", "-S", "INPUT")
            .command(0, RULES, "", "/sbin/ip6tables", "-t", "nat", "-S", "INPUT");
    IptablesResource filter = IptablesResource.specOfIpv6(scope).on(session.facts());
    assertThat(filter.hasRule("-A INPUT -p tcp -j ACCEPT")).isTrue();
    assertThat(filter).hasToString("Ip6tables table: nat chain: INPUT");
  }

  @Test
  void printsBlanksAsInspecDoes() {
    assertThat(IptablesResource.spec(RuleScope.all().inChain("OUTPUT")).name())
        .isEqualTo("Iptables  chain: OUTPUT");
  }

  @Test
  void knowsThatThereIsNoSuchChain() {
    RecordedSession session =
        new RecordedSession()
            .command(
                1,
                "",
                "iptables: No chain/target/match by that name.\n",
                "/usr/sbin/iptables",
                "-S",
                "X");
    assertThat(
            IptablesResource.spec(RuleScope.all().inChain("X")).on(session.facts()).hasRule("-N X"))
        .isFalse();
  }

  @Test
  void refusesToJudgeAFilterThatMayNotBeLookedAt() {
    RecordedSession session =
        new RecordedSession()
            .command(
                4,
                "",
                "iptables: Permission denied (you must be root)\n",
                "/usr/sbin/iptables",
                "-S");
    IptablesResource filter = IptablesResource.spec(RuleScope.all()).on(session.facts());
    assertThatThrownBy(() -> filter.hasRule("-P INPUT ACCEPT"))
        .isInstanceOf(EvidenceException.class)
        .hasMessageContaining("Permission denied");
  }

  @Test
  void failsWithoutTheProgram() {
    RecordedSession session =
        new RecordedSession()
            .missing("/usr/sbin/iptables", "-S")
            .missing("/sbin/iptables", "-S")
            .missing("iptables", "-S");
    IptablesResource filter = IptablesResource.spec(RuleScope.all()).on(session.facts());
    assertThatThrownBy(filter::rules)
        .isInstanceOf(ResourceFailed.class)
        .hasMessage("Could not find `iptables`");
  }
}
