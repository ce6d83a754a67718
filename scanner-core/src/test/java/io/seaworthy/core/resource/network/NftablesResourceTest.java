package io.seaworthy.core.resource.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seaworthy.core.facts.EvidenceException;
import io.seaworthy.core.resource.RecordedSession;
import io.seaworthy.core.resource.ResourceFailed;
import io.seaworthy.core.resource.ResourceSkipped;
import io.seaworthy.core.resource.network.NftablesPlace.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class NftablesResourceTest {
  private static final String NFT = "/usr/sbin/nft";
  private static final NftablesPlace CHAIN =
      new NftablesPlace("inet", "filter", Kind.CHAIN, "input", true);
  private static final NftablesPlace SET =
      new NftablesPlace("inet", "filter", Kind.SET, "open", false);

  private static RecordedSession release(String version) {
    return new RecordedSession()
        .command(0, "nftables v" + version + " (X)\n", "", NFT, "--version");
  }

  @Test
  void readsRulesOfAChain() {
    String said =
        """
        table inet filter {
        \tchain input {
        \t\ttype filter hook input priority 0; policy drop;
        \t\ttcp dport 22 accept comment "ssh"
        \t}
        }
        """;
    NftablesResource chain =
        NftablesResource.of(
            release("1.0.6")
                .command(0, said, "", NFT, "-s", "-y", "list", "chain", "inet", "filter", "input")
                .facts(),
            CHAIN);
    assertThat(chain.hasRule("TCP dport 22 accept")).isTrue();
    assertThat(chain.hasRule("tcp dport 23 accept")).isFalse();
    assertThat(chain).hasToString("nftables (family: inet table: filter chain: input )");
  }

  @Test
  void readsAttributesOfAChain() {
    String json =
        "{\"nftables\":[{\"metainfo\":{}},{\"chain\":{\"type\":\"filter\",\"hook\":\"input\","
            + "\"prio\":0,\"policy\":\"drop\"}}]}";
    NftablesResource chain =
        NftablesResource.of(
            release("0.9.3")
                .command(0, json, "", NFT, "-s", "-j", "list", "chain", "inet", "filter", "input")
                .facts(),
            CHAIN);
    assertThat(chain.attribute("policy")).isEqualTo("drop");
    assertThat(chain.attribute("prio")).isEqualTo(0L);
    assertThatThrownBy(() -> chain.attribute("size"))
        .isInstanceOf(ResourceSkipped.class)
        .hasMessage("`size` attribute is not valid for chains");
  }

  @Test
  void understandsOldReleases() {
    String said =
        """
        table inet filter {
        \tset open {
        \t\ttype inet_service
        \t\tsize 65535
        \t\tflags constant,interval
        \t\telements = { 22, 80,
        \t\t 443 }
        \t}
        }
        """;
    NftablesResource set =
        NftablesResource.of(
            release("0.8.2")
                .command(0, said, "", NFT, "-s", "list", "set", "inet", "filter", "open")
                .facts(),
            SET);
    assertThat(set.hasElement("443")).isTrue();
    assertThat(set.hasElement("8080")).isFalse();
    assertThat(set.attribute("size")).isEqualTo(65535L);
    assertThat(set.attribute("type")).isEqualTo("inet_service");
    assertThat(set.attribute("flags")).isEqualTo(List.of("constant", "interval"));
    assertThat(set).hasToString("nftables (family: inet table: filter  set: open)");
  }

  @Test
  void knowsThatThereIsNoSuchSet() {
    String[] words = {NFT, "-s", "-j", "list", "set", "inet", "filter", "open"};
    NftablesResource set =
        NftablesResource.of(
            release("1.0.6").command(1, "", "Error: No such file or directory\n", words).facts(),
            SET);
    assertThat(set.attribute("type")).isEqualTo("");
    assertThat(set.attribute("flags")).isEqualTo(List.of());
  }

  @Test
  void refusesToJudgeAFilterThatMayNotBeLookedAt() {
    String[] words = {NFT, "-s", "-y", "list", "chain", "inet", "filter", "input"};
    NftablesResource chain =
        NftablesResource.of(
            release("1.0.6").command(1, "", "Operation not permitted\n", words).facts(), CHAIN);
    assertThatThrownBy(() -> chain.hasRule("x")).isInstanceOf(EvidenceException.class);
  }

  @Test
  void refusesToJudgeAnswersThatAreNoJson() {
    String[] words = {NFT, "-s", "-j", "list", "chain", "inet", "filter", "input"};
    NftablesResource chain =
        NftablesResource.of(release("1.0.6").command(0, "chain", "", words).facts(), CHAIN);
    assertThatThrownBy(() -> chain.attribute("policy"))
        .isInstanceOf(EvidenceException.class)
        .hasMessageStartingWith("nft gave no JSON: ");
  }

  @Test
  void failsWithoutTheProgram() {
    RecordedSession none =
        new RecordedSession()
            .missing(NFT, "--version")
            .missing("/sbin/nft", "--version")
            .missing("nft", "--version");
    assertThatThrownBy(() -> NftablesResource.of(none.facts(), CHAIN))
        .isInstanceOf(ResourceFailed.class)
        .hasMessage("Could not find `nft`");
  }
}
