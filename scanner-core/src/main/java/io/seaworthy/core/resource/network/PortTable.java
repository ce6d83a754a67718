package io.seaworthy.core.resource.network;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome;
import io.seaworthy.api.command.CommandOutcome.Exited;
import io.seaworthy.core.facts.EvidenceException;
import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.facts.Need;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * All that listens in one container: from {@code ss}, else from {@code netstat}, whose BusyBox form
 * may not name processes.
 */
record PortTable(List<PortEntry> entries) {
  private static final Command SS = Command.argv("ss", "-tulpen").asRepeatable();
  private static final Command NETSTAT = Command.argv("netstat", "-tulpen").asRepeatable();
  private static final Command NETSTAT_WITHOUT_PROCESSES =
      Command.argv("netstat", "-tulen").asRepeatable();

  static final List<Need> NEEDS = List.of(new Need.Run(SS));

  static PortTable of(Facts facts) {
    return facts.derive(PortTable.class, PortTable::ask);
  }

  private static PortTable ask(Facts facts) {
    return answer(facts, SS, SsLine::parse)
        .or(() -> answer(facts, NETSTAT, NetstatLine::parse))
        .or(() -> answer(facts, NETSTAT_WITHOUT_PROCESSES, NetstatLine::parse))
        .orElseThrow(
            () ->
                new EvidenceException(
                    "tool.missing",
                    "the container has neither ss nor a netstat that lists what listens"));
  }

  private static Optional<PortTable> answer(
      Facts facts, Command command, Function<String, Optional<PortEntry>> parse) {
    CommandOutcome outcome = facts.outcome(command);
    if (outcome instanceof CommandOutcome.NotStarted notStarted
        && (notStarted.reason() == CommandOutcome.NotStarted.Reason.BINARY_NOT_FOUND
            || notStarted.reason() == CommandOutcome.NotStarted.Reason.NOT_EXECUTABLE)) {
      return Optional.empty();
    }
    Exited exited = facts.run(command);
    if (exited.code() != 0) {
      return Optional.empty();
    }
    return Optional.of(
        new PortTable(
            exited.stdout().text().lines().map(parse).flatMap(Optional::stream).toList()));
  }
}
