package io.seaworthy.core;

import io.seaworthy.core.policy.ForeseenCommand;
import java.util.ArrayList;
import java.util.List;

/**
 * All that a scan can ask at most, listed without a target so that it can be reviewed before.
 *
 * <p>It is complete for what the library asks and for the words that profiles spell out. Where a
 * profile makes words from what it sees while it runs, the list holds the place instead, as {@link
 * ForeseenCommand.Origin#AT_RUN_TIME}; the policy decides about those one by one. Immutable.
 *
 * @param commands the library's questions first, then the profiles' in their order
 */
public record CommandListing(List<ForeseenCommand> commands) {
  /** Copies the list. */
  public CommandListing {
    commands = List.copyOf(commands);
  }

  /**
   * Lists what a scan can ask.
   *
   * @param options how the scan will be run: its policy, inputs and choice of controls count
   * @param profiles what will be evaluated
   * @return the listing
   * @throws io.seaworthy.api.ScannerException when a profile can't be loaded
   */
  public static CommandListing of(ScanOptions options, Profile... profiles) {
    List<ForeseenCommand> all = new ArrayList<>(ForeseenCommand.ofEngine(options.policy()));
    for (Profile profile : profiles) {
      all.addAll(profile.commands(options));
    }
    return new CommandListing(all);
  }

  /**
   * Tells whether the policy would refuse any of them.
   *
   * @return true when one is denied
   */
  public boolean anyDenied() {
    return commands.stream().anyMatch(ForeseenCommand::isDenied);
  }
}
