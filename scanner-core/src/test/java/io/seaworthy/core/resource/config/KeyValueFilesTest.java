package io.seaworthy.core.resource.config;

import static io.seaworthy.core.resource.RecordedSession.recording;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seaworthy.core.facts.EvidenceException;
import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.RecordedSession;
import io.seaworthy.core.resource.ResourceSkipped;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyValueFilesTest {
  private static Facts with(String path, String recorded) {
    return new RecordedSession().file(path, recording(recorded)).facts();
  }

  @Test
  void readsLoginDefsOfDebian() {
    LoginDefsResource defs = LoginDefsResource.of(with("/etc/login.defs", "services/login.defs"));
    assertThat(defs.value("UMASK")).isEqualTo("022");
    assertThat(defs.value("ENV_SUPATH"))
        .isEqualTo("PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin");
    assertThat(defs.value("UID_MIN")).isEqualTo("1000");
    assertThat(defs.value("SYS_UID_MIN")).isNull();
    assertThat(defs).hasToString("login.defs");
  }

  @Test
  void readsLimits() {
    Facts facts =
        new RecordedSession()
            .file("/etc/security/limits.conf", "* hard core 0\n* soft nofile 10 # x\n@a - x 1\n")
            .facts();
    LimitsConfResource limits = LimitsConfResource.of(facts);
    assertThat(limits.value("*"))
        .isEqualTo(List.of(List.of("hard", "core", "0"), List.of("soft", "nofile", "10")));
    assertThat(limits.value("@a")).isEqualTo(List.of(List.of("-", "x", "1")));
    assertThat(limits).hasToString("limits.conf");
  }

  @Test
  void readsFaillockOfUbuntuWithOnlyComments() {
    ParseConfigFileResource faillock =
        ParseConfigFileResource.of(
            with("/etc/security/faillock.conf", "ubuntu/faillock.conf"),
            "/etc/security/faillock.conf");
    assertThat(faillock.params()).isEmpty();
    assertThat(faillock).hasToString("Parse Config File /etc/security/faillock.conf");
  }

  @Test
  void readsSettingsWithTheAuthorsPattern() {
    SimpleConfigOptions nginx =
        SimpleConfigOptions.builder()
            .assignmentRegex(LinePattern.of("^\\s*([^:]*?)\\s*\\ \\s*(.*?)\\s*;$"))
            .build();
    ParseConfigFileResource conf =
        ParseConfigFileResource.of(
            with("/etc/nginx/nginx.conf", "services/nginx.conf"), "/etc/nginx/nginx.conf", nginx);
    assertThat(conf.value("user")).isEqualTo("www-data");
    assertThat(conf.value("group")).isNull();
    assertThat(ParseConfigResource.of("a = b", SimpleConfigOptions.DEFAULT).value("a"))
        .isEqualTo("b");
  }

  @Test
  void readsChronyAndNtpWithRepeatedKeysAsLists() {
    Facts facts =
        new RecordedSession()
            .file("/etc/chrony.conf", "pool a.example iburst\nserver b\nserver c maxpoll 16\n")
            .facts();
    ChronyConfResource chrony = ChronyConfResource.of(facts);
    assertThat(chrony.value("pool")).isEqualTo("a.example iburst");
    assertThat(chrony.value("server")).isEqualTo(List.of("b", "c maxpoll 16"));
    assertThat(NtpConfResource.of(facts, "/etc/chrony.conf").value("driftfile")).isNull();
  }

  @Test
  void readsInetdColumns() {
    Facts facts =
        new RecordedSession()
            .file("/etc/inetd.conf", "ftp stream tcp nowait root /usr/sbin/in.ftpd in.ftpd\n")
            .facts();
    assertThat(InetdConfResource.of(facts).value("ftp"))
        .isEqualTo(List.of("stream", "tcp", "nowait", "root", "/usr/sbin/in.ftpd", "in.ftpd"));
  }

  @Test
  void skipsInTheWordsOfInspec() {
    Facts facts = new RecordedSession().file("/etc/login.defs", "").facts();
    assertThatThrownBy(() -> AuditdConfResource.of(facts))
        .isInstanceOf(ResourceSkipped.class)
        .hasMessage("Can't find file: /etc/audit/auditd.conf");
    assertThatThrownBy(() -> LoginDefsResource.of(facts))
        .isInstanceOf(ResourceSkipped.class)
        .hasMessage("File is empty: /etc/login.defs");
    assertThatThrownBy(() -> ParseConfigFileResource.of(facts, "/etc"))
        .isInstanceOf(ResourceSkipped.class)
        .hasMessage("Can't find file: /etc");
  }

  @Test
  void refusesToJudgeAFileThatCannotBeRead() {
    Facts facts = new RecordedSession().unreadable("/etc/login.defs").facts();
    assertThatThrownBy(() -> LoginDefsResource.of(facts))
        .isInstanceOfSatisfying(
            EvidenceException.class,
            e -> assertThat(e.evidenceCause()).isEqualTo("file.permission-denied"));
  }

  @Test
  void findsRelativePathsWhereCommandsStart() {
    Facts facts =
        new RecordedSession().file("/app/x.conf", "a = 1").command(0, "/app\n", "", "pwd").facts();
    assertThat(ParseConfigFileResource.of(facts, "x.conf").value("a")).isEqualTo("1");
  }
}
