package io.seaworthy.core.resource.config;

import static io.seaworthy.core.resource.RecordedSession.findBelow;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seaworthy.core.facts.EvidenceException;
import io.seaworthy.core.resource.RecordedSession;
import io.seaworthy.core.resource.ResourceFailed;
import io.seaworthy.core.resource.ResourceSkipped;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HostFilesTest {
  @Test
  void readsHosts() {
    String hosts =
        """
        # Kubernetes-managed hosts file.
        127.0.0.1\tlocalhost
        10.0.0.5\tweb-1  web # own
        """;
    EtcHostsResource file =
        EtcHostsResource.spec().on(new RecordedSession().file("/etc/hosts", hosts).facts());
    assertThat(file.table().column("ip_address")).containsExactly("127.0.0.1", "10.0.0.5");
    assertThat(file.rows().get(1))
        .containsEntry("primary_name", "web-1")
        .containsEntry("all_host_names", List.of("web-1", "web", "#", "own"));
    assertThat(file).hasToString("Hosts File");
  }

  @Test
  void readsWhoIsLetInAndKeptOut() {
    RecordedSession session =
        new RecordedSession()
            .file("/etc/hosts.allow", "sshd, vsftpd : 10.0.0.0/8, [fd00::]/8 : spawn x : allow\n")
            .file("/etc/hosts.deny", "# none\nALL: ALL\nbare\n");
    HostsAccessResource allowed = HostsAccessResource.allowed().on(session.facts());
    assertThat(allowed.table().column("daemon")).containsExactly("sshd", "vsftpd");
    assertThat(allowed.rows().get(1))
        .containsEntry("client_list", List.of("10.0.0.0/8", "[fd00::]/8"))
        .containsEntry("options", List.of("spawn x", "allow"));
    assertThat(allowed).hasToString("hosts.allow Configuration");
    HostsAccessResource denied = HostsAccessResource.denied().on(session.facts());
    assertThat(denied.table().where("daemon", "ALL").column("client_list"))
        .containsExactly(List.of("ALL"));
    assertThat(denied.table().where("daemon", "bare").column("client_list"))
        .containsExactly(List.of());
    assertThat(denied).hasToString("hosts.deny Configuration");
  }

  @Test
  void readsServicesOfXinetd() {
    RecordedSession session =
        new RecordedSession()
            .file(
                "/etc/xinetd.conf",
                """
                defaults
                {
                    instances = 60
                }
                service time {
                    disable = yes
                    socket_type = dgram
                }
                includedir /etc/xinetd.d
                """)
            .directory("/etc/xinetd.d", 0755, 0, 0)
            .file(
                "/etc/xinetd.d/chargen",
                """
                service chargen
                {
                  disable = no # on
                  id = chargen-stream
                  socket_type = stream
                  wait = no
                }
                """);
    session.command(0, "/etc/xinetd.d\n/etc/xinetd.d/chargen\n", "", findBelow("/etc/xinetd.d"));
    XinetdConfResource conf = XinetdConfResource.spec().on(session.facts());
    assertThat(conf.table().column("service")).containsExactly("time", "chargen");
    assertThat(conf.table().column("protocol")).containsExactly("udp", "tcp");
    assertThat(conf.table().where("id", "chargen-stream").column("disable")).containsExactly("no");
    assertThat(conf).hasToString("Xinetd config /etc/xinetd.conf");
  }

  @Test
  void skipsWhatXinetdCannotInclude() {
    RecordedSession session =
        new RecordedSession().file("/etc/xinetd.conf", "includedir /etc/xinetd.d\n");
    assertThatThrownBy(() -> XinetdConfResource.spec().on(session.facts()))
        .isInstanceOf(ResourceSkipped.class)
        .hasMessage("Can't find folder: /etc/xinetd.d");
    assertThatThrownBy(() -> XinetdConfResource.spec().on(new RecordedSession().facts()))
        .isInstanceOf(ResourceSkipped.class)
        .hasMessage("Can't find file: /etc/xinetd.conf");
  }

  @Test
  void givesNoVerdictOnEndlesslyManyFilesOfXinetd() {
    RecordedSession session = new RecordedSession().file("/etc/xinetd.conf", "includedir /d/1\n");
    for (int level = 1; level <= 8; level++) {
      String directory = "/d/" + level;
      StringBuilder found = new StringBuilder();
      for (String name : List.of("/a", "/b", "/c", "/d")) {
        session.file(directory + name, "includedir /d/" + (level + 1) + "\n");
        found.append(directory).append(name).append('\n');
      }
      session
          .directory(directory, 0755, 0, 0)
          .command(0, found.toString(), "", findBelow(directory));
    }
    session.directory("/d/9", 0755, 0, 0).command(0, "/d/9\n", "", findBelow("/d/9"));
    assertThatThrownBy(() -> XinetdConfResource.spec().on(session.facts()))
        .isInstanceOf(EvidenceException.class)
        .hasMessageContaining("more than 1000 files");
  }

  @Test
  void readsAMailAlias() {
    RecordedSession session =
        new RecordedSession().file("/etc/aliases", "# see\npostmaster:  root, ops@x.org\nempty:\n");
    MailAliasResource postmaster = MailAliasResource.of(session.facts(), "postmaster");
    assertThat(postmaster.aliasedTo("ops@x.org")).isTrue();
    assertThat(postmaster.aliasedTo("nobody")).isFalse();
    MailAliasResource empty = MailAliasResource.of(session.facts(), "empty");
    assertThat(empty.aliasedTo("root")).isFalse();
    assertThat(empty.aliasedTo("empty")).isFalse();
    assertThat(postmaster).hasToString("mail_alias postmaster");
    MailAliasResource gone = MailAliasResource.of(session.facts(), "gone");
    assertThatThrownBy(() -> gone.aliasedTo("x"))
        .isInstanceOf(ResourceFailed.class)
        .hasMessage("gone is not a valid key in the aliases");
  }

  @Test
  void readsAUsersTimetableByLine() {
    CronResource cron =
        CronResource.of(
            new RecordedSession()
                .command(0, "# c\n0 2 * * * /bin/backup # nightly\n", "", "crontab", "-l")
                .facts(),
            Optional.empty());
    assertThat(cron.hasEntry("0 2 * * * /bin/backup")).isTrue();
    assertThat(cron.hasEntry("0 3 * * * /bin/backup")).isFalse();
    assertThat(cron.table()).isEqualTo("0 2 * * * /bin/backup");
    assertThat(cron).hasToString("cron for current user");
  }

  @Test
  void failsOnAUserWithoutTimetable() {
    RecordedSession session =
        new RecordedSession()
            .command(1, "", "no crontab for web\n", "crontab", "-l", "-u", "web")
            .missing("crontab", "-l");
    assertThatThrownBy(() -> CronResource.of(session.facts(), Optional.of("web")))
        .isInstanceOf(ResourceFailed.class)
        .hasMessage("Error while executing crontab -l -u web command: \nno crontab for web\n");
    assertThatThrownBy(() -> CronResource.of(session.facts(), Optional.empty()))
        .isInstanceOf(EvidenceException.class);
  }
}
