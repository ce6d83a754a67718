package io.seaworthy.core.resource.config;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome.Exited;
import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.ResourceFailed;
import io.seaworthy.core.resource.ResourceSpec;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The lines of a user's timetable (InSpec's {@code cron}). Immutable. */
public final class CronResource {
  private final String name;
  private final List<String> lines;

  private CronResource(String name, List<String> lines) {
    this.name = name;
    this.lines = lines;
  }

  /**
   * Names a user's timetable.
   *
   * @param user the user, empty for the one that commands run as
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<CronResource> spec(Optional<String> user) {
    return new ResourceSpec<>(printed(user), UserCrontab.needs(user), facts -> of(facts, user));
  }

  /**
   * Asks for a user's timetable.
   *
   * @param facts asks the container
   * @param user the user, empty for the one that commands run as
   * @return the resource
   * @throws ResourceFailed when the user has none
   * @throws io.seaworthy.core.facts.EvidenceException when the container did not answer
   */
  public static CronResource of(Facts facts, Optional<String> user) {
    Command command = UserCrontab.list(user);
    Exited exited = facts.runTool(command);
    if (exited.code() != 0) {
      throw new ResourceFailed(
          "Error while executing "
              + String.join(" ", command.words())
              + " command: "
              + exited.stdout().text()
              + "\n"
              + exited.stderr().text());
    }
    return new CronResource(
        printed(user),
        Arrays.stream(exited.stdout().text().split("\n"))
            .map(line -> ConfigLines.withoutComment(line, "#", false).strip())
            .toList());
  }

  /**
   * Tells whether there is a line.
   *
   * @param line the whole line without its comment
   * @return true when there is
   */
  public boolean hasEntry(String line) {
    return lines.contains(line);
  }

  /**
   * Returns the lines that say something.
   *
   * @return the lines without comments
   */
  public String table() {
    return lines.stream().filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
  }

  @Override
  public String toString() {
    return name;
  }

  private static String printed(Optional<String> user) {
    return user.map(name -> "cron for user " + name).orElse("cron for current user");
  }
}
