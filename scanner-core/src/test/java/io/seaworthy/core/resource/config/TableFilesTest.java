package io.seaworthy.core.resource.config;

import static io.seaworthy.core.resource.RecordedSession.recording;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seaworthy.core.facts.EvidenceException;
import io.seaworthy.core.resource.RecordedSession;
import io.seaworthy.core.resource.ResourceFailed;
import io.seaworthy.core.resource.table.FilterTable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TableFilesTest {
  private static final String FSTAB =
      """
      # <file system> <mount point>
      /dev/sda1 / ext4 errors=remount-ro 0 1
      nas:/home /home nfs4 nosuid,noexec 0 0 # remote
      /swap none swap sw
      """;

  @Test
  void readsFileSystems() {
    EtcFstabResource fstab =
        EtcFstabResource.of(new RecordedSession().file("/etc/fstab", FSTAB).facts());
    assertThat(fstab.table().column("mount_point")).containsExactly("/", "/home", "none");
    assertThat(fstab.rows().get(0)).containsEntry("file_system_options", 1L);
    assertThat(fstab.homeMountOptions()).isEqualTo(List.of("nosuid", "noexec"));
    assertThat(fstab.nfsFileSystems().column("device_name")).containsExactly("nas:/home");
    assertThat(fstab.nfsFileSystems())
        .hasToString("File System Table File (fstab) with file_system_type == /nfs/");
  }

  @Test
  void findsNoFileSystemInAContainersFile() {
    EtcFstabResource fstab =
        EtcFstabResource.of(
            new RecordedSession().file("/etc/fstab", recording("ubuntu/fstab")).facts());
    assertThat(fstab.isConfigured()).isFalse();
    assertThat(fstab.homeMountOptions()).isNull();
  }

  @Test
  void readsTheSystemsCrontab() {
    CrontabResource cron =
        CrontabResource.ofPath(
            new RecordedSession().file("/etc/crontab", recording("services/crontab")).facts(),
            "/etc/crontab");
    FilterTable hourly = cron.table().where("hour", "*").where("user", "root");
    assertThat(hourly.column("command"))
        .containsExactly("cd / && run-parts --report /etc/cron.hourly");
    assertThat(cron.table().where("minute", 25).column("hour")).containsExactly("6");
    assertThat(hourly)
        .hasToString("crontab for path /etc/crontab with hour == \"*\" user == \"root\"");
  }

  @Test
  void readsAUsersCrontab() {
    CrontabResource cron =
        CrontabResource.ofUser(
            new RecordedSession()
                .command(
                    0,
                    "# m h\n*/5 * * * * /usr/bin/aide --check | mail\n@daily /bin/x y\n",
                    "",
                    "crontab",
                    "-l",
                    "-u",
                    "root")
                .facts(),
            "root");
    assertThat(cron.commands()).containsExactly("/usr/bin/aide --check | mail", "/bin/x y");
    assertThat(cron.table().where("command", Pattern.compile("aide")).count()).isEqualTo(1);
    assertThat(cron.rows().get(1))
        .isEqualTo(
            Map.of(
                "minute",
                "0",
                "hour",
                "0",
                "day",
                "*",
                "month",
                "*",
                "weekday",
                "*",
                "user",
                "root",
                "command",
                "/bin/x y"));
    assertThat(cron).hasToString("crontab for user root");
  }

  @Test
  void knowsUsersWithoutCrontab() {
    String[] list = {"crontab", "-l"};
    for (String complaint :
        Arrays.asList(
            "no crontab for root\n",
            "crontab: can't change directory to '/var/spool/cron/crontabs':"
                + " No such file or directory\n")) {
      CrontabResource cron =
          CrontabResource.ofCurrentUser(
              new RecordedSession().command(1, "", complaint, list).facts());
      assertThat(cron.rows()).isEmpty();
    }
  }

  @Test
  void looksIntoTheSpoolWithoutTheProgram() {
    RecordedSession session =
        new RecordedSession().missing("crontab", "-l").command(0, "app\n", "", "id", "-u", "-n");
    assertThat(CrontabResource.ofCurrentUser(session.facts()).rows()).isEmpty();
    session.file("/var/spool/cron/app", "1 2 3 4 5 run\n");
    assertThat(CrontabResource.ofCurrentUser(session.facts()).commands()).containsExactly("run");
  }

  @Test
  void knowsThatAUserWithoutNameHasNoCrontab() {
    RecordedSession session =
        new RecordedSession()
            .missing("crontab", "-l")
            .command(1, "", "id: cannot find name for user ID 10001\n", "id", "-u", "-n");
    assertThat(CrontabResource.ofCurrentUser(session.facts()).rows()).isEmpty();
  }

  @Test
  void refusesToJudgeACrontabThatIsNotShown() {
    RecordedSession session =
        new RecordedSession()
            .command(1, "", "must be privileged to use -u\n", "crontab", "-l", "-u", "root");
    assertThatThrownBy(() -> CrontabResource.ofUser(session.facts(), "root"))
        .isInstanceOfSatisfying(
            EvidenceException.class, e -> assertThat(e.evidenceCause()).isEqualTo("tool.failed"));
  }

  @Test
  void failsWithoutTheSystemsCrontab() {
    assertThatThrownBy(() -> CrontabResource.ofPath(new RecordedSession().facts(), "/etc/cron.d/x"))
        .isInstanceOf(ResourceFailed.class)
        .hasMessage("Supplied crontab path '/etc/cron.d/x' must exist!");
  }
}
