package io.seaworthy.core.resource.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seaworthy.core.facts.EvidenceException;
import io.seaworthy.core.resource.RecordedSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KernelParameterResourceTest {
  private final RecordedSession session = new RecordedSession();

  private @org.jspecify.annotations.Nullable Object value(String parameter) {
    return KernelParameterResource.of(session.facts(), parameter).value();
  }

  private void recorded(int code, String stdout, String stderr) {
    session.command(code, stdout, stderr, "/sbin/sysctl", "-q", "-n", "some.setting");
  }

  @Test
  void readsDigitsAsNumber() {
    recorded(0, "1\n", "");
    assertThat(value("some.setting")).isEqualTo(1L);
  }

  @ParameterizedTest
  @CsvSource({"-1", "'4096\t131072\t6291456'", "kyber", "'0 - 99'"})
  void keepsOtherTextAsItIs(String text) {
    recorded(0, text + "\n", "");
    assertThat(value("some.setting")).isEqualTo(text);
  }

  @Test
  void readsNumbersBeyondLong() {
    recorded(0, "18446744073692774399\n", "");
    assertThat(String.valueOf(value("some.setting"))).isEqualTo("18446744073692774399");
  }

  @Test
  void hasNoValueWhereTheKernelKnowsNoSuchSetting() {
    recorded(1, "", "sysctl: cannot stat /proc/sys/some/setting: No such file or directory\n");
    assertThat(value("some.setting")).isNull();
  }

  @Test
  void isNoAnswerWhenItMayNotBeRead() {
    recorded(1, "", "sysctl: permission denied on key 'some.setting'\n");
    assertThatThrownBy(() -> value("some.setting"))
        .isInstanceOfSatisfying(
            EvidenceException.class,
            e -> assertThat(e.evidenceCause()).isEqualTo("kernel-parameter.unreadable"));
  }

  @ParameterizedTest
  @CsvSource({
    "net.ipv4.ip_forward, /proc/sys/net/ipv4/ip_forward",
    "net/ipv4/ip_forward, /proc/sys/net/ipv4/ip_forward",
    "net.ipv4.conf.eth0/1.log_martians, /proc/sys/net/ipv4/conf/eth0.1/log_martians",
    "net/ipv4/conf/eth0.1/log_martians, /proc/sys/net/ipv4/conf/eth0.1/log_martians"
  })
  void readsTheKernelsOwnFileWithoutSysctl(String parameter, String path) {
    session
        .missing("/sbin/sysctl", "-q", "-n", parameter)
        .directory("/proc/sys", 0555, 0, 0)
        .file(path, "1\n");
    assertThat(value(parameter)).isEqualTo(1L);
  }

  @Test
  void takesTheShellsStatusForMissingToolAsSuch() {
    recorded(127, "", "sh: /sbin/sysctl: not found\n");
    session.directory("/proc/sys", 0555, 0, 0).file("/proc/sys/some/setting", "32768\t60999\n");
    assertThat(value("some.setting")).isEqualTo("32768\t60999");
  }

  @ParameterizedTest
  @ValueSource(strings = {"some.setting", "../../etc/passwd"})
  void hasNoValueWhereTheKernelHasNoFile(String parameter) {
    session
        .missing("/sbin/sysctl", "-q", "-n", parameter)
        .directory("/proc/sys", 0555, 0, 0)
        .file("/etc/passwd", "1\n");
    assertThat(value(parameter)).isNull();
  }

  @Test
  void isNoAnswerWithNeitherSysctlNorTheKernelsFiles() {
    session.missing("/sbin/sysctl", "-q", "-n", "some.setting");
    assertNoEvidence("kernel-parameter.unreadable");
  }

  @Test
  void isNoAnswerWhenTheKernelsFileMayNotBeRead() {
    session
        .missing("/sbin/sysctl", "-q", "-n", "some.setting")
        .directory("/proc/sys", 0555, 0, 0)
        .unreadable("/proc/sys/some/setting");
    assertNoEvidence("file.permission-denied");
  }

  private void assertNoEvidence(String cause) {
    assertThatThrownBy(() -> value("some.setting"))
        .isInstanceOfSatisfying(
            EvidenceException.class, e -> assertThat(e.evidenceCause()).isEqualTo(cause));
  }
}
