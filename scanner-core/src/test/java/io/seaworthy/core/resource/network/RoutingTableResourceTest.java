package io.seaworthy.core.resource.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seaworthy.core.resource.RecordedSession;
import io.seaworthy.core.resource.ResourceFailed;
import org.junit.jupiter.api.Test;

class RoutingTableResourceTest {
  private static final String NETSTAT =
      """
      Kernel IP routing table
      Destination     Gateway         Genmask         Flags   MSS Window  irtt Iface
      0.0.0.0         172.31.80.1     0.0.0.0         UG        0 0          0 eth0
      172.31.80.0     0.0.0.0         255.255.240.0   U         0 0          0 eth0
      """;

  private static RecordedSession netstat(int code, String stdout, String stderr) {
    return new RecordedSession().command(code, stdout, stderr, "/usr/sbin/netstat", "-rn");
  }

  @Test
  void readsRoutes() {
    RoutingTableResource table = RoutingTableResource.of(netstat(0, NETSTAT, "").facts());
    assertThat(table.hasEntry("172.31.80.0", "0.0.0.0", "eth0")).isTrue();
    assertThat(table.hasEntry("172.31.80.0", "0.0.0.0", "eth1")).isFalse();
    assertThat(table.defaultGateway()).isEqualTo("172.31.80.1");
    assertThat(table.defaultInterface()).isEqualTo("eth0");
    assertThat(table).hasToString("routing_table");
  }

  @Test
  void failsInInspecsWords() {
    RoutingTableResource empty = RoutingTableResource.of(netstat(0, "", "").facts());
    assertThatThrownBy(empty::defaultGateway)
        .isInstanceOf(ResourceFailed.class)
        .hasMessage("No routing found as part of default gateway");
    assertThatThrownBy(() -> RoutingTableResource.of(netstat(1, "", "no /proc").facts()))
        .isInstanceOf(ResourceFailed.class)
        .hasMessage("Executing netstat failed: no /proc");
    RecordedSession none =
        new RecordedSession()
            .missing("/usr/sbin/netstat", "-rn")
            .missing("/sbin/netstat", "-rn")
            .missing("netstat", "-rn");
    assertThatThrownBy(() -> RoutingTableResource.of(none.facts()))
        .isInstanceOf(ResourceFailed.class)
        .hasMessage("Could not find `netstat` utility to view routing table information");
  }
}
