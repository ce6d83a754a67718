package io.seaworthy.inspec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Interfaces, routes, hosts and packet filters as profiles name them. */
class NetworkFacadesTest {
  @TempDir Path folder;

  private TinyProfile profile(CannedContainer container, String ruby) {
    return TinyProfile.in(folder).on(container).controls(ruby);
  }

  @Test
  void readsPacketFilters() {
    CannedContainer container =
        new CannedContainer()
            .answer("/usr/sbin/iptables -t nat -S INPUT", "-P INPUT ACCEPT\n")
            .answer("/usr/sbin/nft --version", "nftables v1.0.6 (Lester)\n")
            .answer(
                "/usr/sbin/nft -s -j list chain inet filter input",
                "{\"nftables\":[{\"chain\":{\"policy\":\"drop\"}}]}");
    TinyProfile profile =
        profile(
            container,
            """
            control 'c' do
              describe iptables(table: 'nat', chain: 'INPUT') do
                it { should have_rule('-P INPUT ACCEPT') }
                its('retrieve_rules') { should include '-P INPUT ACCEPT' }
              end
              describe(ip6tables) { it { should have_rule('-P INPUT DROP') } }
              describe nftables(family: 'inet', table: 'filter', chain: 'input') do
                its('policy') { should eq 'drop' }
              end
              describe(nftables(family: 'inet')) { its('policy') { should eq 'drop' } }
            end
            """);
    assertThat(profile.lines())
        .containsExactly(
            "passed Iptables table: nat chain: INPUT is expected to have rule \"-P INPUT ACCEPT\"",
            "passed Iptables table: nat chain: INPUT retrieve_rules is expected to include"
                + " \"-P INPUT ACCEPT\"",
            "failed Ip6tables is expected to have rule \"-P INPUT DROP\" | Could not find"
                + " `ip6tables`",
            "passed nftables (family: inet table: filter chain: input ) policy is expected to eq"
                + " \"drop\"",
            "failed nftables (family: inet   )  | nftables family and table are mandatory.");
  }

  @Test
  void readsInterfacesAndRoutes() {
    CannedContainer container =
        new CannedContainer()
            .directory("/sys/class/net", "eth0", "lo")
            .directory("/sys/class/net/eth0")
            .directory("/sys/class/net/lo")
            .file("/sys/class/net/eth0/operstate", "up\n")
            .file("/sys/class/net/lo/operstate", "unknown\n")
            .answer("cat /sys/class/net/eth0/speed", "1000\n")
            .answer("/sbin/ip -br -4 address show dev eth0", "eth0 UP 10.0.0.5/24\n")
            .answer("/sbin/ip -br -6 address show dev eth0", "")
            .answer(
                "netstat -rn",
                "Destination Gateway Genmask Iface\n0.0.0.0 10.0.0.1 0.0.0.0 eth0\n");
    TinyProfile profile =
        profile(
            container,
            """
            control 'c' do
              describe interface('eth0') do
                it { should exist }
                it { should be_up }
                it { should be_ipv4_address }
                it { should_not be_ipv6_address }
                its('speed') { should eq 1000 }
                its('ipv4_addresses_netmask') { should include '10.0.0.5/255.255.255.0' }
              end
              describe interfaces do
                its('names') { should eq %w[eth0 lo] }
                its('ipv4_address') { should eq '10.0.0.5' }
              end
              describe routing_table do
                it { should have_entry(destination: '0.0.0.0', gateway: '10.0.0.1', interface: 'eth0') }
              end
              describe(default_gateway) { its('ipaddress') { should eq '10.0.0.1' } }
              describe(bridge('br0')) { it { should_not exist } }
              describe(bond('bond0')) { it { should exist } }
            end
            """);
    assertThat(profile.lines())
        .containsExactly(
            "passed Interface eth0 is expected to exist",
            "passed Interface eth0 is expected to be up",
            "passed Interface eth0 is expected to be ipv4 address",
            "passed Interface eth0 is expected not to be ipv6 address",
            "passed Interface eth0 speed is expected to eq 1000",
            "passed Interface eth0 ipv4_addresses_netmask is expected to include"
                + " \"10.0.0.5/255.255.255.0\"",
            "passed Interfaces names is expected to eq [\"eth0\", \"lo\"]",
            "passed Interfaces ipv4_address is expected to eq \"10.0.0.5\"",
            "passed routing_table is expected to have entry {:destination=>\"0.0.0.0\","
                + " :gateway=>\"10.0.0.1\", :interface=>\"eth0\"}",
            "passed default_gateway ipaddress is expected to eq \"10.0.0.1\"",
            "passed Bridge br0 is expected not to exist",
            "skipped Bond bond0 | Can't find file: /proc/net/bonding/bond0");
  }

  @Test
  void asksForHosts() {
    CannedContainer container =
        new CannedContainer().answer("getent ahosts 'db'", "10.0.0.7 STREAM db\nfd00::7 RAW\n");
    TinyProfile profile =
        profile(
            container,
            """
            control 'c' do
              describe host('db') do
                it { should be_resolvable }
                its('ipv4_address') { should eq ['10.0.0.7'] }
                its('ipv6_address') { should eq ['fd00::7'] }
              end
              describe(host('db', port: 80, protocol: 'tcp')) { it { should be_reachable } }
            end
            """);
    assertThat(profile.lines())
        .containsExactly(
            "passed Host db is expected to be resolvable",
            "passed Host db ipv4_address is expected to eq [\"10.0.0.7\"]",
            "passed Host db ipv6_address is expected to eq [\"fd00::7\"]",
            "skipped Host db port 80 proto tcp | The following requirements are not met for this"
                + " resource: netcat must be installed");
  }
}
