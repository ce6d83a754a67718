package io.seaworthy.cli;

import io.seaworthy.core.policy.Approvals;
import io.seaworthy.core.policy.CommandPolicy;
import io.seaworthy.core.policy.PolicyMode;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which commands may be sent. */
final class PolicyFlags {
  @Option(
      names = "--policy",
      paramLabel = "MODE",
      defaultValue = "read_only",
      description =
          "What of a profile's own shell text runs: read_only (default), builtin_only, reviewed or open")
  PolicyMode mode = PolicyMode.READ_ONLY;

  @Option(
      names = "--approvals",
      paramLabel = "FILE",
      description = "With --policy reviewed: the YAML file of approved texts")
  @Nullable Path approvals;

  @Option(
      names = "--approvals-sha256",
      paramLabel = "HASH",
      description = "Refuse the approval file when its bytes have another SHA-256")
  @Nullable String approvalsHash;

  CommandPolicy chosen() {
    if (mode != PolicyMode.REVIEWED && (approvals != null || approvalsHash != null)) {
      String flag = approvals == null ? "--approvals-sha256" : "--approvals";
      throw new IllegalArgumentException(flag + ": counts only with --policy reviewed");
    }
    return switch (mode) {
      case READ_ONLY -> CommandPolicy.readOnly();
      case BUILTIN_ONLY -> CommandPolicy.builtinOnly();
      case OPEN -> CommandPolicy.open();
      case REVIEWED -> reviewed();
    };
  }

  private CommandPolicy reviewed() {
    if (approvals == null) {
      throw new IllegalArgumentException(
          "--policy reviewed: needs --approvals FILE; `seaworthy commands` prints the hashes");
    }
    Approvals loaded =
        approvalsHash == null
            ? Approvals.load(approvals)
            : Approvals.load(approvals, approvalsHash);
    return CommandPolicy.reviewed(loaded, Clock.systemUTC());
  }
}
