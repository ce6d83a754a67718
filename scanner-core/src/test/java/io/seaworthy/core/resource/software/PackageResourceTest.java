package io.seaworthy.core.resource.software;

import static io.seaworthy.core.resource.RecordedSession.recording;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seaworthy.core.facts.EvidenceException;
import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.RecordedSession;
import io.seaworthy.core.resource.ResourceSkipped;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PackageResourceTest {
  private static final String[] DPKG = DpkgDatabase.LIST.words().toArray(new String[0]);
  private static final String[] RPM =
      RpmDatabase.list(Optional.empty()).words().toArray(new String[0]);
  private static final String APK =
      """
      WARNING: opening from cache: No such file or directory
      libcurl-8.5.0-r0 - The multiprotocol file transfer library
      musl-utils-1.2.4-r2 - the musl c library (libc) implementation
      """;

  private static RecordedSession linux() {
    return new RecordedSession()
        .command(0, "Linux 6.18.44 x86_64\n", "", "uname", "-s", "-r", "-m");
  }

  private static RecordedSession ubuntu() {
    return linux()
        .file("/etc/debian_version", "bookworm/sid\n")
        .file("/etc/lsb-release", "DISTRIB_ID=Ubuntu\nDISTRIB_RELEASE=22.04\n");
  }

  private static RecordedSession rhel() {
    return linux()
        .file("/etc/redhat-release", "Red Hat Enterprise Linux release 9.4 (Plow)\n")
        .command(0, recording("rhel/rpm-qa"), "", RPM);
  }

  private static Facts debianPackages(String listing) {
    return ubuntu().command(0, listing, "", DPKG).facts();
  }

  @Test
  void findsDebianPackages() {
    Facts facts = debianPackages(recording("ubuntu/dpkg-query"));
    assertThat(PackageResource.of(facts, "libpam-pwquality").installed()).isTrue();
    assertThat(PackageResource.of(facts, "sudo:amd64").installed()).isTrue();
    assertThat(PackageResource.of(facts, "openssh-server").version())
        .isEqualTo("1:9.2p1-2+deb12u10");
    PackageResource aide = PackageResource.of(facts, "aide");
    assertThat(aide.installed()).isFalse();
    assertThat(aide.version()).isNull();
    assertThat(aide).hasToString("System Package aide");
  }

  @Test
  void asksOnceForAllPackages() {
    RecordedSession session = ubuntu().command(0, recording("ubuntu/dpkg-query"), "", DPKG);
    Facts facts = session.facts();
    PackageResource.of(facts, "sudo").installed();
    PackageResource.of(facts, "aide").installed();
    assertThat(session.asked()).filteredOn(words -> words.get(0).equals("dpkg-query")).hasSize(1);
  }

  @Test
  void knowsRemovedAndHeldPackages() {
    Facts facts =
        debianPackages(
            """
            old\tall\tdeinstall ok config-files\trc \t1.0
            kept\tall\thold ok installed\thi \t2.0
            """);
    assertThat(PackageResource.of(facts, "old").installed()).isFalse();
    assertThat(PackageResource.of(facts, "old").version()).isEqualTo("1.0");
    assertThat(PackageResource.of(facts, "kept").installed()).isTrue();
    assertThat(PackageResource.of(facts, "kept").held()).isTrue();
  }

  @Test
  void findsRpmPackagesInAllForms() {
    Facts facts = rhel().facts();
    for (String form :
        new String[] {"sudo", "sudo-1.9.5p2", "sudo-1.9.5p2-10.el9", "sudo.noarch"}) {
      assertThat(PackageResource.of(facts, form).version()).as(form).isEqualTo("1.9.5p2-10.el9");
    }
    assertThat(PackageResource.of(facts, "audit").installed()).isFalse();
  }

  @Test
  void takesTheLastOfSeveralVersions() {
    String twice = "kernel\t5.14-1.el9\tx86_64\nkernel\t5.14-2.el9\tx86_64\n";
    String reversed = "kernel\t5.14-2.el9\tx86_64\nkernel\t5.14-1.el9\tx86_64\n";
    Facts facts =
        linux()
            .file("/etc/redhat-release", "Red Hat Enterprise Linux release 9.4 (Plow)\n")
            .command(0, reversed, "", RPM)
            .command(0, twice, "", "rpm", "-q", "kernel", "--qf", RPM[3])
            .facts();
    assertThat(PackageResource.of(facts, "kernel").version()).isEqualTo("5.14-2.el9");
  }

  @Test
  void looksIntoAnotherRpmDatabase() {
    RecordedSession session = rhel();
    Facts facts = session.facts();
    assertThatThrownBy(() -> PackageResource.of(facts, "sudo", "/var/lib/other"))
        .isInstanceOf(ResourceSkipped.class)
        .hasMessage(
            "The following requirements are not met for this resource:"
                + " RPMDB /var/lib/other does not exist");
    session
        .directory("/opt/rpm", 0755, 0, 0)
        .command(
            0, "mine\t1-1\tnoarch\n", "", "rpm", "-qa", "--dbpath", "/opt/rpm", "--qf", RPM[3]);
    assertThat(PackageResource.of(facts, "mine", "/opt/rpm").installed()).isTrue();
  }

  @Test
  void findsAlpinePackagesAsInspecDoes() {
    Facts facts =
        linux()
            .file("/etc/alpine-release", "3.19.1\n")
            .command(0, APK, "", "apk", "info", "-vv", "--no-network")
            .facts();
    assertThat(PackageResource.of(facts, "libcurl").version()).isEqualTo("8.5.0-r0");
    assertThat(PackageResource.of(facts, "musl-utils").version()).isEqualTo("utils-1.2.4-r2");
    assertThat(PackageResource.of(facts, "openssh").installed()).isFalse();
  }

  @Test
  void skipsOnPlatformsThatInspecDoesNotKnow() {
    Facts busybox = linux().file("/etc/os-release", "NAME=BusyBox\nID=busybox\n").facts();
    assertThatThrownBy(() -> PackageResource.of(busybox, "inetd"))
        .isInstanceOf(ResourceSkipped.class)
        .hasMessage("The `package` resource is not supported on your OS yet.");
  }

  @Test
  void refusesToJudgeWithoutAPackageManager() {
    Facts missing = ubuntu().missing(DPKG).facts();
    assertThatThrownBy(() -> PackageResource.of(missing, "telnetd"))
        .isInstanceOf(EvidenceException.class);
    Facts broken = ubuntu().command(2, "", "dpkg-query: error: parsing file\n", DPKG).facts();
    assertThatThrownBy(() -> PackageResource.of(broken, "telnetd"))
        .isInstanceOfSatisfying(
            EvidenceException.class, e -> assertThat(e.evidenceCause()).isEqualTo("tool.failed"));
    Facts odd = debianPackages("something else\n");
    assertThatThrownBy(() -> PackageResource.of(odd, "telnetd"))
        .isInstanceOfSatisfying(
            EvidenceException.class, e -> assertThat(e.evidenceCause()).isEqualTo("tool.answer"));
  }

  @Test
  void listsMatchingPackages() {
    Facts facts =
        debianPackages(
            recording("ubuntu/dpkg-query")
                + "nginx-old\tall\tdeinstall ok config-files\trc \t1:0.9\n");
    PackagesResource nginx = PackagesResource.spec(Pattern.compile("^nginx")).on(facts);
    assertThat(nginx.table().column("name"))
        .containsExactly("nginx", "nginx-common", "nginx-light", "nginx-old");
    assertThat(nginx.table().where("status", "installed").count()).isEqualTo(3);
    assertThat(nginx.rows().get(3))
        .containsEntry("status", "rc")
        .containsEntry("version", "0.9")
        .containsEntry("architecture", "all");
    assertThat(nginx).hasToString("Packages /^nginx/");
    assertThat(PackagesResource.spec("ssh").on(facts).table().column("version"))
        .containsExactly("9.2p1-2+deb12u10");
  }
}
