package io.seaworthy.core.resource.config;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome.Exited;
import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.facts.Need;
import io.seaworthy.core.resource.internal.ConfigText;
import io.seaworthy.core.resource.internal.Tool;
import java.util.List;
import java.util.Optional;

/**
 * The table of one user: what {@code crontab -l} prints or, where that program is missing, what
 * lies in the directories that cron daemons read.
 */
final class UserCrontab {
  private static final List<String> SPOOLS =
      List.of("/var/spool/cron/crontabs/", "/var/spool/cron/");

  private UserCrontab() {}

  static List<Need> needs(Optional<String> user) {
    return List.of(new Need.Run(list(user)));
  }

  static Command list(Optional<String> user) {
    return user.map(name -> Command.argv("crontab", "-l", "-u", name))
        .orElseGet(() -> Command.argv("crontab", "-l"))
        .asRepeatable();
  }

  static String text(Facts facts, Optional<String> user) {
    Command list = list(user);
    Optional<Exited> answer = Tool.ifPresent(facts, list);
    if (answer.isEmpty()) {
      return spooled(facts, user.or(() -> currentUser(facts)));
    }
    Exited exited = answer.get();
    if (exited.code() == 0) {
      return exited.stdout().text();
    }
    if (saysNone(exited.stderr().text())) {
      return "";
    }
    throw Tool.failed(list, exited);
  }

  /**
   * Tells whether the complaint is that there is no table: first of cron's programs, then BusyBox.
   */
  private static boolean saysNone(String complaint) {
    return complaint.contains("no crontab for")
        || complaint.strip().endsWith("No such file or directory");
  }

  private static String spooled(Facts facts, Optional<String> user) {
    if (user.isEmpty()) {
      return "";
    }
    for (String spool : SPOOLS) {
      Optional<String> text = ConfigText.readIfThere(facts, spool + user.get());
      if (text.isPresent()) {
        return text.get();
      }
    }
    return "";
  }

  /** A user without a name can have no table: tables are kept by name. */
  private static Optional<String> currentUser(Facts facts) {
    Exited exited = facts.runTool(Command.argv("id", "-u", "-n").asRepeatable());
    return exited.code() == 0 ? Optional.of(exited.stdout().text().strip()) : Optional.empty();
  }
}
