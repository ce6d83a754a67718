package io.seaworthy.core.resource.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seaworthy.core.facts.EvidenceException;
import io.seaworthy.core.resource.RecordedSession;
import io.seaworthy.core.resource.ResourceFailed;
import io.seaworthy.core.resource.ResourceSkipped;
import org.junit.jupiter.api.Test;

class SpaceAndTimeTest {
  @Test
  void readsTheSpaceOfAFileSystem() {
    String df =
        """
        Filesystem     Type    1024-blocks     Used Available Capacity Mounted on
        overlay        overlay    30787492 15393746  12315000      56% /
        """;
    FilesystemResource root =
        FilesystemResource.of(
            new RecordedSession().command(0, df, "", "df", "-PT", "/").facts(), "/");
    assertThat(root.sizeKb()).isEqualTo(30_787_492);
    assertThat(root.freeKb()).isEqualTo(12_315_000);
    assertThat(root.percentFree()).isEqualTo(40);
    assertThat(root.type()).isEqualTo("overlay");
    assertThat(root.name()).isEqualTo("/");
    assertThat(root).hasToString("FileSystem /");
  }

  @Test
  void failsOnAPathThatIsNotThere() {
    RecordedSession session =
        new RecordedSession()
            .command(1, "", "df: /x: No such file or directory\n", "df", "-PT", "/x")
            .command(1, "", "df: /y: Permission denied\n", "df", "-PT", "/y");
    FilesystemResource gone = FilesystemResource.of(session.facts(), "/x");
    assertThatThrownBy(gone::sizeKb)
        .isInstanceOf(ResourceFailed.class)
        .hasMessage("Unable to get available space for partition /x");
    FilesystemResource hidden = FilesystemResource.of(session.facts(), "/y");
    assertThatThrownBy(hidden::type).isInstanceOf(EvidenceException.class);
  }

  @Test
  void readsTheTimeZone() {
    String status =
        """
                       Local time: Wed 2026-11-25 10:00:00 CET
                        Time zone: Europe/Berlin (CET, +0100)
        """;
    TimezoneResource zone =
        TimezoneResource.of(
            new RecordedSession().command(0, status, "", "timedatectl", "status").facts());
    assertThat(zone.identifier()).isEqualTo("Europe/Berlin");
    assertThat(zone.name()).isEqualTo("CET");
    assertThat(zone.timeOffset()).isEqualTo("+0100");
    assertThat(zone).hasToString("Time Zone resource");
  }

  @Test
  void failsWhereNobodyTellsTheTimeZone() {
    RecordedSession silent =
        new RecordedSession().command(1, "", "Failed to connect to bus\n", "timedatectl", "status");
    assertThatThrownBy(() -> TimezoneResource.of(silent.facts()))
        .isInstanceOf(ResourceFailed.class)
        .hasMessage("Time Zone resource with error: Failed to connect to bus\n");
    RecordedSession none = new RecordedSession().missing("timedatectl", "status");
    assertThatThrownBy(() -> TimezoneResource.of(none.facts()))
        .isInstanceOf(ResourceFailed.class)
        .hasMessageContaining("not found");
  }

  @Test
  void readsNameAndMakeOfTheHost() {
    SysInfoResource system =
        SysInfoResource.of(
            new RecordedSession()
                .command(0, "web-1\n", "", "hostname")
                .command(0, "web-1.shop.svc\n", "", "hostname", "-f")
                .command(0, "shop.svc\n", "", "hostname", "-d")
                .command(0, "10.0.0.5 fd00::5 \n", "", "hostname", "-I")
                .command(0, "web-1\n", "", "hostname", "-s")
                .file("/sys/class/dmi/id/sys_vendor", "QEMU\n")
                .facts());
    assertThat(system.hostname()).isEqualTo("web-1");
    assertThat(system.fqdn()).isEqualTo("web-1.shop.svc");
    assertThat(system.domain()).isEqualTo("shop.svc");
    assertThat(system.ipAddress()).isEqualTo("10.0.0.5 fd00::5 ");
    assertThat(system.shortName()).isEqualTo("web-1");
    assertThat(system.manufacturer()).isEqualTo("QEMU");
    assertThat(system.model()).isEmpty();
    assertThat(system).hasToString("System Information");
  }

  @Test
  void readsPoolsAndDataSets() {
    String[] pool = {"zpool", "get", "-Hp", "all", "tank"};
    String[] gone = {"zfs", "get", "-Hp", "all", "tank/x"};
    RecordedSession session =
        new RecordedSession()
            .command(0, "tank\tsize\t1024\t-\ntank\thealth\tONLINE\t-\n", "", pool)
            .command(1, "", "cannot open 'tank/x': dataset does not exist\n", gone)
            .missing("zfs", "get", "-Hp", "all", "tank/y")
            .command(1, "", "Permission denied\n", "zfs", "get", "-Hp", "all", "tank/z");
    ZfsResource tank = ZfsResource.specOfPool("tank").on(session.facts());
    assertThat(tank.exists()).isTrue();
    assertThat(tank.value("health")).isEqualTo("ONLINE");
    assertThat(tank.params()).containsKey("size");
    assertThat(tank).hasToString("ZFS Pool tank");
    assertThat(ZfsResource.specOfDataset("tank/x").on(session.facts()).exists()).isFalse();
    assertThatThrownBy(() -> ZfsResource.specOfDataset("tank/y").on(session.facts()))
        .isInstanceOf(ResourceSkipped.class)
        .hasMessage("zfs is not installed");
    assertThatThrownBy(() -> ZfsResource.specOfDataset("tank/z").on(session.facts()))
        .isInstanceOf(EvidenceException.class);
  }
}
