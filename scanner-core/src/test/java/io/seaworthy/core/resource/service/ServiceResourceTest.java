package io.seaworthy.core.resource.service;

import static io.seaworthy.core.resource.RecordedSession.recording;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seaworthy.api.command.CommandOutcome.Indeterminate;
import io.seaworthy.api.command.CommandOutcome.Partial;
import io.seaworthy.core.facts.EvidenceException;
import io.seaworthy.core.resource.RecordedSession;
import io.seaworthy.core.resource.ResourceSkipped;
import org.junit.jupiter.api.Test;

class ServiceResourceTest {
  private static final String[] FIND_LINKS = {
    "/bin/sh",
    "-c",
    "find /etc/rc*.d /etc/init.d/rc*.d -name 'S*' 2>/dev/null",
    "seaworthy.service.start-links"
  };
  private static final String[] SHOW = {"systemctl", "show", "--no-pager", "--all", "nginx"};

  private static RecordedSession linux() {
    return new RecordedSession()
        .command(0, "Linux 6.18.44 x86_64\n", "", "uname", "-s", "-r", "-m");
  }

  private static RecordedSession debian() {
    return linux().file("/etc/debian_version", "12.15\n");
  }

  @Test
  void knowsNoServiceWithoutSystemd() {
    ServiceResource nginx =
        ServiceResource.of(
            debian().command(127, "", "sh: 1: systemctl: not found\n", SHOW).facts(), "nginx");
    assertThat(nginx.known()).isFalse();
    assertThat(nginx.installed()).isFalse();
    assertThat(nginx.enabled()).isFalse();
    assertThat(nginx.running()).isFalse();
    assertThat(nginx.params()).isEmpty();
    assertThat(nginx.runlevels()).isEmpty();
    assertThat(nginx.name()).isEqualTo("nginx");
    assertThat(nginx).hasToString("Service nginx");
    assertThat(ServiceResource.of(debian().missing(SHOW).facts(), "nginx").known()).isFalse();
  }

  @Test
  void refusesToJudgeWhenTheQuestionGotLost() {
    RecordedSession session =
        debian()
            .outcome(
                new Indeterminate(
                    Indeterminate.Reason.CONNECTION_LOST, "connection reset", Partial.NONE),
                SHOW);
    assertThatThrownBy(() -> ServiceResource.of(session.facts(), "nginx"))
        .isInstanceOfSatisfying(
            EvidenceException.class,
            e -> assertThat(e.evidenceCause()).isEqualTo("indeterminate.connection-lost"));
  }

  @Test
  void asksSystemd() {
    ServiceResource nginx =
        ServiceResource.of(
            debian()
                .command(
                    0,
                    """
                    Id=nginx.service
                    Description=A high performance web server
                    LoadState=loaded
                    UnitFileState=enabled
                    User=www-data
                    ExecStart={ path=/usr/sbin/nginx ; argv[]=/usr/sbin/nginx -g x ; }
                    """,
                    "",
                    SHOW)
                .command(3, "", "", "systemctl", "is-active", "nginx", "--quiet")
                .command(0, "", "", "systemctl", "is-enabled", "nginx", "--quiet")
                .facts(),
            "nginx");
    assertThat(nginx.installed()).isTrue();
    assertThat(nginx.enabled()).isTrue();
    assertThat(nginx.running()).isFalse();
    assertThat(nginx.type()).isEqualTo("systemd");
    assertThat(nginx.name()).isEqualTo("nginx.service");
    assertThat(nginx.startname()).isEqualTo("www-data");
    assertThat(nginx.params())
        .containsEntry("ExecStart", "{ path=/usr/sbin/nginx ; argv[]=/usr/sbin/nginx -g x ; }");
  }

  @Test
  void asksSystemVWhereSystemdKnowsNoUnitFile() {
    ServiceResource nginx =
        ServiceResource.ofSystemd(
            debian()
                .command(0, "LoadState=not-found\n", "", SHOW)
                .command(3, "", "", "systemctl", "is-active", "nginx", "--quiet")
                .command(
                    1,
                    "",
                    "Failed to get unit file state for nginx: No such file or directory\n",
                    "systemctl",
                    "is-enabled",
                    "nginx",
                    "--quiet")
                .listing("/etc/init.d", "nginx", "ssh")
                .command(1, recording("services/start-links"), "", FIND_LINKS)
                .command(3, "", "", "service", "nginx", "status")
                .facts(),
            "nginx",
            "systemctl");
    assertThat(nginx.installed()).isFalse();
    assertThat(nginx.enabled()).isTrue();
  }

  @Test
  void readsScriptsOfSystemV() {
    ServiceResource nginx =
        ServiceResource.of(
            linux()
                .file("/etc/alpine-release", "3.19.1\n")
                .listing("/etc/init.d", "nginx", "ssh")
                .command(1, recording("services/start-links"), "", FIND_LINKS)
                .command(3, "nginx is not running ... failed!\n", "", "service", "nginx", "status")
                .facts(),
            "nginx");
    assertThat(nginx.installed()).isTrue();
    assertThat(nginx.enabled()).isTrue();
    assertThat(nginx.running()).isFalse();
    assertThat(nginx.runlevels())
        .containsEntry(1, false)
        .containsEntry(3, true)
        .containsEntry(5, true)
        .containsEntry(6, false);
    assertThat(nginx.type()).isEqualTo("sysv");
  }

  @Test
  void asksUpstart() {
    ServiceResource ssh =
        ServiceResource.of(
            linux()
                .file("/etc/debian_version", "wheezy/sid\n")
                .file("/etc/lsb-release", "DISTRIB_ID=Ubuntu\nDISTRIB_RELEASE=14.04\n")
                .command(0, "ssh start/running, process 993\n", "", "initctl", "status", "ssh")
                .file("/etc/init/ssh.conf", "# OpenSSH\nstart on runlevel [2345]\n")
                .facts(),
            "ssh");
    assertThat(ssh.running()).isTrue();
    assertThat(ssh.enabled()).isTrue();
    assertThat(ssh.type()).isEqualTo("upstart");
  }

  @Test
  void skipsOnPlatformsThatInspecDoesNotKnow() {
    assertThatThrownBy(
            () ->
                ServiceResource.of(
                    linux().file("/etc/os-release", "NAME=BusyBox\nID=busybox\n").facts(), "x"))
        .isInstanceOf(ResourceSkipped.class)
        .hasMessage("The `service` resource is not supported on your OS yet.");
  }

  @Test
  void asksRunit() {
    RecordedSession session =
        new RecordedSession()
            .command(0, "run: web: (pid 7) 12s\n", "", "sv", "status", "web")
            .command(0, "down: job: 3s, normally up\n", "", "sv", "status", "job")
            .command(1, "", "unable to change to service directory\n", "sv", "status", "gone")
            .missing("sv", "status", "none");
    ServiceResource web = ServiceResource.ofRunit(session.facts(), "web", "sv");
    assertThat(web.installed()).isTrue();
    assertThat(web.running()).isTrue();
    assertThat(web.enabled()).isTrue();
    assertThat(web.type()).isEqualTo("runit");
    ServiceResource job = ServiceResource.ofRunit(session.facts(), "job", "sv");
    assertThat(job.running()).isFalse();
    assertThat(job.enabled()).isTrue();
    assertThat(ServiceResource.ofRunit(session.facts(), "gone", "sv").installed()).isFalse();
    assertThat(ServiceResource.ofRunit(session.facts(), "none", "sv").known()).isFalse();
  }

  @Test
  void knowsNoServiceOfAnotherSystemsManager() {
    ServiceResource service = ServiceResource.foreignSpec("ssh").on(new RecordedSession().facts());
    assertThat(service.installed()).isFalse();
    assertThat(service.running()).isFalse();
    assertThat(service).hasToString("Service ssh");
  }
}
