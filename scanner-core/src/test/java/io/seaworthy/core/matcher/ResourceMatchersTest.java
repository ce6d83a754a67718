package io.seaworthy.core.matcher;

import static io.seaworthy.core.matcher.ResourceMatchers.beDirectory;
import static io.seaworthy.core.matcher.ResourceMatchers.beExecutable;
import static io.seaworthy.core.matcher.ResourceMatchers.beFile;
import static io.seaworthy.core.matcher.ResourceMatchers.beGroupedInto;
import static io.seaworthy.core.matcher.ResourceMatchers.beInstalled;
import static io.seaworthy.core.matcher.ResourceMatchers.beListening;
import static io.seaworthy.core.matcher.ResourceMatchers.beMorePermissiveThan;
import static io.seaworthy.core.matcher.ResourceMatchers.beMounted;
import static io.seaworthy.core.matcher.ResourceMatchers.beOwnedBy;
import static io.seaworthy.core.matcher.ResourceMatchers.beReadableByUser;
import static io.seaworthy.core.matcher.ResourceMatchers.beWritable;
import static io.seaworthy.core.matcher.ResourceMatchers.exist;
import static org.assertj.core.api.Assertions.assertThat;

import io.seaworthy.core.resource.Installed;
import io.seaworthy.core.resource.Listening;
import io.seaworthy.core.resource.Mounted;
import io.seaworthy.core.resource.RecordedSession;
import io.seaworthy.core.resource.file.FileResource;
import org.junit.jupiter.api.Test;

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
