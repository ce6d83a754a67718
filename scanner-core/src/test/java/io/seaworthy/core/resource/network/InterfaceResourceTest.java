package io.seaworthy.core.resource.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seaworthy.core.facts.EvidenceException;
import io.seaworthy.core.resource.RecordedSession;
import io.seaworthy.core.resource.ResourceSkipped;
import org.junit.jupiter.api.Test;

class InterfaceResourceTest {
  private static final String NET = "/sys/class/net/";

  private static RecordedSession node() {
    return new RecordedSession()
        .listing(NET, "lo", "eth0")
        .listing("/sys/class/net", "lo", "eth0")
        .directory(NET + "eth0", 0755, 0, 0)
        .directory(NET + "lo", 0755, 0, 0)
        .file(NET + "eth0/operstate", "up\n")
        .file(NET + "lo/operstate", "unknown\n")
        .command(0, "10000\n", "", "cat", NET + "eth0/speed")
        .command(1, "", "cat: " + NET + "lo/speed: Invalid argument\n", "cat", NET + "lo/speed")
        .command(0, "eth0@if9 UP 10.0.0.5/20 8.8.4.4/32 \n", "", ip("-4", "eth0"))
        .command(0, "eth0@if9 UP fe80::1/64 \n", "", ip("-6", "eth0"))
        .command(0, "", "", ip("-6", "lo"));
  }

  private static String[] ip(String family, String name) {
    return new String[] {"/usr/sbin/ip", "-br", family, "address", "show", "dev", name};
  }

  @Test
  void readsAnInterface() {
    InterfaceResource eth0 = InterfaceResource.of(node().facts(), "eth0");
    assertThat(eth0.exists()).isTrue();
    assertThat(eth0.up()).isTrue();
    assertThat(eth0.name()).isEqualTo("eth0");
    assertThat(eth0.speed()).isEqualTo(10_000L);
    assertThat(eth0.ipv4Cidrs()).containsExactly("10.0.0.5/20", "8.8.4.4/32");
    assertThat(eth0.ipv4AddressesNetmask())
        .containsExactly("10.0.0.5/255.255.240.0", "8.8.4.4/255.255.255.255");
    assertThat(eth0.ipv4Address()).contains("10.0.0.5");
    assertThat(eth0.ipv6Address()).contains("fe80::1");
    assertThat(eth0).hasToString("Interface eth0");
  }

  /** As a newer {@code ip} prints what DHCP has given. */
  @Test
  void takesNoMetricForAnAddress() {
    RecordedSession session =
        node().command(0, "eth0 UP 10.0.0.5/20 metric 100 10.0.0.6/20\n", "", ip("-4", "eth0"));
    assertThat(InterfaceResource.of(session.facts(), "eth0").ipv4Cidrs())
        .containsExactly("10.0.0.5/20", "10.0.0.6/20");
    assertThat(InterfacesResource.of(session.facts()).ipv4Address()).isEqualTo("10.0.0.5");
  }

  @Test
  void readsTheLoopbackInterface() {
    InterfaceResource lo = InterfaceResource.of(node().facts(), "lo");
    assertThat(lo.up()).isFalse();
    assertThat(lo.speed()).isNull();
    assertThat(lo.ipv6Address()).isEmpty();
  }

  @Test
  void knowsThatThereIsNoSuchInterface() {
    InterfaceResource gone = InterfaceResource.of(node().facts(), "eth9");
    assertThat(gone.exists()).isFalse();
    assertThat(gone.up()).isFalse();
    assertThat(gone.name()).isNull();
    assertThat(gone.speed()).isNull();
    assertThat(gone.ipv4Addresses()).isEmpty();
  }

  @Test
  void refusesToJudgeAddressesWithoutTheProgram() {
    RecordedSession session =
        new RecordedSession().directory(NET + "eth0", 0755, 0, 0).missing(ip("-4", "eth0"));
    session.missing("/sbin/ip", "-br", "-4", "address", "show", "dev", "eth0");
    session.missing("ip", "-br", "-4", "address", "show", "dev", "eth0");
    InterfaceResource eth0 = InterfaceResource.of(session.facts(), "eth0");
    assertThatThrownBy(eth0::ipv4Cidrs)
        .isInstanceOfSatisfying(
            EvidenceException.class, e -> assertThat(e.evidenceCause()).isEqualTo("tool.missing"));
  }

  @Test
  void listsInterfacesAndPicksAnAddress() {
    InterfacesResource all = InterfacesResource.of(node().facts());
    assertThat(all.table().column("name")).containsExactly("eth0", "lo");
    assertThat(all.ipv4Address()).isEqualTo("8.8.4.4");
    assertThat(all).hasToString("Interfaces");
  }

  @Test
  void prefersAPrivateAddressToNone() {
    RecordedSession session =
        new RecordedSession()
            .listing("/sys/class/net", "eth0")
            .directory(NET + "eth0", 0755, 0, 0)
            .file(NET + "eth0/operstate", "up\n")
            .command(0, "eth0 UP 192.168.1.2/24 172.17.0.3/16\n", "", ip("-4", "eth0"));
    assertThat(InterfacesResource.of(session.facts()).ipv4Address()).isEqualTo("172.17.0.3");
    assertThat(
            InterfacesResource.of(new RecordedSession().listing("/sys/class/net").facts())
                .ipv4Address())
        .isEmpty();
  }

  @Test
  void readsABridge() {
    RecordedSession session =
        new RecordedSession()
            .directory(NET + "br0/bridge", 0755, 0, 0)
            .listing(NET + "br0/brif", "veth1", "eth0");
    BridgeResource bridge = BridgeResource.of(session.facts(), "br0");
    assertThat(bridge.exists()).isTrue();
    assertThat(bridge.interfaces()).containsExactly("eth0", "veth1");
    assertThat(bridge.hasInterface("eth0")).isTrue();
    assertThat(bridge).hasToString("Bridge br0");
    BridgeResource none = BridgeResource.of(session.facts(), "br1");
    assertThat(none.exists()).isFalse();
    assertThat(none.interfaces()).isNull();
    assertThat(none.hasInterface("eth0")).isFalse();
  }

  @Test
  void readsABond() {
    String state =
        """
        Ethernet Channel Bonding Driver: v3.7.1 (April 27, 2011)

        Bonding Mode: IEEE 802.3ad Dynamic link aggregation

        Slave Interface: eth0
        MII Status: up

        Slave Interface: eth2
        MII Status: up
        """;
    BondResource bond =
        BondResource.of(
            new RecordedSession().file("/proc/net/bonding/bond0", state).facts(), "bond0");
    assertThat(bond.mode()).isEqualTo("IEEE 802.3ad Dynamic link aggregation");
    assertThat(bond.hasInterface("eth2")).isTrue();
    assertThat(bond.hasInterface("eth1")).isFalse();
    assertThat(bond.params()).containsKey("MII Status");
    assertThat(bond.content()).isEqualTo(state);
    assertThat(bond).hasToString("Bond bond0");
  }

  @Test
  void skipsABondThatIsNotThere() {
    assertThatThrownBy(() -> BondResource.of(new RecordedSession().facts(), "bond0"))
        .isInstanceOf(ResourceSkipped.class)
        .hasMessage("Can't find file: /proc/net/bonding/bond0");
  }
}
