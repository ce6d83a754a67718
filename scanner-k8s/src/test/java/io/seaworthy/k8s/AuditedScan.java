package io.seaworthy.k8s;

import static io.seaworthy.core.matcher.Matchers.eq;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.exec.ExecOptions;
import io.seaworthy.api.target.TargetSource;
import io.seaworthy.api.transport.Transport;
import io.seaworthy.core.Profile;
import io.seaworthy.core.ScanOptions;
import io.seaworthy.core.Scanner;
import io.seaworthy.core.audit.AuditTrail;
import io.seaworthy.core.control.Check;
import io.seaworthy.core.control.Control;
import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.result.ScanResult;
import io.seaworthy.k8s.http.Json;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A scan in which processes are given up and ended, and the records of it. */
record AuditedScan(ScanResult result, List<Json> records) {
  static final Profile PROFILE =
      Profile.of(
          "audited", says("echo yes", 10_000), says("sleep 30", 500), says("echo no", 9_000));

  static AuditedScan of(Transport transport, TargetSource targets) {
    List<Json> records = new CopyOnWriteArrayList<>();
    try (AuditTrail trail =
            AuditTrail.to(record -> records.add(Json.object(record.line()).orElseThrow()));
        Scanner scanner = Scanner.of(transport).with(ScanOptions.builder().audit(trail).build())) {
      return new AuditedScan(scanner.scan(targets, PROFILE), records);
    }
  }

  static KubernetesOptions options(ExecOptions.Mode mode) {
    return KubernetesOptions.builder().exec(ExecOptions.builder().mode(mode).build()).build();
  }

  private static Control says(String text, long timeoutMillis) {
    Command command = Command.authorText(text).withTimeout(Duration.ofMillis(timeoutMillis));
    ResourceSpec<String> output =
        new ResourceSpec<>("Output", List.of(), facts -> facts.run(command).stdout().text());
    return Control.of(text).check(Check.describe(output).should(eq("yes\n")));
  }

  /** The ids of the requests that were recorded, sorted. */
  List<String> requestIds() {
    return records.stream()
        .filter(record -> record.at("type").text().orElseThrow().equals("exec.request"))
        .map(record -> record.at("audit_id").text().orElseThrow())
        .sorted()
        .toList();
  }
}
