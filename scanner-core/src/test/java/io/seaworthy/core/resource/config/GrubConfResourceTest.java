package io.seaworthy.core.resource.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seaworthy.core.resource.RecordedSession;
import io.seaworthy.core.resource.ResourceSkipped;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GrubConfResourceTest {
  private static final String MENU =
      """
      set timeout=5
      menuentry 'Debian GNU/Linux' --class debian {
        insmod part_msdos
        insmod ext2
        set root='hd0,msdos1'
        linux /boot/vmlinuz-6.1 root=/dev/sda1 ro audit=1
        initrd /boot/initrd.img-6.1
      }
      menuentry "Old" --class debian {
        linux16 /boot/vmlinuz-5.10 ro
        initrd16 /boot/initrd.img-5.10
      }
      """;

  private static RecordedSession debian(String defaults) {
    return new RecordedSession()
        .command(0, "Linux 6.1.0 x86_64\n", "", "uname", "-s", "-r", "-m")
        .file("/etc/debian_version", "12.11\n")
        .file("/boot/grub/grub.cfg", MENU)
        .file("/etc/default/grub", defaults);
  }

  @Test
  void readsTheDefaultEntry() {
    GrubConfResource grub =
        GrubConfResource.spec().on(debian("GRUB_DEFAULT=0\nGRUB_TIMEOUT=5\n").facts());
    assertThat(grub.value("name")).isEqualTo("Debian GNU/Linux");
    assertThat(grub.value("kernel"))
        .isEqualTo(List.of("linux", "/boot/vmlinuz-6.1", "root=/dev/sda1", "ro", "audit=1"));
    assertThat(grub.value("initrd")).isEqualTo("/boot/initrd.img-6.1");
    assertThat(grub.value("insmod")).isEqualTo(List.of("part_msdos", "ext2"));
    assertThat(grub.value("root")).isEqualTo("hd0,msdos1");
    assertThat(grub.value("GRUB_TIMEOUT")).isEqualTo("5");
    assertThat(grub.value("nothing")).isNull();
    assertThat(grub.confPath()).isEqualTo("/boot/grub/grub.cfg");
    assertThat(grub).hasToString("Grub Config");
  }

  @Test
  void readsANamedOrNumberedOrSavedEntry() {
    RecordedSession session = debian("GRUB_DEFAULT=1\n");
    assertThat(GrubConfResource.spec().on(session.facts()).value("name")).isEqualTo("Old");
    assertThat(
            GrubConfResource.of(session.facts(), Optional.empty(), Optional.of("Old"))
                .value("initrd"))
        .isEqualTo("/boot/initrd.img-5.10");
    RecordedSession saved =
        debian("GRUB_DEFAULT=saved\n").file("/boot/grub2/grubenv", "saved_entry=Old\n");
    assertThat(GrubConfResource.spec().on(saved.facts()).value("name")).isEqualTo("Old");
    assertThat(GrubConfResource.spec().on(debian("GRUB_DEFAULT=saved\n").facts()).value("name"))
        .isEqualTo("Debian GNU/Linux");
  }

  @Test
  void readsTheMenuOfOldReleases() {
    String menu =
        """
        default=1
        timeout=0
        title First
          kernel /boot/vmlinuz-1 quiet
        title Second
          root (hd0)
          kernel /boot/vmlinuz-2 console=ttyS0
          initrd /boot/initramfs-2
        """;
    RecordedSession session =
        new RecordedSession()
            .command(0, "Linux 4.14 x86_64\n", "", "uname", "-s", "-r", "-m")
            .file("/etc/redhat-release", "CentOS release 6.10 (Final)\n")
            .file("/etc/grub.conf", menu);
    GrubConfResource grub = GrubConfResource.spec().on(session.facts());
    assertThat(grub.value("kernel")).isEqualTo(List.of("/boot/vmlinuz-2", "console=ttyS0"));
    assertThat(grub.value("root")).isEqualTo("(hd0)");
    assertThat(grub.value("timeout")).isEqualTo("0");
    assertThat(
            GrubConfResource.of(session.facts(), Optional.empty(), Optional.of("First"))
                .value("kernel"))
        .isEqualTo(List.of("/boot/vmlinuz-1", "quiet"));
  }

  @Test
  void skipsContainersWithoutSuchFiles() {
    RecordedSession none =
        new RecordedSession()
            .command(0, "Linux 6.1.0 x86_64\n", "", "uname", "-s", "-r", "-m")
            .file("/etc/debian_version", "12.11\n");
    assertThatThrownBy(() -> GrubConfResource.spec().on(none.facts()))
        .isInstanceOf(ResourceSkipped.class)
        .hasMessage("Can't find file: /boot/grub/grub.cfg");
    RecordedSession alpine =
        new RecordedSession()
            .command(0, "Linux 6.1.0 x86_64\n", "", "uname", "-s", "-r", "-m")
            .file("/etc/alpine-release", "3.20.3\n");
    assertThatThrownBy(() -> GrubConfResource.spec().on(alpine.facts()))
        .isInstanceOf(ResourceSkipped.class)
        .hasMessage("The `grub_conf` resource is not yet supported on the target OS alpine.");
  }
}
