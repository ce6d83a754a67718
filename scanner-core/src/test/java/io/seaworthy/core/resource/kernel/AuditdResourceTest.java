package io.seaworthy.core.resource.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seaworthy.core.resource.RecordedSession;
import io.seaworthy.core.resource.ResourceFailed;
import java.util.List;
import org.junit.jupiter.api.Test;

class AuditdResourceTest {
  private static final String[] LIST = {"/sbin/auditctl", "-l"};
  private static final String RULES =
      """
      -w /etc/shadow -p wa -k identity
      -a always,exit -F arch=b64 -S chmod,fchmod -F auid>=1000 -F auid!=-1 -F key=perm_mod
      -a always,exit -S all -F path=/usr/bin/su -F perm=x -F auid>=1000 -F key=priv_cmd
      """;

  private static AuditdResource rules() {
    return AuditdResource.of(
        new RecordedSession()
            .command(0, RULES, "", LIST)
            .command(0, "enabled 1\nfailure 1\n", "", "/sbin/auditctl", "-s")
            .facts());
  }

  @Test
  void readsWatches() {
    assertThat(rules().table().where("file", "/etc/shadow").rows())
        .singleElement()
        .satisfies(
            row ->
                assertThat(row)
                    .containsEntry("permissions", List.of("w", "a"))
                    .containsEntry("key", "identity"));
  }

  @Test
  void readsSystemCallsOneByOne() {
    assertThat(rules().table().where("syscall", "fchmod").rows())
        .singleElement()
        .satisfies(
            row ->
                assertThat(row)
                    .containsEntry("action", "always")
                    .containsEntry("list", "exit")
                    .containsEntry("arch", "b64")
                    .containsEntry("key", "perm_mod")
                    .containsEntry(
                        "fields", List.of("arch=b64", "auid>=1000", "auid!=-1", "key=perm_mod"))
                    .containsEntry("fields_nokey", List.of("arch=b64", "auid>=1000", "auid!=-1")));
  }

  @Test
  void readsRulesAboutPathsTwice() {
    assertThat(rules().table().where("file", "/usr/bin/su").column("permissions"))
        .containsExactly(List.of("x"));
    assertThat(rules().table().where("path", "/usr/bin/su").column("syscall"))
        .containsExactly("all");
  }

  @Test
  void tellsTheState() {
    assertThat(rules().status()).containsEntry("enabled", "1");
    assertThat(rules().lines()).hasSize(3);
    assertThat(rules()).hasToString("Auditd Rules");
  }

  @Test
  void failsInTheWordsOfInspec() {
    assertThatThrownBy(() -> AuditdResource.of(new RecordedSession().missing(LIST).facts()))
        .isInstanceOf(ResourceFailed.class)
        .hasMessage("Command `/sbin/auditctl` does not exist");
    assertThatThrownBy(
            () ->
                AuditdResource.of(
                    new RecordedSession().command(4, "", "You must be root\n", LIST).facts()))
        .isInstanceOf(ResourceFailed.class)
        .hasMessage("Command `/sbin/auditctl -l` failed with error: You must be root\n");
  }
}
