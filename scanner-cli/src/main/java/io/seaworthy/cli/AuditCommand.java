package io.seaworthy.cli;

import io.seaworthy.core.audit.AuditRecord;
import io.seaworthy.core.audit.AuditVerdict;
import io.seaworthy.core.audit.AuditVerifier;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code seaworthy audit}: commands about audit files. */
@Command(
    name = "audit",
    mixinStandardHelpOptions = true,
    description = "Commands about audit files.",
    subcommands = {AuditCommand.Verify.class, AuditCommand.Schema.class})
final class AuditCommand {
  /** {@code seaworthy audit verify}: whether a file is as it was written. */
  @Command(
      name = "verify",
      mixinStandardHelpOptions = true,
      description = "Tells whether an audit file is as it was written.")
  static final class Verify implements Callable<Integer> {
    @Spec CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "A file that --audit-file wrote")
    Path file = Path.of(".");

    @Option(
        names = "--head",
        paramLabel = "HASH",
        description = "The last record's hash, as the report names it")
    @Nullable String head;

    @Override
    public Integer call() {
      PrintWriter out = spec.commandLine().getOut();
      AuditVerdict verdict = AuditVerifier.verify(file, Optional.ofNullable(head));
      if (verdict instanceof AuditVerdict.Broken broken) {
        out.println("broken at line " + broken.line() + ": " + broken.reason());
        out.flush();
        return ExitCodes.SOME_FAILED;
      }
      AuditVerdict.Intact intact = (AuditVerdict.Intact) verdict;
      out.println("intact: " + intact.count() + " records, head " + intact.head());
      out.flush();
      return ExitCodes.ALL_PASSED;
    }
  }

  /** {@code seaworthy audit schema}: what the lines of a file keep to. */
  @Command(
      name = "schema",
      mixinStandardHelpOptions = true,
      description = "Prints the JSON Schema of the lines of an audit file.")
  static final class Schema implements Callable<Integer> {
    @Spec CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
      PrintWriter out = spec.commandLine().getOut();
      out.print(AuditRecord.schema());
      out.flush();
      return ExitCodes.ALL_PASSED;
    }
  }
}
