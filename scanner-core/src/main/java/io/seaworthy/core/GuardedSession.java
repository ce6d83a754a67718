package io.seaworthy.core;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome;
import io.seaworthy.api.command.CommandOutcome.Indeterminate;
import io.seaworthy.api.command.CommandOutcome.Partial;
import io.seaworthy.api.command.CommandOutcome.Refused;
import io.seaworthy.api.file.ContainerFiles;
import io.seaworthy.api.target.Target;
import io.seaworthy.api.transport.RequestListener;
import io.seaworthy.api.transport.Session;
import io.seaworthy.api.transport.TargetCheck;
import io.seaworthy.api.transport.Transport;
import java.util.List;
import java.util.Objects;

/**
 * A session of a transport that may be anybody's. What breaks the contract there, by throwing or by
 * answering another number of questions than were asked, becomes an outcome here, so that the
 * target's controls still appear, as errors, and other targets' stay as they are.
 */
final class GuardedSession implements Session {
  private final Target target;
  private final Session session;

  private GuardedSession(Target target, Session session) {
    this.target = target;
    this.session = session;
  }

  /** Opens a session to the target; where that throws, one that answers with the reason. */
  static Session open(Transport transport, Target target, RequestListener requests) {
    try {
      return new GuardedSession(
          target, Objects.requireNonNull(transport.open(target, requests), "open"));
    } catch (RuntimeException e) {
      return new Unopened(
          target,
          new Refused(Refused.Reason.OTHER, 0, said(e), "Give a target of this transport's form"));
    }
  }

  @Override
  public Target target() {
    return target;
  }

  @Override
  public List<CommandOutcome> runAll(List<Command> commands) {
    try {
      return counted(commands, session.runAll(commands));
    } catch (RuntimeException e) {
      CommandOutcome outcome = defect(said(e));
      return commands.stream().map(command -> outcome).toList();
    }
  }

  private static List<CommandOutcome> counted(
      List<Command> commands, List<CommandOutcome> outcomes) {
    if (outcomes.size() == commands.size()) {
      return List.copyOf(outcomes);
    }
    CommandOutcome outcome =
        defect(outcomes.size() + " outcomes came for " + commands.size() + " commands");
    return commands.stream().map(command -> outcome).toList();
  }

  private static CommandOutcome defect(String detail) {
    return new Indeterminate(Indeterminate.Reason.TRANSPORT_DEFECT, detail, Partial.NONE);
  }

  /** Says what was thrown; a message alone may be missing or mean nothing without its type. */
  static String said(RuntimeException e) {
    return "the transport threw " + e;
  }

  @Override
  public ContainerFiles files() {
    try {
      ContainerFiles own = session.files();
      return own.byCommands() ? own : new GuardedFiles(own);
    } catch (RuntimeException e) {
      // The commands may still work, and are what a transport without files of its own has.
      return ContainerFiles.over(this);
    }
  }

  @Override
  public TargetCheck checkTarget() {
    try {
      return Objects.requireNonNull(session.checkTarget(), "checkTarget");
    } catch (RuntimeException e) {
      return new TargetCheck.Unverifiable(said(e));
    }
  }

  @Override
  public void close() {
    session.close();
  }

  /** What there is when a transport would not open a session. */
  private record Unopened(Target target, CommandOutcome outcome) implements Session {
    @Override
    public List<CommandOutcome> runAll(List<Command> commands) {
      return commands.stream().map(command -> outcome).toList();
    }

    @Override
    public TargetCheck checkTarget() {
      return new TargetCheck.Unverifiable(outcome.describe());
    }

    @Override
    public void close() {
      // There is nothing to close.
    }
  }
}
