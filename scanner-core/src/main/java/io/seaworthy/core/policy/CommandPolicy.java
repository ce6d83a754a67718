package io.seaworthy.core.policy;

import io.seaworthy.api.command.Command;
import io.seaworthy.core.policy.PolicyDecision.Allowed;
import io.seaworthy.core.policy.PolicyDecision.Denied;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Decides which commands may be sent. A pure function of the command, but for the day on which
 * approvals expire. Immutable and safe for use by many threads.
 *
 * <p>It keeps the scanner's own side from asking what it should not; it can't keep the thief of a
 * token from doing so. What a profile's author wrote is classified by reading its text, which
 * recognises what is plainly there and is advice rather than a boundary; {@link
 * PolicyMode#BUILTIN_ONLY} and {@link PolicyMode#REVIEWED} are boundaries.
 */
public final class CommandPolicy {
  private final PolicyMode mode;
  private final DeniedPaths deniedPaths;
  private final Optional<Approvals> approvals;
  private final Clock clock;

  private CommandPolicy(
      PolicyMode mode, DeniedPaths deniedPaths, Optional<Approvals> approvals, Clock clock) {
    this.mode = mode;
    this.deniedPaths = deniedPaths;
    this.approvals = approvals;
    this.clock = clock;
  }

  /**
   * Returns the default policy.
   *
   * @return a policy in the mode {@link PolicyMode#READ_ONLY}
   */
  public static CommandPolicy readOnly() {
    return of(PolicyMode.READ_ONLY);
  }

  /**
   * Returns a policy that runs nothing of what profiles say in words of their own.
   *
   * @return a policy in the mode {@link PolicyMode#BUILTIN_ONLY}
   */
  public static CommandPolicy builtinOnly() {
    return of(PolicyMode.BUILTIN_ONLY);
  }

  /**
   * Returns a policy that runs what is not recognised as writing.
   *
   * @return a policy in the mode {@link PolicyMode#OPEN}
   */
  public static CommandPolicy open() {
    return of(PolicyMode.OPEN);
  }

  /**
   * Returns a policy that runs approved texts only.
   *
   * @param approvals the approved texts
   * @param clock tells the day on which approvals expire
   * @return a policy in the mode {@link PolicyMode#REVIEWED}
   */
  public static CommandPolicy reviewed(Approvals approvals, Clock clock) {
    return new CommandPolicy(
        PolicyMode.REVIEWED, DeniedPaths.defaults(), Optional.of(approvals), clock);
  }

  private static CommandPolicy of(PolicyMode mode) {
    return new CommandPolicy(mode, DeniedPaths.defaults(), Optional.empty(), Clock.systemUTC());
  }

  /**
   * Returns this policy with another list of files whose content is never read.
   *
   * @param paths the list
   * @return the policy
   */
  public CommandPolicy withDeniedPaths(DeniedPaths paths) {
    return new CommandPolicy(mode, paths, approvals, clock);
  }

  /**
   * Returns the mode.
   *
   * @return the mode
   */
  public PolicyMode mode() {
    return mode;
  }

  /**
   * Returns the files whose content is never read.
   *
   * @return the list
   */
  public DeniedPaths deniedPaths() {
    return deniedPaths;
  }

  /**
   * Decides about a command.
   *
   * @param command the command
   * @return the decision with its rule and reason
   */
  public PolicyDecision decide(Command command) {
    CommandClass commandClass = CommandClassifier.classify(command);
    Optional<Denied> path = deniedContent(command, commandClass);
    if (path.isPresent()) {
      return path.get();
    }
    if (commandClass == CommandClass.WRITE) {
      return new Denied(
          "no-writes", commandClass, "it is recognised as writing, which no mode permits");
    }
    return AuthoredText.of(command, commandClass)
        .map(text -> decideAuthorText(text, commandClass))
        .orElseGet(() -> new Allowed("builtin", commandClass));
  }

  private PolicyDecision decideAuthorText(String text, CommandClass commandClass) {
    return switch (mode) {
      case OPEN -> new Allowed("open", commandClass);
      case BUILTIN_ONLY ->
          new Denied(
              "builtin-only",
              commandClass,
              "the policy runs nothing that a profile says in its own words");
      case REVIEWED ->
          approvals
              .flatMap(list -> list.problem(text, LocalDate.now(clock.withZone(ZoneOffset.UTC))))
              .<PolicyDecision>map(problem -> new Denied("not-approved", commandClass, problem))
              .orElseGet(() -> new Allowed("approved", commandClass));
      case READ_ONLY ->
          switch (commandClass) {
            case NETWORK ->
                new Denied(
                    "no-network",
                    commandClass,
                    "it is recognised as using a network, or a database in another way than reading"
                        + " what is on the same machine");
            case IDENTITY ->
                new Denied(
                    "no-identity-change", commandClass, "it is recognised as changing who runs");
            default -> new Allowed("read-only", commandClass);
          };
    };
  }

  /**
   * Words of a command that name a protected file are refused unless the command only asks for its
   * properties.
   */
  private Optional<Denied> deniedContent(Command command, CommandClass commandClass) {
    return ContentWords.of(command).stream()
        .map(deniedPaths::denies)
        .flatMap(Optional::stream)
        .findFirst()
        .map(
            pattern ->
                new Denied(
                    "denied-content",
                    commandClass,
                    "the content of "
                        + pattern
                        + " is never read; its properties may be asked for"));
  }

  @Override
  public String toString() {
    return "command policy " + mode + ", content never read: " + deniedPaths.patterns();
  }
}
