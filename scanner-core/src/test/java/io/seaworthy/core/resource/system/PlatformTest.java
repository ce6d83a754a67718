package io.seaworthy.core.resource.system;

import static io.seaworthy.core.resource.RecordedSession.recording;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seaworthy.core.facts.EvidenceException;
import io.seaworthy.core.resource.RecordedSession;
import io.seaworthy.core.result.PlatformRecord;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformTest {
  private static final String[] UNAME = {"uname", "-s", "-r", "-m"};

  private final RecordedSession session =
      new RecordedSession().command(0, "Linux 6.1.0-25-amd64 x86_64\n", "", UNAME);

  private PlatformRecord detected() {
    return Platform.detect(session.facts());
  }

  private void expect(String name, String release, String... families) {
    assertThat(detected())
        .isEqualTo(new PlatformRecord(name, release, List.of(families), "x86_64"));
  }

  @Test
  void knowsDebian() {
    session.file("/etc/debian_version", "12.15\n");
    session.file("/etc/os-release", recording("debian/os-release"));
    expect("debian", "12.15", "debian", "linux", "unix", "os");
  }

  @Test
  void knowsUbuntu() {
    session.file("/etc/debian_version", "bookworm/sid\n");
    session.file("/etc/os-release", recording("ubuntu/os-release"));
    session.file("/etc/lsb-release", recording("ubuntu/lsb-release"));
    expect("ubuntu", "22.04", "debian", "linux", "unix", "os");
  }

  @Test
  void knowsRedHat() {
    session.file("/etc/redhat-release", recording("rhel/redhat-release"));
    session.file("/etc/os-release", recording("rhel/os-release"));
    expect("redhat", "9.4", "redhat", "linux", "unix", "os");
  }

  @Test
  void knowsAlpine() {
    session.file("/etc/alpine-release", "3.20.3\n");
    session.file("/etc/os-release", recording("alpine/os-release"));
    expect("alpine", "3.20.3", "linux", "unix", "os");
  }

  @Test
  void takesBusyBoxForSomeLinux() {
    session.file("/etc/os-release", recording("busybox/os-release"));
    expect("linux", "unknown", "linux", "unix", "os");
  }

  @Test
  void knowsFedora() {
    session.file("/etc/os-release", "NAME=\"Fedora Linux\"\nID=fedora\nVERSION_ID=40\n");
    session.file("/etc/redhat-release", "Fedora release 40 (Forty)\n");
    expect("fedora", "40", "fedora", "linux", "unix", "os");
  }

  @ParameterizedTest
  @CsvSource({
    "CentOS Stream, CentOS Stream release 9, centos, 9",
    "Rocky Linux, Rocky Linux release 9.4 (Blue Onyx), rocky, 9.4",
    "AlmaLinux, AlmaLinux release 8.10 (Cerulean Leopard), almalinux, 8.10",
  })
  void knowsTheFamilyOfRedHat(String osName, String file, String name, String release) {
    session.file("/etc/os-release", "NAME=\"" + osName + "\"\n");
    session.file("/etc/redhat-release", file + "\n");
    expect(name, release, "redhat", "linux", "unix", "os");
  }

  @Test
  void knowsOracleLinux() {
    session.file("/etc/redhat-release", "Red Hat Enterprise Linux release 8.9 (Ootpa)\n");
    session.file("/etc/oracle-release", "Oracle Linux Server release 8.9\n");
    expect("oracle", "8.9", "redhat", "linux", "unix", "os");
  }

  @ParameterizedTest
  @CsvSource({
    "Amazon Linux release 2 (Karoo), 2",
    "Amazon Linux release 2023.5.20240805 (Amazon Linux), 2023.5.20240805",
  })
  void knowsAmazonLinux(String file, String release) {
    session.file("/etc/system-release", file + "\n");
    expect("amazon", release, "redhat", "linux", "unix", "os");
  }

  @ParameterizedTest
  @CsvSource({"SLES, 15-SP5, suse", "openSUSE Leap, 15.6, opensuse"})
  void knowsSuse(String osName, String version, String name) {
    session.file(
        "/etc/os-release",
        "NAME=\"" + osName + "\"\nVERSION=\"" + version + "\"\nID_LIKE=\"suse\"\n");
    expect(name, version, "suse", "linux", "unix", "os");
  }

  @Test
  void takesTheKernelsReleaseForRollingDistributions() {
    session.file("/etc/arch-release", "");
    expect("arch", "6.1.0-25-amd64", "linux", "unix", "os");
  }

  @Test
  void knowsWolfi() {
    session.file("/etc/os-release", "ID=wolfi\nNAME=\"Wolfi\"\nVERSION_ID=\"20230201\"\n");
    expect("wolfi", "20230201", "chainguard", "linux", "unix", "os");
  }

  @Test
  void asksOnceAScan() {
    var facts = session.facts();
    Platform.detect(facts);
    Platform.detect(facts);
    assertThat(session.asked()).hasSize(1);
  }

  @Test
  void isNoAnswerWhenAFileMayNotBeRead() {
    session.unreadable("/etc/os-release");
    assertThatThrownBy(this::detected).isInstanceOf(EvidenceException.class);
  }

  @Test
  void isNoAnswerWithoutUname() {
    session.missing(UNAME);
    assertThatThrownBy(this::detected).isInstanceOf(EvidenceException.class);
  }

  @Test
  void offersTheAnswerAsResource() {
    session.file("/etc/debian_version", "12.15\n");
    OsResource os = OsResource.of(session.facts());
    assertThat(os.debian()).isTrue();
    assertThat(os.redhat()).isFalse();
    assertThat(os.linux()).isTrue();
    assertThat(os.family()).isEqualTo("debian");
    assertThat(os.platform("debian")).isTrue();
    assertThat(os.platform("ubuntu")).isFalse();
    assertThat(os).hasToString("Operating System Detection");
  }

  @Test
  void givesUpOnReleaseFilesMadeToTakeForever() {
    session.file("/etc/redhat-release", "derived from ".repeat(100_000));
    assertThatThrownBy(this::detected)
        .isInstanceOfSatisfying(
            EvidenceException.class,
            e -> assertThat(e.evidenceCause()).isEqualTo("parse.too-complex"));
  }
}
