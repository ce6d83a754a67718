package io.seaworthy.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.target.Target;
import io.seaworthy.api.transport.ProcessRequest;
import io.seaworthy.core.audit.AuditEventType;
import io.seaworthy.core.audit.AuditTrail;
import io.seaworthy.core.policy.CommandPolicy;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class TargetRecordsTest {
  private static final Target TARGET = Target.of(URI.create("fake://shop/web/app"));

  private final List<String> lines = new ArrayList<>();
  private final ScanRecords scan =
      new ScanRecords(ScanOptions.builder().audit(AuditTrail.to(r -> lines.add(r.line()))).build());

  @Test
  void tellsNoSecretAndNoHashOfOne() {
    Command secret = Command.authorText("login pass-4711");
    try (TargetRecords records = scan.of(TARGET)) {
      records.started(secret, CommandPolicy.open().decide(secret));
      records.keepSecret("pass-4711");
      records.started(secret, CommandPolicy.open().decide(secret));
      records.sending(new ProcessRequest("id-1", 1, secret.words()));
      records.ended(secret, ScriptedTransport.exited(0, "pass-4711"));
    }

    assertThat(lines).hasSize(4);
    assertThat(lines.get(0)).contains("login pass-4711");
    assertThat(lines.subList(1, 4))
        .noneMatch(line -> line.contains("4711"))
        .noneMatch(line -> line.contains(hash(lines.get(0))));
    assertThat(hash(lines.get(2))).isEqualTo(hash(lines.get(1))).isEqualTo(hash(lines.get(3)));
  }

  @Test
  void recordsARequestUnderItsIdAndRefusesStragglers() {
    TargetRecords records = scan.of(TARGET);
    records.sending(new ProcessRequest("id-1", 2, List.of("/bin/sh")));
    records.close();
    records.close();

    assertThat(lines).hasSize(1);
    assertThat(lines.get(0))
        .contains("\"exec.request\"", "\"audit_id\":\"id-1\"", "\"attempt\":2", "/bin/sh");
    assertThatThrownBy(() -> records.sending(new ProcessRequest("id-2", 1, List.of("true"))))
        .isInstanceOf(CancellationException.class);
    assertThat(lines).hasSize(1);
  }

  @Test
  void worksNothingOutWithoutATrail() {
    List<String> said = new ArrayList<>();

    new ScanRecords(ScanOptions.defaults())
        .add(AuditEventType.EXEC_START, fields -> said.add("something"));

    assertThat(said).isEmpty();
  }

  private static String hash(String line) {
    return line.replaceAll(".*\"words_sha256\":\"([0-9a-f]{64})\".*", "$1");
  }
}
