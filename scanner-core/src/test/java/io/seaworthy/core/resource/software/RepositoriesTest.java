package io.seaworthy.core.resource.software;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome.Denied;
import io.seaworthy.core.facts.EvidenceException;
import io.seaworthy.core.resource.RecordedSession;
import io.seaworthy.core.resource.ResourceSkipped;
import java.util.List;
import org.junit.jupiter.api.Test;

class RepositoriesTest {
  private static final String[] YUM =
      Command.authorText("yum -v repolist all").words().toArray(String[]::new);

  private static RecordedSession debian() {
    RecordedSession session =
        new RecordedSession()
            .command(0, "Linux 6.1.0 x86_64\n", "", "uname", "-s", "-r", "-m")
            .file("/etc/debian_version", "12.11\n")
            .file(
                "/etc/apt/sources.list",
                """
                deb [arch=amd64 trusted=yes] http://deb.debian.org/debian/ bookworm main contrib
                deb-src http://src.debian.org/debian/ bookworm main
                # deb http://ppa.launchpad.net/juju/stable/ubuntu wily main
                deb cdrom:[Debian]/ bookworm main
                deb http://flat.example.org/ ./
                """)
            .file("/etc/apt/apt.conf", "deb http://not.a.list/ x main\n");
    return session.command(
        0,
        "/etc/apt\n/etc/apt/sources.list\n/etc/apt/apt.conf\n",
        "",
        "/bin/sh",
        "-c",
        "LC_ALL=C; export LC_ALL; IFS=; find $1",
        "seaworthy.file.matching",
        "/etc/apt");
  }

  @Test
  void findsSourcesOfApt() {
    AptResource source = AptResource.spec("http://deb.debian.org/debian/").on(debian().facts());
    assertThat(source.exists()).isTrue();
    assertThat(source.enabled()).isTrue();
    assertThat(source).hasToString("Apt Repository http://deb.debian.org/debian/");
    for (String other :
        List.of(
            "http://src.debian.org/debian/", "http://not.a.list/", "http://flat.example.org/")) {
      assertThat(AptResource.spec(other).on(debian().facts()).exists()).isFalse();
    }
  }

  @Test
  void knowsThatACommentIsNotInForce() {
    AptResource ppa = AptResource.spec("ppa:juju/stable").on(debian().facts());
    assertThat(ppa.url()).isEqualTo("http://ppa.launchpad.net/juju/stable/ubuntu");
    assertThat(ppa.exists()).isTrue();
    assertThat(ppa.enabled()).isFalse();
    assertThat(AptResource.spec("juju").name())
        .isEqualTo("Apt Repository http://ppa.launchpad.net/juju/ppa/ubuntu");
  }

  @Test
  void skipsOtherFamilies() {
    RecordedSession alpine =
        new RecordedSession()
            .command(0, "Linux 6.1.0 x86_64\n", "", "uname", "-s", "-r", "-m")
            .file("/etc/alpine-release", "3.20.3\n");
    assertThatThrownBy(() -> AptResource.spec("juju").on(alpine.facts()))
        .isInstanceOf(ResourceSkipped.class)
        .hasMessage("The `apt` resource is not supported on your OS yet.");
  }

  @Test
  void readsSourcesOfYum() {
    String said =
        """
        Loaded plugins: ovl
        Repo-id      : base/7/x86_64
        Repo-name    : CentOS-7 - Base
        Repo-status  : enabled
        Repo-baseurl : http://mirror.example.org/centos/7/ (9 more)

        Repo-id      : epel
        Repo-status  : disabled

        Total packages: 10,072
        """;
    YumResource yum = YumResource.of(new RecordedSession().command(0, said, "", YUM).facts());
    assertThat(yum.repos()).containsExactly("base/7/x86_64", "epel");
    assertThat(yum.repo("base"))
        .containsEntry("status", "enabled")
        .containsEntry("baseurl", "http://mirror.example.org/centos/7/ (9 more)");
    assertThat(yum.repo("base/7")).isEmpty();
    assertThat(yum.repo("gone")).isEmpty();
    assertThat(yum).hasToString("Yum Repository");
  }

  @Test
  void refusesToJudgeWhatMayNotBeAsked() {
    YumResource yum =
        YumResource.of(new RecordedSession().outcome(new Denied("no-network", "why"), YUM).facts());
    assertThatThrownBy(yum::repos)
        .isInstanceOf(EvidenceException.class)
        .hasMessageContaining("no-network");
  }
}
