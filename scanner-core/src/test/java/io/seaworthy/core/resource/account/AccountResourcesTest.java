package io.seaworthy.core.resource.account;

import static io.seaworthy.core.resource.RecordedSession.recording;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seaworthy.core.facts.EvidenceException;
import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.RecordedSession;
import io.seaworthy.core.resource.ResourceFailed;
import io.seaworthy.core.resource.ResourceSkipped;
import org.junit.jupiter.api.Test;

class AccountResourcesTest {
  private static RecordedSession container(String name) {
    return new RecordedSession()
        .file("/etc/passwd", recording(name + "/passwd"))
        .file("/etc/group", recording(name + "/group"));
  }

  private static RecordedSession alpine() {
    return container("alpine").file("/etc/shadow", recording("alpine/shadow"));
  }

  @Test
  void tellsWhatIdTells() {
    UserResource app = UserResource.of(alpine().facts(), "app");
    assertThat(app.exists()).isTrue();
    assertThat(app.username()).isEqualTo("app");
    assertThat(app.uid()).isEqualTo(1000L);
    assertThat(app.gid()).isEqualTo(1000L);
    assertThat(app.groupname()).isEqualTo("app");
    assertThat(app.groups()).containsExactly("app", "wheel");
    assertThat(app.home()).isEqualTo("/home/app");
    assertThat(app.shell()).isEqualTo("/bin/ash");
    assertThat(app.belongsToGroup("wheel")).isTrue();
    assertThat(app.belongsToPrimaryGroup("wheel")).isFalse();
  }

  @Test
  void countsThePrimaryGroupOnce() {
    assertThat(UserResource.of(alpine().facts(), "root").groups())
        .containsExactly("root", "daemon", "wheel");
  }

  @Test
  void tellsTheDaysOfPasswords() {
    Facts facts = alpine().facts();
    assertThat(UserResource.of(facts, "app").mindays()).isEqualTo(1);
    assertThat(UserResource.of(facts, "app").maxdays()).isEqualTo(60);
    assertThat(UserResource.of(facts, "app").warndays()).isEqualTo(7);
    assertThat(UserResource.of(facts, "daemon").maxdays()).isEqualTo(-1);
  }

  @Test
  void hasNoDaysWithoutShadowFile() {
    assertThat(UserResource.of(container("busybox").facts(), "root").maxdays()).isNull();
  }

  @Test
  void isNoAnswerWhenTheShadowFileMayNotBeRead() {
    Facts facts = container("debian").unreadable("/etc/shadow").facts();
    assertThatThrownBy(() -> UserResource.of(facts, "root").maxdays())
        .isInstanceOf(EvidenceException.class);
    assertThat(UserResource.of(facts, "root").uid()).isZero();
  }

  @Test
  void hasNothingOfAnAccountThatIsNotThere() {
    UserResource nobody = UserResource.of(container("debian").facts(), "no-such");
    assertThat(nobody.exists()).isFalse();
    assertThat(nobody.uid()).isNull();
    assertThat(nobody.groups()).isNull();
    assertThat(nobody.shell()).isNull();
    assertThat(nobody.maxdays()).isNull();
  }

  @Test
  void showsTheFirstNameOfANumber() {
    RecordedSession session =
        new RecordedSession()
            .file("/etc/passwd", "root:x:0:0::/root:/bin/sh\ntoor:x:0:0::/root:\n")
            .file("/etc/group", "root:x:0:\nadm:x:4:toor\n");
    UserResource toor = UserResource.of(session.facts(), "toor");
    assertThat(toor.username()).isEqualTo("root");
    assertThat(toor.groups()).containsExactly("root", "adm");
    assertThat(toor.shell()).isNull();
  }

  @Test
  void knowsNoAccountsWithoutAccountFile() {
    Facts facts = new RecordedSession().facts();
    assertThat(UserResource.of(facts, "root").exists()).isFalse();
    assertThat(UsersResource.of(facts).exists()).isFalse();
    assertThat(GroupResource.of(facts, "root").exists()).isFalse();
  }

  @Test
  void isNoAnswerWhenTheAccountFileMayNotBeRead() {
    Facts facts = new RecordedSession().unreadable("/etc/passwd").facts();
    assertThatThrownBy(() -> UserResource.of(facts, "root").exists())
        .isInstanceOf(EvidenceException.class);
  }

  @Test
  void choosesAmongUsers() {
    UsersResource users = UsersResource.of(container("rhel").facts());
    UsersResource withShell =
        users.where("shell == \"/bin/bash\"", user -> "/bin/bash".equals(user.shell()));
    assertThat(withShell.usernames()).containsExactly("root");
    assertThat(withShell).hasToString("Users with shell == \"/bin/bash\"");
    assertThat(users.uids()).contains(0L, 65534L).doesNotHaveDuplicates();
    assertThat(users.groupnames()).startsWith("root", "daemon");
  }

  @Test
  void readsTheAccountFile() {
    PasswdResource passwd = PasswdResource.of(container("debian").facts());
    assertThat(passwd.users()).startsWith("root", "daemon").endsWith("nobody");
    assertThat(passwd.uids()).startsWith("0", "1");
    assertThat(passwd.passwords()).containsOnly("x");
    PasswdResource root = passwd.where("uid == 0", entry -> "0".equals(entry.uid()));
    assertThat(root).hasToString("/etc/passwd with uid == 0");
    assertThat(root.content()).isEqualTo("root:x:0:0:root:/root:/bin/bash");
    assertThat(root.homes()).containsExactly("/root");
  }

  @Test
  void readsThePasswordFile() {
    ShadowResource shadow =
        ShadowResource.of(
            new RecordedSession().file("/etc/shadow", recording("debian/shadow")).facts());
    assertThat(shadow.passwords()).containsOnly("*");
    assertThat(shadow.maxDays()).containsOnly("99999");
    assertThat(shadow.inactiveDays()).containsOnlyNulls();
    assertThat(shadow.entries().get(0)).hasToString("ShadowEntry[user=root]");
  }

  @Test
  void readsTheGroupFile() {
    EtcGroupResource groups = EtcGroupResource.of(alpine().facts());
    assertThat(groups.groups()).containsExactly("root", "daemon", "wheel", "nginx", "app");
    assertThat(groups.gids()).containsExactly(0L, 2L, 10L, 102L, 1000L);
    assertThat(groups.users()).containsExactly("root", "root", "bin", "daemon", "root", "app");
    assertThat(groups.where("name == \"app\"", entry -> "app".equals(entry.name())).users())
        .isEmpty();
  }

  @Test
  void skipsWithoutItsFile() {
    Facts facts = new RecordedSession().directory("/etc/group", 0755, 0, 0).facts();
    assertThatThrownBy(() -> PasswdResource.of(facts))
        .isInstanceOf(ResourceSkipped.class)
        .hasMessage("Can't find file: /etc/passwd");
    assertThatThrownBy(() -> EtcGroupResource.of(facts))
        .isInstanceOf(ResourceSkipped.class)
        .hasMessage("Can't find file: /etc/group");
  }

  @Test
  void tellsOfGroups() {
    Facts facts = alpine().facts();
    GroupResource wheel = GroupResource.of(facts, "wheel");
    assertThat(wheel.exists()).isTrue();
    assertThat(wheel.gid()).isEqualTo(10L);
    assertThat(wheel.members()).isEqualTo("root,app");
    assertThat(wheel.membersArray()).containsExactly("root", "app");
    GroupResource none = GroupResource.of(facts, "no-such");
    assertThat(none.exists()).isFalse();
    assertThat(none.gid()).isNull();
    assertThat(none.members()).isEmpty();
    assertThat(GroupsResource.of(facts).names()).hasSize(5);
    assertThat(GroupsResource.of(facts).membersArray())
        .containsExactly("root", "bin", "daemon", "app");
  }

  @Test
  void failsOnTwoGroupsOfOneName() {
    Facts facts = new RecordedSession().file("/etc/group", "a:x:1:\na:x:2:\n").facts();
    assertThatThrownBy(() -> GroupResource.of(facts, "a").gid()).isInstanceOf(ResourceFailed.class);
  }

  @Test
  void takesANumberThatNoKernelKnowsForText() {
    Facts facts =
        new RecordedSession()
            .file("/etc/passwd", "root:x:0:0:root:/root:/bin/sh\n")
            .file("/etc/group", "odd:x:99999999999999999999:root\nroot:x:0:\n")
            .facts();
    assertThat(UserResource.of(facts, "root").groups()).containsExactly("root");
    assertThat(GroupResource.of(facts, "odd").gid()).isEqualTo("99999999999999999999");
  }

  @Test
  void looksAccountsUpWithoutASearchForEach() {
    StringBuilder passwd = new StringBuilder();
    StringBuilder group = new StringBuilder();
    StringBuilder shadow = new StringBuilder();
    for (int i = 0; i < 100_000; i++) {
      passwd.append("u%d:x:%d:%d::/:/bin/sh\n".formatted(i, i, i));
      group.append("g%d:x:%d:u%d\n".formatted(i, i, i));
      shadow.append("u%d:*:1:0:90:7:::\n".formatted(i));
    }
    Facts facts =
        new RecordedSession()
            .file("/etc/passwd", passwd.toString())
            .file("/etc/group", group.toString())
            .file("/etc/shadow", shadow.toString())
            .facts();
    UsersResource users = UsersResource.of(facts);
    assertThat(users.groupnames()).hasSize(100_000).endsWith("g99999");
    assertThat(users.maxdays()).hasSize(100_000).containsOnly(90);
  }
}
