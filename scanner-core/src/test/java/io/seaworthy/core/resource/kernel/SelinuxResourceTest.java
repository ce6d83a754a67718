package io.seaworthy.core.resource.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seaworthy.core.resource.RecordedSession;
import io.seaworthy.core.resource.ResourceSkipped;
import org.junit.jupiter.api.Test;

class SelinuxResourceTest {
  private static final String STATUS =
      """
      SELinux status:                 enabled
      SELinuxfs mount:                /sys/fs/selinux
      Loaded policy name:             targeted
      Current mode:                   enforcing
      """;

  @Test
  void readsTheState() {
    SelinuxResource selinux =
        SelinuxResource.of(
            new RecordedSession()
                .command(0, STATUS, "", "sestatus")
                .command(0, "100 abrt pp\n400 mine pp disabled\n", "", "semodule", "-lfull")
                .command(
                    0,
                    "ftpd_anon_write (off , off) Allow ftpd to write\n",
                    "",
                    "semanage",
                    "boolean",
                    "-l",
                    "-n")
                .file("/etc/selinux/config", "SELINUX=enforcing\n")
                .facts());
    assertThat(selinux.installed()).isTrue();
    assertThat(selinux.enforcing()).isTrue();
    assertThat(selinux.permissive()).isFalse();
    assertThat(selinux.disabled()).isFalse();
    assertThat(selinux.policy()).isEqualTo("targeted");
    assertThat(selinux.modules().where("state", "disabled").column("name")).containsExactly("mine");
    assertThat(selinux.booleans().rows().get(0))
        .containsEntry("name", "ftpd_anon_write")
        .containsEntry("state", "off")
        .containsEntry("default", "off");
    assertThat(selinux).hasToString("SELinux");
  }

  @Test
  void skipsWithoutSelinux() {
    assertThatThrownBy(() -> SelinuxResource.of(new RecordedSession().missing("sestatus").facts()))
        .isInstanceOf(ResourceSkipped.class)
        .hasMessageStartingWith("Skipping resource: ");
  }
}
