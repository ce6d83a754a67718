package io.seaworthy.core.policy;

import io.seaworthy.api.command.Command;
import java.util.List;
import java.util.Optional;

/**
 * A command that a scan may run, known before it runs. Immutable.
 *
 * @param origin how it is known
 * @param place where it comes from, for people: a file with its line, a control, the library
 * @param text the command's words; for {@link Origin#AT_RUN_TIME} what stands in their place
 * @param approvalHash for what a profile's author wrote, shell text, query or request, the hash to
 *     approve it under
 * @param decision what the policy says; empty where that is up to words that are known only at run
 *     time
 */
public record ForeseenCommand(
    Origin origin,
    String place,
    String text,
    Optional<String> approvalHash,
    Optional<PolicyDecision> decision) {
  /** How a command is known. */
  public enum Origin {
    /** A question of the library's own, in a fixed form; asked where a resource needs it. */
    ENGINE,
    /** A profile says these very words. */
    DECLARED,
    /**
     * A profile makes the words from what it sees while it runs, so nobody can list them; each is
     * decided about then.
     */
    AT_RUN_TIME
  }

  /**
   * Returns what the library asks by itself in any scan.
   *
   * @param policy decides about it
   * @return the forms of its questions
   */
  public static List<ForeseenCommand> ofEngine(CommandPolicy policy) {
    return EngineCommands.all().stream()
        .map(
            form ->
                new ForeseenCommand(
                    Origin.ENGINE,
                    "the library",
                    form.text(),
                    Optional.empty(),
                    form.sample().map(policy::decide)))
        .toList();
  }

  /**
   * Returns a command that a profile declares.
   *
   * @param command the command
   * @param place where
   * @param policy decides about it
   * @return the command in a list
   */
  public static ForeseenCommand declared(Command command, String place, CommandPolicy policy) {
    PolicyDecision decision = policy.decide(command);
    return new ForeseenCommand(
        Origin.DECLARED,
        place,
        text(command),
        AuthoredText.of(command, decision.commandClass()).map(Approvals::hash),
        Optional.of(decision));
  }

  /**
   * Returns what stands for commands that can't be known.
   *
   * @param place where they are made
   * @param text how, for people
   * @return the command in a list
   */
  public static ForeseenCommand atRunTime(String place, String text) {
    return new ForeseenCommand(Origin.AT_RUN_TIME, place, text, Optional.empty(), Optional.empty());
  }

  private static String text(Command command) {
    if (command instanceof Command.AuthorText author) {
      return author.text();
    }
    if (command instanceof Command.Template template) {
      return String.join(" ", "script " + template.template().id(), spaced(template.arguments()));
    }
    return spaced(command.words());
  }

  private static String spaced(List<String> words) {
    return String.join(" ", words);
  }

  /**
   * Tells whether the command would be refused.
   *
   * @return true when the policy denies it
   */
  public boolean isDenied() {
    return decision.filter(PolicyDecision.Denied.class::isInstance).isPresent();
  }
}
