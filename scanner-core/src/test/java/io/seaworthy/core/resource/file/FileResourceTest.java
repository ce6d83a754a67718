package io.seaworthy.core.resource.file;

import static io.seaworthy.core.resource.RecordedSession.recording;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seaworthy.api.file.FileType;
import io.seaworthy.core.facts.EvidenceException;
import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.RecordedSession;
import io.seaworthy.core.resource.ResourceFailed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FileResourceTest {
  private final RecordedSession session = new RecordedSession();

  private FileResource file(String path) {
    return FileResource.of(session.facts(), path);
  }

  @Test
  void tellsPropertiesOfAFile() {
    session.file("/etc/passwd", 0644, 0, 0, "root:x:0:0\n");
    FileResource passwd = file("/etc/passwd");
    assertThat(passwd.exists()).isTrue();
    assertThat(passwd.file()).isTrue();
    assertThat(passwd.directory()).isFalse();
    assertThat(passwd.type()).isEqualTo("file");
    assertThat(passwd.mode()).isEqualTo(0644);
    assertThat(passwd.owner()).isEqualTo("root");
    assertThat(passwd.group()).isEqualTo("root");
    assertThat(passwd.uid()).isZero();
    assertThat(passwd.gid()).isZero();
    assertThat(passwd.size()).isEqualTo(42);
    assertThat(passwd.mtime()).isEqualTo(1_700_000_000L);
    assertThat(passwd.content()).isEqualTo("root:x:0:0\n");
    assertThat(passwd.basename()).isEqualTo("passwd");
    assertThat(passwd.ownedBy("root")).isTrue();
    assertThat(passwd.groupedInto("shadow")).isFalse();
    assertThat(passwd).hasToString("File /etc/passwd");
  }

  @Test
  void hasNothingOfAFileThatIsNotThere() {
    FileResource none = file("/etc/none");
    assertThat(none.exists()).isFalse();
    assertThat(none.type()).isNull();
    assertThat(none.mode()).isNull();
    assertThat(none.owner()).isNull();
    assertThat(none.content()).isNull();
    assertThat(none.sha256sum()).isNull();
    assertThat(none.selinuxLabel()).isNull();
    assertThat(none.linkPath()).isNull();
    assertThat(none.readable()).isFalse();
    assertThat(none.morePermissiveThan("0000")).isNull();
    assertThatThrownBy(none::sticky).isInstanceOf(ResourceFailed.class);
  }

  @ParameterizedTest
  @EnumSource(FileType.class)
  void knowsEachType(FileType type) {
    session.entry("/x", type, 0600, 0, 0);
    FileResource x = file("/x");
    assertThat(x.socket()).isEqualTo(type == FileType.SOCKET);
    assertThat(x.pipe()).isEqualTo(type == FileType.PIPE);
    assertThat(x.blockDevice()).isEqualTo(type == FileType.BLOCK_DEVICE);
    assertThat(x.characterDevice()).isEqualTo(type == FileType.CHARACTER_DEVICE);
    assertThat(x.type()).isEqualTo(type.name().toLowerCase(java.util.Locale.ROOT));
  }

  @Test
  void hasEmptyContentOfAnEmptyFileAndNoneOfADirectory() {
    session.file("/empty", "").directory("/dir", 0755, 0, 0);
    assertThat(file("/empty").content()).isEmpty();
    assertThat(file("/dir").content()).isNull();
    assertThat(file("/dir").md5sum()).isNull();
  }

  @Test
  void hashesTheContent() {
    session.file("/abc", "abc");
    assertThat(file("/abc").md5sum()).isEqualTo("900150983cd24fb0d6963f7d28e17f72");
    assertThat(file("/abc").sha256sum())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void isNoAnswerWhenItMayNotBeLookedAt() {
    session.unreadable("/etc/shadow").hidden("/root/x");
    assertThatThrownBy(() -> file("/etc/shadow").content()).isInstanceOf(EvidenceException.class);
    assertThatThrownBy(() -> file("/root/x").exists()).isInstanceOf(EvidenceException.class);
  }

  @Test
  void followsLinks() {
    session.file("/usr/bin/bash", 0755, 0, 0, "x").link("/bin/sh", "/usr/bin/bash");
    FileResource sh = file("/bin/sh");
    assertThat(sh.symlink()).isTrue();
    assertThat(sh.file()).isTrue();
    assertThat(sh.mode()).isEqualTo(0755);
    assertThat(sh.linkPath()).isEqualTo("/usr/bin/bash");
    assertThat(sh.shallowLinkPath()).isEqualTo("/usr/bin/bash");
    assertThat(sh.linkedTo("/usr/bin/bash")).isTrue();
    assertThat(file("/usr/bin/bash").symlink()).isFalse();
    assertThat(file("/usr/bin/bash").linkedTo("/usr/bin/bash")).isFalse();
  }

  @Test
  void takesALinkThatLeadsNowhereForALinkButNoFile() {
    session.link("/dead", "/nowhere");
    assertThat(file("/dead").symlink()).isTrue();
    assertThat(file("/dead").exists()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "0644, owner, true, true, false",
    "0644, group, true, false, false",
    "0644, others, true, false, false",
    "0644, other, true, false, false",
    "0644, all, true, true, false",
    "0711, others, false, false, true",
    "0000, all, false, false, false",
  })
  void readsPermissionBits(String mode, String by, boolean r, boolean w, boolean x) {
    session.file("/f", Integer.parseInt(mode, 8), 0, 0, "");
    assertThat(file("/f").readable(by)).isEqualTo(r);
    assertThat(file("/f").writable(by)).isEqualTo(w);
    assertThat(file("/f").executable(by)).isEqualTo(x);
  }

  @Test
  void refusesAnotherKindOfUser() {
    session.file("/f", "");
    assertThatThrownBy(() -> file("/f").readable("world"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"world\"");
  }

  @ParameterizedTest
  @CsvSource({
    "0644, 0644, false",
    "0600, 0644, false",
    "0664, 0644, true",
    "0640, 0000, true",
    "04755, 0755, false",
    "0755, 755, false"
  })
  void comparesPermissions(String mode, String most, boolean more) {
    session.file("/f", Integer.parseInt(mode, 8), 0, 0, "");
    assertThat(file("/f").morePermissiveThan(most)).isEqualTo(more);
  }

  @Test
  void refusesAModeOfAnotherForm() {
    session.file("/f", "");
    assertThatThrownBy(() -> file("/f").morePermissiveThan("rw-r--r--"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void readsTheSpecialBits() {
    session.directory("/tmp", 01777, 0, 0).file("/bin/su", 06755, 0, 0, "");
    assertThat(file("/tmp").sticky()).isTrue();
    assertThat(file("/tmp").setuid()).isFalse();
    assertThat(file("/bin/su").setuid()).isTrue();
    assertThat(file("/bin/su").setgid()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "'?\n', none",
        "'(null)\n', none",
        "'C\n', none",
        "'system_u:object_r:passwd_file_t:s0\n', system_u:object_r:passwd_file_t:s0"
      })
  void readsTheSelinuxLabel(String printed, String label) {
    session.file("/f", "");
    session.command(
        1, printed, "no context", "env", "LC_ALL=C", "stat", "-L", "-c", "%C", "--", "/f");
    assertThat(file("/f").selinuxLabel()).isEqualTo(label);
  }

  @Test
  void readsTheImmutableFlag() {
    session.command(0, "--------------e------- /a\n", "", "lsattr", "-d", "--", "/a");
    session.command(0, "----i---------e------- /b\n", "", "lsattr", "-d", "--", "/b");
    session.command(
        1,
        "",
        "lsattr: Operation not supported While reading flags on /c",
        "lsattr",
        "-d",
        "--",
        "/c");
    session.missing("lsattr", "-d", "--", "/d");
    assertThat(file("/a").immutable()).isFalse();
    assertThat(file("/b").immutable()).isTrue();
    assertThatThrownBy(() -> file("/c").immutable()).isInstanceOf(ResourceFailed.class);
    assertThatThrownBy(() -> file("/d").immutable()).isInstanceOf(EvidenceException.class);
  }

  @Test
  void tellsWhetherItIsAMountPoint() {
    session.file("/proc/mounts", recording("debian/mounts"));
    assertThat(file("/dev/shm").mounted()).isTrue();
    assertThat(file("/etc").mounted()).isFalse();
  }

  @Test
  void takesOnlyADirectoryForADirectory() {
    session.directory("/etc", 0755, 0, 0).file("/etc/hosts", "");
    Facts facts = session.facts();
    assertThat(DirectoryResource.of(facts, "/etc").exists()).isTrue();
    assertThat(DirectoryResource.of(facts, "/etc/hosts").exists()).isFalse();
    assertThat(DirectoryResource.of(facts, "/etc").mode()).isEqualTo(0755);
    assertThat(DirectoryResource.spec("/etc")).hasToString("Directory /etc");
  }
}
