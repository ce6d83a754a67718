package io.seaworthy.core;

import static io.seaworthy.core.ScriptedTransport.exited;
import static org.assertj.core.api.Assertions.assertThat;

import io.seaworthy.api.target.Target;
import io.seaworthy.api.target.TargetSource;
import io.seaworthy.core.control.Control;
import io.seaworthy.core.policy.CommandPolicy;
import io.seaworthy.core.report.Reporter;
import io.seaworthy.core.report.Reporters;
import io.seaworthy.core.result.ScanResult;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Who reads a report learns that profiles ran what they liked. */
class OpenPolicyTest {
  private static ScanResult scan(CommandPolicy policy) {
    ScanOptions options = ScanOptions.builder().policy(policy).build();
    try (Scanner scanner =
        Scanner.of(ScriptedTransport.sound(command -> exited(0, ""))).with(options)) {
      return scanner.scan(
          TargetSource.of(Target.of(URI.create("fake://shop/web/app"))),
          Profile.of("p", Control.of("c")));
    }
  }

  private static String report(Reporter reporter, ScanResult result) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    reporter.write(result, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void standsInTheReports() throws IOException {
    ScanResult open = scan(CommandPolicy.open());

    assertThat(report(Reporters.text(), open)).startsWith("Policy OPEN: ");
    assertThat(report(Reporters.hdf(), open)).contains("\"policy\": \"OPEN\"");
  }

  @Test
  void isNotSaidOfOthers() throws IOException {
    ScanResult closed = scan(CommandPolicy.readOnly());

    assertThat(report(Reporters.text(), closed)).doesNotContain("OPEN");
    assertThat(report(Reporters.hdf(), closed)).contains("\"policy\": \"READ_ONLY\"");
  }
}
