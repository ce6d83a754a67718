package io.seaworthy.core.matcher;

import static io.seaworthy.core.matcher.ResourceMatchers.beBlockDevice;
import static io.seaworthy.core.matcher.ResourceMatchers.beCharacterDevice;
import static io.seaworthy.core.matcher.ResourceMatchers.beDirectory;
import static io.seaworthy.core.matcher.ResourceMatchers.beExecutable;
import static io.seaworthy.core.matcher.ResourceMatchers.beExecutableByUser;
import static io.seaworthy.core.matcher.ResourceMatchers.beFile;
import static io.seaworthy.core.matcher.ResourceMatchers.beGroupedInto;
import static io.seaworthy.core.matcher.ResourceMatchers.beImmutable;
import static io.seaworthy.core.matcher.ResourceMatchers.beInstalled;
import static io.seaworthy.core.matcher.ResourceMatchers.beLinkedTo;
import static io.seaworthy.core.matcher.ResourceMatchers.beListening;
import static io.seaworthy.core.matcher.ResourceMatchers.beMorePermissiveThan;
import static io.seaworthy.core.matcher.ResourceMatchers.beMounted;
import static io.seaworthy.core.matcher.ResourceMatchers.beOwnedBy;
import static io.seaworthy.core.matcher.ResourceMatchers.bePipe;
import static io.seaworthy.core.matcher.ResourceMatchers.beReadableByUser;
import static io.seaworthy.core.matcher.ResourceMatchers.beSetgid;
import static io.seaworthy.core.matcher.ResourceMatchers.beSetuid;
import static io.seaworthy.core.matcher.ResourceMatchers.beSocket;
import static io.seaworthy.core.matcher.ResourceMatchers.beSticky;
import static io.seaworthy.core.matcher.ResourceMatchers.beSymlink;
import static io.seaworthy.core.matcher.ResourceMatchers.beWritable;
import static io.seaworthy.core.matcher.ResourceMatchers.beWritableByUser;
import static io.seaworthy.core.matcher.ResourceMatchers.exist;
import static org.assertj.core.api.Assertions.assertThat;

import io.seaworthy.api.file.FileType;
import io.seaworthy.core.resource.Installed;
import io.seaworthy.core.resource.Listening;
import io.seaworthy.core.resource.Mounted;
import io.seaworthy.core.resource.RecordedSession;
import io.seaworthy.core.resource.file.FileEntry;
import io.seaworthy.core.resource.file.FileResource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ResourceMatchersTest {
  private final RecordedSession session =
      new RecordedSession().file("/etc/passwd", 0666, 0, 0, "").directory("/etc", 0755, 0, 0);
  private final FileResource passwd = FileResource.of(session.facts(), "/etc/passwd");
  private final FileResource none = FileResource.of(session.facts(), "/etc/none");

  @Test
  void asksFiles() {
    assertThat(exist().matches(passwd)).isTrue();
    assertThat(beFile().matches(passwd)).isTrue();
    assertThat(beDirectory().matches(passwd)).isFalse();
    assertThat(beOwnedBy("root").matches(passwd)).isTrue();
    assertThat(beGroupedInto("adm").matches(passwd)).isFalse();
    assertThat(beWritable("others").matches(passwd)).isTrue();
    assertThat(beExecutable().matches(passwd)).isFalse();
    assertThat(beMorePermissiveThan("0644").matches(passwd)).isTrue();
    assertThat(beMorePermissiveThan("0644").doesNotMatch(none)).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void tellsTheTypesOfFilesApart(FileType type) {
    Map<FileType, Matcher<FileEntry>> matchers =
        Map.of(
            FileType.FILE, beFile(),
            FileType.DIRECTORY, beDirectory(),
            FileType.SOCKET, beSocket(),
            FileType.PIPE, bePipe(),
            FileType.BLOCK_DEVICE, beBlockDevice(),
            FileType.CHARACTER_DEVICE, beCharacterDevice());
    session.entry("/dev/x", type, 0644, 0, 0);
    FileResource file = FileResource.of(session.facts(), "/dev/x");
    matchers.forEach(
        (wanted, matcher) -> assertThat(matcher.matches(file)).isEqualTo(wanted == type));
  }

  @Test
  void followsLinks() {
    session.link("/etc/link", "/etc/passwd");
    FileResource link = FileResource.of(session.facts(), "/etc/link");
    assertThat(beSymlink().matches(link)).isTrue();
    assertThat(beSymlink().matches(passwd)).isFalse();
    assertThat(beLinkedTo("/etc/passwd").matches(link)).isTrue();
    assertThat(beLinkedTo("/etc/shadow").matches(link)).isFalse();
  }

  @Test
  void tellsTheUppermostBitsApart() {
    for (int bit : new int[] {04000, 02000, 01000}) {
      session.entry("/x", FileType.FILE, bit | 0755, 0, 0);
      FileResource file = FileResource.of(session.facts(), "/x");
      assertThat(beSetuid().matches(file)).isEqualTo(bit == 04000);
      assertThat(beSetgid().matches(file)).isEqualTo(bit == 02000);
      assertThat(beSticky().matches(file)).isEqualTo(bit == 01000);
    }
  }

  @Test
  void asksWhatAnAccountMayDo() {
    session
        .directory("/", 0755, 0, 0)
        .file("/etc/group", "")
        .file("/proc/mounts", "overlay / overlay rw 0 0\n")
        .file("/etc/passwd", 0666, 0, 0, "app:x:1000:1000::/:/bin/sh\n");
    FileResource file = FileResource.of(session.facts(), "/etc/passwd");
    assertThat(beReadableByUser("app").matches(file)).isTrue();
    assertThat(beWritableByUser("app").matches(file)).isTrue();
    assertThat(beExecutableByUser("app").matches(file)).isFalse();
    assertThat(beReadableByUser("nobody").matches(file)).isFalse();
  }

  @Test
  void asksLsattrWhetherAFileIsImmutable() {
    session.command(
        0, "----i---------e------- /etc/passwd\n", "", "lsattr", "-d", "--", "/etc/passwd");
    assertThat(beImmutable().matches(FileResource.of(session.facts(), "/etc/passwd"))).isTrue();
  }

  @Test
  void describesItself() {
    assertThat(exist().description()).isEqualTo("exist");
    assertThat(beFile().description()).isEqualTo("be file");
    assertThat(beOwnedBy("root").description()).isEqualTo("be owned by \"root\"");
    assertThat(beWritable("other").description()).isEqualTo("be writable by other");
    assertThat(beReadableByUser("app").description()).isEqualTo("be readable by user app");
    assertThat(beMorePermissiveThan("0644").description())
        .isEqualTo("be more permissive than \"0644\"");
    assertThat(beListening().description()).isEqualTo("be listening");
  }

  /** These stand so in reports that InSpec itself wrote, but for the name of the file. */
  @Test
  void saysWhatCame() {
    assertThat(exist().failureMessage(none)).isEqualTo("expected File /etc/none to exist");
    assertThat(beFile().failureMessage(none))
        .isEqualTo("expected `File /etc/none.file?` to be truthy, got false");
    assertThat(beOwnedBy("root").failureMessage(none))
        .isEqualTo("expected `File /etc/none.owned_by?(\"root\")` to be truthy, got false");
    assertThat(beWritable("owner").failureMessage(none))
        .isEqualTo("expected File /etc/none to be writable by owner");
    assertThat(beWritable("other").failureMessageWhenNegated(passwd))
        .isEqualTo("expected File /etc/passwd not to be writable by other");
    assertThat(beMorePermissiveThan("0600").failureMessageWhenNegated(passwd))
        .isEqualTo(
            "expected `File /etc/passwd.more_permissive_than?(\"0600\")` to be falsey, got true");
    assertThat(beMorePermissiveThan("0600").failureMessage(none))
        .isEqualTo(
            "expected `File /etc/none.more_permissive_than?(\"0600\")` to be truthy, got nil");
  }

  private record Auditd(boolean installed) implements Installed {
    @Override
    public String toString() {
      return "System Package auditd";
    }
  }

  @Test
  void tellsOfPackagesInInSpecsWords() {
    assertThat(beInstalled().failureMessage(new Auditd(false)))
        .isEqualTo("expected that `System Package auditd` is installed");
    assertThat(beInstalled().failureMessageWhenNegated(new Auditd(true)))
        .isEqualTo("expected System Package auditd not to be installed");
  }

  @Test
  void takesAnyResourceThatHasTheState() {
    Listening port = () -> true;
    Mounted mount = () -> false;
    assertThat(beListening().matches(port)).isTrue();
    assertThat(beMounted().matches(mount)).isFalse();
    assertThat(beMounted().doesNotMatch(mount)).isTrue();
  }
}
