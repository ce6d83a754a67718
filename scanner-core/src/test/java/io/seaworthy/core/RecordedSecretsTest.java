package io.seaworthy.core;

import static io.seaworthy.core.ScriptedTransport.exited;
import static org.assertj.core.api.Assertions.assertThat;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.SecretText;
import io.seaworthy.api.target.Target;
import io.seaworthy.api.target.TargetSource;
import io.seaworthy.core.audit.AuditTrail;
import io.seaworthy.core.result.ProfileDescription;
import io.seaworthy.core.result.ProfileResult;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an audit trail tells of commands that hold secrets. */
class RecordedSecretsTest {
  private static String records(Command command, String secret) {
    List<String> lines = new ArrayList<>();
    ScanOptions options =
        ScanOptions.builder().audit(AuditTrail.to(record -> lines.add(record.line()))).build();
    try (Scanner scanner = Scanner.of(ScriptedTransport.sound(c -> exited(0, "")))) {
      scanner
          .with(options)
          .scan(
              TargetSource.of(Target.of(URI.create("fake://shop/web/app"))),
              new Asking(command, secret));
    }
    return String.join("\n", lines);
  }

  /** A profile that asks one thing. */
  private record Asking(Command command, String secret) implements Profile {
    @Override
    public ProfileDescription description() {
      return ProfileDescription.builder().name("asking").build();
    }

    @Override
    public List<ProfileResult> evaluate(Evaluation evaluation) {
      evaluation.secret().accept(secret);
      evaluation.facts().run(command);
      return List.of();
    }
  }

  @Test
  void namesSecretVariablesWithoutTheirValues() {
    Command command =
        Command.argv("psql", "-c", "SHOW ssl").withSecret("PGPASSWORD", SecretText.of("CANARY"));

    assertThat(records(command, "other"))
        .contains("\"secret_variables\":[\"PGPASSWORD\"]", "SHOW ssl")
        .doesNotContain("CANARY");
  }

  @Test
  void leavesOutTheValuesOfSensitiveInputs() {
    assertThat(records(Command.authorText("grep CANARY /etc/hosts"), "CANARY"))
        .contains("grep [redacted: sensitive input] /etc/hosts")
        .doesNotContain("CANARY");
  }

  @Test
  void takesNothingOutTwice() {
    assertThat(records(Command.authorText("mysql -u root -pCANARY -e 'SHOW x'"), "CANARY"))
        .contains("mysql -u root -p[redacted: sensitive input] -e");
  }

  @Test
  void leavesOutPasswordsInCallsOfClients() {
    for (String text :
        List.of(
            "psql -d postgresql://u:CANARY@localhost/x -c 'SHOW ssl'",
            "psql -d \"postgresql://u:it's%20CANARY@localhost/x\" -c 'SHOW ssl'",
            "PGPASSWORD=CANARY psql -c 'SHOW ssl'",
            "mysql -u root -pCANARY -e 'SHOW ssl'")) {
      assertThat(records(Command.authorText(text), "other"))
          .contains("SHOW ssl", "[redacted: password]")
          .doesNotContain("CANARY");
    }
  }
}
