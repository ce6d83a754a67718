package io.seaworthy.core.resource.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seaworthy.core.facts.EvidenceException;
import io.seaworthy.core.resource.RecordedSession;
import io.seaworthy.core.resource.ResourceFailed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KernelStateTest {
  private static final String AUDITCTL = "/usr/sbin/auditctl";

  @Test
  void readsAllParameters() {
    String said = "net.ipv4.ip_forward = 1\nkernel.hostname = web\nkernel.printk = 4\t4\t1\t7\n";
    KernelParametersResource all =
        KernelParametersResource.of(
            new RecordedSession().command(0, said, "", "/sbin/sysctl", "-a").facts());
    assertThat(all.table().where("parameter", "net.ipv4.ip_forward").column("value"))
        .containsExactly(1L);
    assertThat(all.table().column("value")).containsExactly(1L, 0L, 4L);
    assertThat(all).hasToString("Kernel Parameters");
  }

  /** Of procps 4.0 the status is 0 for a user that is not root. */
  @ParameterizedTest
  @ValueSource(ints = {0, 255})
  void refusesToJudgeParametersThatAreNotAllTold(int status) {
    RecordedSession session =
        new RecordedSession()
            .command(status, "a.b = 1\n", "permission denied on key 'x'\n", "/sbin/sysctl", "-a");
    KernelParametersResource some = KernelParametersResource.of(session.facts());
    assertThatThrownBy(some::rows).isInstanceOf(EvidenceException.class);
  }

  @Test
  void readsTheAuditsState() {
    LinuxAuditSystemResource audit =
        LinuxAuditSystemResource.of(
            new RecordedSession()
                .command(0, "enabled 1\nfailure 1\npid 682\n", "", AUDITCTL, "-s")
                .command(0, "-w /etc/passwd -p wa -k id\n", "", AUDITCTL, "-l")
                .facts());
    assertThat(audit.enabled()).isTrue();
    assertThat(audit.running()).isTrue();
    assertThat(audit.rules()).containsExactly("-w /etc/passwd -p wa -k id");
    assertThat(audit).hasToString("linux_audit_system");
  }

  @Test
  void failsWhereTheAuditIsNotTold() {
    RecordedSession none =
        new RecordedSession()
            .missing(AUDITCTL, "-s")
            .missing("/sbin/auditctl", "-s")
            .missing("auditctl", "-s");
    assertThatThrownBy(() -> LinuxAuditSystemResource.of(none.facts()))
        .isInstanceOf(ResourceFailed.class)
        .hasMessageStartingWith("Could not find `auditctl`.");
    RecordedSession refused =
        new RecordedSession().command(4, "", "must be root\n", AUDITCTL, "-s");
    assertThatThrownBy(() -> LinuxAuditSystemResource.of(refused.facts()))
        .isInstanceOf(ResourceFailed.class)
        .hasMessage("Executing auditctl -s: must be root\n");
  }

  @Test
  void readsAControlGroup() {
    String said = "cpuset.cpus: 0-1\ncpu.shares: 1024\ncpu.stat: nr_periods 0\n\tnr_throttled 0\n";
    CgroupResource group =
        CgroupResource.of(
            new RecordedSession()
                .command(0, said, "", "/usr/sbin/cgget", "-n", "-a", "web")
                .facts(),
            "web");
    assertThat(group.value("cpuset.cpus")).isEqualTo("0-1");
    assertThat(group.value("cpu.shares")).isEqualTo(1024L);
    assertThat(group.value("cpu.stat")).isEqualTo("nr_periods 0\nnr_throttled 0");
    assertThat(group.knows("cpuset")).isTrue();
    assertThat(group.has("cpuset")).isFalse();
    assertThatThrownBy(() -> group.value("memory.max"))
        .isInstanceOf(ResourceFailed.class)
        .hasMessage("The query memory.max does not appear to be valid.");
    assertThat(group).hasToString("cgroup web");
  }

  @Test
  void failsWithoutTheProgramForControlGroups() {
    RecordedSession none =
        new RecordedSession()
            .missing("/usr/sbin/cgget", "-n", "-a", "web")
            .missing("/sbin/cgget", "-n", "-a", "web")
            .command(1, "", "no such group", "cgget", "-n", "-a", "web");
    assertThatThrownBy(() -> CgroupResource.of(none.facts(), "web"))
        .isInstanceOf(ResourceFailed.class)
        .hasMessage("Executing cgget failed: no such group");
  }
}
