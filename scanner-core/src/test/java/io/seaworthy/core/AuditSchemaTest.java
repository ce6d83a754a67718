package io.seaworthy.core;

import static io.seaworthy.core.ScriptedTransport.exited;
import static io.seaworthy.core.control.Check.describe;
import static io.seaworthy.core.control.Resources.command;
import static io.seaworthy.core.matcher.Matchers.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.seaworthy.api.target.Target;
import io.seaworthy.api.target.TargetIdentity;
import io.seaworthy.api.target.TargetSource;
import io.seaworthy.api.transport.ProcessRequest;
import io.seaworthy.api.transport.TargetCheck;
import io.seaworthy.core.audit.AuditEventType;
import io.seaworthy.core.audit.AuditRecord;
import io.seaworthy.core.audit.AuditSink;
import io.seaworthy.core.audit.AuditTrail;
import io.seaworthy.core.control.Control;
import io.seaworthy.core.resource.system.CommandResource;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds real audit files against the schema that is published with the library. */
class AuditSchemaTest {
  private static final Target TARGET =
      Target.builder()
          .uri(URI.create("fake://shop/web/app"))
          .identity(TargetIdentity.builder().podUid("u").containerId("c").imageId("i").build())
          .build();

  @TempDir Path folder;

  private static final JsonSchema SCHEMA =
      JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(AuditRecord.schema());

  private static List<String> problems(String line) {
    return SCHEMA.validate(line, InputFormat.JSON).stream().map(Object::toString).toList();
  }

  /** Every kind of event, by a scan of which one command is refused and whose target changes. */
  private List<String> records() throws IOException {
    Path file = folder.resolve("audit.jsonl");
    ScriptedTransport transport = ScriptedTransport.sound(c -> exited(0, "yes"));
    transport.check = new TargetCheck.Changed(List.of("restart count 0 became 1"));
    try (AuditTrail trail = AuditTrail.to(AuditSink.file(file))) {
      ScanOptions options = ScanOptions.builder().audit(trail).build();
      try (Scanner scanner = Scanner.of(transport).with(options)) {
        scanner.scan(TargetSource.of(TARGET), Profile.of("p", says("id"), says("rm \n\u202e x")));
      }
      try (TargetRecords records = new ScanRecords(options).of(TARGET)) {
        records.sending(new ProcessRequest("4711", 1, List.of("/bin/sh", "x".repeat(2_000))));
      }
    }
    return Files.readAllLines(file);
  }

  private static Control says(String text) {
    return Control.of(text)
        .check(describe(command(text)).its("stdout", CommandResource::stdout).should(eq("yes")));
  }

  @Test
  void holdsForEveryRecordOfEveryType() throws IOException {
    List<String> records = records();

    for (String record : records) {
      assertThat(problems(record)).as(record).isEmpty();
    }
    assertThat(Stream.of(AuditEventType.values()).map(type -> "\"" + type.code() + "\""))
        .allMatch(code -> records.stream().anyMatch(record -> record.contains(code)));
  }

  @Test
  void refusesWhatIsNoRecord() throws IOException {
    String record =
        records().stream().filter(line -> line.contains("\"exit\":0")).findFirst().orElseThrow();

    for (String changed :
        List.of(
            record.replace("\"outcome\"", "\"outcom\""),
            record.replace("\"exit\":0", "\"exit\":\"0\""),
            record.replace("exec.end", "exec.done"),
            record.replace("\"seq\":", "\"number\":"),
            record.replace("\"scan\":", "\"more\":1,\"scan\":"))) {
      assertThat(changed).isNotEqualTo(record);
      assertThat(problems(changed)).as(changed).isNotEmpty();
    }
  }
}
