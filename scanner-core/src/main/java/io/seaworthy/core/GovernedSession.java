package io.seaworthy.core;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome;
import io.seaworthy.api.file.ContainerFiles;
import io.seaworthy.api.target.Target;
import io.seaworthy.api.transport.Session;
import io.seaworthy.api.transport.TargetCheck;
import io.seaworthy.core.audit.AuditException;
import io.seaworthy.core.policy.CommandPolicy;
import io.seaworthy.core.policy.PolicyDecision;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A session in which nothing is sent that the policy refuses or that no record could be kept of.
 */
final class GovernedSession implements Session {
  private final BoundedSession session;
  private final CommandPolicy policy;
  private final TargetRecords records;

  GovernedSession(BoundedSession session, CommandPolicy policy, TargetRecords records) {
    this.session = session;
    this.policy = policy;
    this.records = records;
  }

  @Override
  public Target target() {
    return session.target();
  }

  @Override
  public List<CommandOutcome> runAll(List<Command> commands) {
    List<@Nullable CommandOutcome> refusals = commands.stream().map(this::refusal).toList();
    List<Command> allowed = new ArrayList<>();
    for (int i = 0; i < commands.size(); i++) {
      if (refusals.get(i) == null) {
        allowed.add(commands.get(i));
      }
    }
    List<CommandOutcome> came = allowed.isEmpty() ? List.of() : session.runAll(allowed);
    List<CommandOutcome> outcomes = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < commands.size(); i++) {
      CommandOutcome refusal = refusals.get(i);
      outcomes.add(refusal != null ? refusal : recorded(commands.get(i), came.get(next++)));
    }
    return List.copyOf(outcomes);
  }

  private @Nullable CommandOutcome refusal(Command command) {
    PolicyDecision decision = policy.decide(command);
    try {
      if (decision instanceof PolicyDecision.Denied denied) {
        records.denied(session.limited(command), denied);
        return new CommandOutcome.Denied(denied.rule(), denied.reason());
      }
      records.started(session.limited(command), decision);
      return null;
    } catch (AuditException unkept) {
      return new CommandOutcome.Denied("audit-unavailable", String.valueOf(unkept.getMessage()));
    }
  }

  /**
   * An answer of which no record could be kept is not used either: the trail would not say where it
   * came from.
   */
  private CommandOutcome recorded(Command command, CommandOutcome outcome) {
    try {
      records.ended(command, outcome);
      return outcome;
    } catch (AuditException unkept) {
      return new CommandOutcome.Denied("audit-unavailable", String.valueOf(unkept.getMessage()));
    }
  }

  @Override
  public ContainerFiles files() {
    ContainerFiles files = session.files();
    return new GovernedFiles(
        files.byCommands() ? ContainerFiles.over(this) : files, policy.deniedPaths());
  }

  @Override
  public TargetCheck checkTarget() {
    return session.checkTarget();
  }

  @Override
  public void close() {
    session.close();
  }
}
