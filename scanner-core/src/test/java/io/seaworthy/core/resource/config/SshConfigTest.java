package io.seaworthy.core.resource.config;

import static io.seaworthy.core.resource.RecordedSession.recording;
import static org.assertj.core.api.Assertions.assertThat;

import io.seaworthy.core.resource.RecordedSession;
import java.util.List;
import org.junit.jupiter.api.Test;

class SshConfigTest {
  private static final String[] TEST_MODE = {"/usr/sbin/sshd", "-t", "-d", "-d"};

  @Test
  void readsTheServersSettingsOfDebian() {
    SshdConfigResource sshd =
        SshdConfigResource.of(
            new RecordedSession()
                .file("/etc/ssh/sshd_config", recording("services/sshd_config"))
                .facts());
    assertThat(sshd.value("X11Forwarding")).isEqualTo("yes");
    assertThat(sshd.value("usepam")).isEqualTo("yes");
    assertThat(sshd.value("PermitRootLogin")).isNull();
    assertThat(sshd.value("AcceptEnv")).isEqualTo("LANG LC_*");
    assertThat(sshd.params()).containsEntry("printmotd", List.of("no"));
    assertThat(sshd).hasToString("SSHD Configuration");
  }

  @Test
  void readsTheClientsSettingsOfDebian() {
    SshConfigResource ssh =
        SshConfigResource.of(
            new RecordedSession()
                .file("/etc/ssh/ssh_config", recording("services/ssh_config"))
                .facts());
    assertThat(ssh.value("GSSAPIAuthentication")).isEqualTo("yes");
    assertThat(ssh.value("Host")).isEqualTo("*");
    assertThat(ssh).hasToString("SSH Configuration");
  }

  @Test
  void givesRepeatedSettingsAsListAndPrefersTheFirstSpelling() {
    SshdConfigResource sshd =
        SshdConfigResource.of(
            new RecordedSession()
                .file("/etc/ssh/sshd_config", "HostKey /a\nHostKey /b\nhostkey /c\n")
                .facts());
    assertThat(sshd.value("HostKey")).isEqualTo(List.of("/a", "/b"));
  }

  @Test
  void asksTheServerForItsFile() {
    SshdActiveConfigResource sshd =
        SshdActiveConfigResource.of(
            new RecordedSession()
                .file("/usr/local/etc/sshd_config", "Port 2222\n")
                .command(
                    1,
                    "",
                    """
                    debug2: load_server_config: filename /usr/local/etc/sshd_config\r
                    debug2: load_server_config: done config len = 3224\r
                    """,
                    TEST_MODE)
                .facts());
    assertThat(sshd.value("Port")).isEqualTo("2222");
    assertThat(sshd)
        .hasToString("SSHD Active Configuration (active path: /usr/local/etc/sshd_config)");
  }

  @Test
  void takesTheUsualFileWithoutAServer() {
    SshdActiveConfigResource sshd =
        SshdActiveConfigResource.of(
            new RecordedSession()
                .file("/etc/ssh/sshd_config", "Port 22\n")
                .missing(TEST_MODE)
                .facts());
    assertThat(sshd.activePath()).isEqualTo("/etc/ssh/sshd_config");
  }
}
