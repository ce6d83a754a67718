package io.seaworthy.core.resource.file;

import static io.seaworthy.core.resource.RecordedSession.recording;
import static org.assertj.core.api.Assertions.assertThat;

import io.seaworthy.core.resource.RecordedSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Accounts: app is 1000 and in group wheel (10); nginx is 101 in group 102. */
class AccountAccessTest {
  private final RecordedSession session =
      new RecordedSession()
          .file("/etc/passwd", recording("alpine/passwd"))
          .file("/etc/group", recording("alpine/group"))
          .file("/proc/mounts", "overlay / overlay rw 0 0\ntmpfs /ro tmpfs ro 0 0\n")
          .directory("/", 0755, 0, 0)
          .directory("/srv", 0755, 0, 0)
          .directory("/ro", 0777, 0, 0)
          .directory("/secret", 0700, 0, 0);

  private FileResource file(String path) {
    return FileResource.of(session.facts(), path);
  }

  @ParameterizedTest
  @CsvSource({
    "app, 0640, 1000, 0, true, true, false",
    "app, 0640, 0, 10, true, false, false",
    "app, 0640, 0, 0, false, false, false",
    "app, 0047, 1000, 10, false, false, false",
    "nginx, 0751, 0, 0, false, false, true",
    "root, 0000, 1000, 1000, true, true, false",
    "root, 0001, 1000, 1000, true, true, true",
    "no-such, 0777, 0, 0, false, false, false",
  })
  void goesByOwnerThenGroupThenOthers(
      String user, String mode, long uid, long gid, boolean r, boolean w, boolean x) {
    session.file("/srv/f", Integer.parseInt(mode, 8), uid, gid, "");
    assertThat(file("/srv/f").readableByUser(user)).isEqualTo(r);
    assertThat(file("/srv/f").writableByUser(user)).isEqualTo(w);
    assertThat(file("/srv/f").executableByUser(user)).isEqualTo(x);
  }

  @Test
  void needsAllDirectoriesOnTheWay() {
    session.file("/secret/f", 0666, 0, 0, "").link("/srv/link", "/secret/f");
    assertThat(file("/secret/f").readableByUser("app")).isFalse();
    assertThat(file("/srv/link").readableByUser("app")).isFalse();
    assertThat(file("/secret/f").readableByUser("root")).isTrue();
  }

  @Test
  void writesNothingOnAReadOnlyMount() {
    session.file("/ro/f", 0666, 0, 0, "");
    assertThat(file("/ro/f").writableByUser("root")).isFalse();
    assertThat(file("/ro/f").readableByUser("app")).isTrue();
  }

  @Test
  void hasNothingToDoWithAFileThatIsNotThere() {
    assertThat(file("/srv/none").readableByUser("root")).isFalse();
  }
}
