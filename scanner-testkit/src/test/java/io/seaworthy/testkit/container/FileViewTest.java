package io.seaworthy.testkit.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class FileViewTest {
  private static final Map<String, Long> IDS = Map.of("root", 0L, "app", 1000L, "shadow", 42L);

  private final FileTree tree =
      new FileTreeBuilder()
          .put("/bin", FakeFile.link("usr/bin"))
          .put("/usr/bin/sh", FakeFile.link("dash"))
          .put("/usr/bin/dash", FakeFile.program())
          .put("/etc/shadow", FakeFile.text("secret").withMode(0640).ownedBy("root", "shadow"))
          .put("/root", FakeFile.directory().withMode(0700))
          .put("/root/file", FakeFile.text("x"))
          .put("/loop", FakeFile.link("loop"))
          .put("/dangling", FakeFile.link("/no/where"))
          .put("/half", FakeFile.link("/etc/none"))
          .put("/home/app", FakeFile.directory().withMode(0711).ownedBy("app", "app"))
          .put("/dev/null", FakeFile.characterDevice(1, 3))
          .put("/dev/zero", FakeFile.characterDevice(1, 5))
          .put("/run/socket", FakeFile.socket())
          .put("/huge", FakeFile.sparse(1L << 40))
          .build((path, file) -> new long[] {id(file.owner()), id(file.group())});
  private final FileView root = new FileView(tree, Credentials.ROOT, "/");
  private final FileView app = root.as(new Credentials(1000, 1000, Set.of(1000L)));

  private static long id(String name) {
    return IDS.getOrDefault(name, 0L);
  }

  private static void assertRefused(Errno errno, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            FileProblem.class, problem -> assertThat(problem.errno()).isEqualTo(errno));
  }

  @Test
  void followsLinks() throws FileProblem {
    assertThat(root.walk("/bin/sh", true).path()).isEqualTo("/usr/bin/dash");
    assertThat(root.walk("/bin/sh", false).path()).isEqualTo("/usr/bin/sh");
    assertThat(root.walk("//usr/./bin/../bin/sh", true).path()).isEqualTo("/usr/bin/dash");
  }

  @Test
  void startsAtTheWorkingDirectory() throws FileProblem {
    FileView usr = root.in("/usr");
    assertThat(usr.walk("bin/dash", true).path()).isEqualTo("/usr/bin/dash");
    assertThat(usr.walk("..", true).path()).isEqualTo("/");
    assertThat(root.in("/bin").directory()).isEqualTo("/usr/bin");
  }

  @Test
  void tellsWhatIsMissing() throws FileProblem {
    assertRefused(Errno.NOT_FOUND, () -> root.stat("/none"));
    assertRefused(Errno.NOT_FOUND, () -> root.stat("/none/none"));
    assertRefused(Errno.NOT_FOUND, () -> root.stat(""));
    assertRefused(Errno.NOT_FOUND, () -> root.stat("/dangling"));
    assertRefused(Errno.NOT_A_DIRECTORY, () -> root.stat("/etc/shadow/x"));
    assertRefused(Errno.NOT_A_DIRECTORY, () -> root.stat("/etc/shadow/"));
    assertRefused(Errno.LINK_LOOP, () -> root.stat("/loop"));
    assertThat(root.walk("/half", true).inode()).isEmpty();
    assertThat(root.walk("/half", true).path()).isEqualTo("/etc/none");
  }

  @Test
  void keepsOutWhoHasNoRight() throws FileProblem {
    assertRefused(Errno.DENIED, () -> app.stat("/root/file"));
    assertRefused(Errno.DENIED, () -> app.list("/root"));
    assertRefused(Errno.DENIED, () -> app.open("/etc/shadow"));
    assertRefused(Errno.DENIED, () -> app.in("/root"));
    assertThat(app.stat("/etc/shadow").mode()).isEqualTo(0640);
    assertThat(app.may(Credentials.WRITE, "/home/app")).isTrue();
    assertThat(app.may(Credentials.WRITE, "/etc")).isFalse();
    FileView member = root.as(new Credentials(1000, 1000, Set.of(42L)));
    assertThat(member.open("/etc/shadow").take(10).text()).isEqualTo("secret");
  }

  @Test
  void letsTheSuperuserIn() throws FileProblem {
    assertThat(root.list("/root")).containsExactly("file");
    assertThat(root.may(Credentials.EXECUTE, "/etc/shadow")).isFalse();
    assertThat(root.may(Credentials.EXECUTE, "/usr/bin/dash")).isTrue();
  }

  @Test
  void opensOnlyWhatCanBeRead() throws FileProblem {
    assertRefused(Errno.IS_A_DIRECTORY, () -> root.open("/etc"));
    assertRefused(Errno.NO_DEVICE, () -> root.open("/run/socket"));
    assertThat(root.open("/dev/null").take(1).isEmpty()).isTrue();
    assertThat(root.open("/dev/zero").take(3).toArray()).containsOnly(0);
  }

  @Test
  void readsGiantsWithoutMemoryForThem() throws FileProblem {
    assertThat(root.stat("/huge").size()).isEqualTo(1L << 40);
    assertThat(root.open("/huge").take(10_000).size()).isEqualTo(10_000);
  }
}
