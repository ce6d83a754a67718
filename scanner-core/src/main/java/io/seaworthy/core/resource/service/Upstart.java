package io.seaworthy.core.resource.service;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome.Exited;
import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.internal.ConfigText;
import io.seaworthy.core.resource.internal.Patterns;
import io.seaworthy.core.resource.internal.Tool;
import io.seaworthy.core.text.BoundedRegex;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Asks Upstart, and System V's scripts where it knows nothing. */
record Upstart(String control) implements ServiceManager {
  private static final Pattern STARTS_ITSELF = Patterns.lines("^\\s*start on");

  Upstart() {
    this("initctl");
  }

  private Command status(String service) {
    return Command.argv(control, "status", service).asRepeatable();
  }

  @Override
  public Optional<ServiceState> state(Facts facts, String service) {
    Optional<Exited> status =
        Tool.ifPresent(facts, status(service))
            .filter(exited -> exited.code() == 0 && !exited.stdout().isEmpty());
    if (status.isEmpty()) {
      return new SysV().state(facts, service);
    }
    String job = ConfigText.readMaybeEmpty(facts, "/etc/init/" + service + ".conf");
    return Optional.of(
        new ServiceState(
            "upstart",
            service,
            null,
            true,
            BoundedRegex.PARSING.find(STARTS_ITSELF, job),
            status.get().stdout().text().contains("start/running"),
            Map.of(),
            Map.of()));
  }
}
