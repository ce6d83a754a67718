package io.seaworthy.core.resource.service;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome.Exited;
import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.internal.Tool;
import java.util.Map;
import java.util.Optional;

/** Asks runit by way of {@code sv}. */
record Runit(String control) implements ServiceManager {
  @Override
  public Optional<ServiceState> state(Facts facts, String service) {
    Command status = Command.argv(control, "status", service).asRepeatable();
    return Tool.ifPresent(facts, status).map(exited -> state(service, exited));
  }

  private static ServiceState state(String service, Exited exited) {
    String said = exited.stdout().text();
    boolean installed = exited.code() == 0;
    boolean running = installed && said.startsWith("run:");
    boolean wanted = said.contains("normally up") || said.contains("want up");
    return new ServiceState(
        "runit",
        service,
        null,
        installed,
        running || (installed && wanted),
        running,
        Map.of(),
        Map.of());
  }
}
