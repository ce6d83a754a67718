package io.seaworthy.core.facts;

import io.seaworthy.api.command.Command;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which control looks at how much. */
final class Seen {
  private final Map<String, Map<Object, Long>> byControl = new HashMap<>();
  private Optional<String> control = Optional.empty();

  void begin(Optional<String> controlId) {
    control = controlId;
  }

  /** The command in the name of the control that asks, unless somebody has put a name to it. */
  Command asking(Command command) {
    return command.options().controlId().isPresent()
        ? command
        : control.map(command::askedBy).orElse(command);
  }

  void add(Object question, long bytes) {
    control.ifPresent(
        id -> byControl.computeIfAbsent(id, key -> new HashMap<>()).put(question, bytes));
  }

  long bytes(String controlId) {
    return byControl.getOrDefault(controlId, Map.of()).values().stream()
        .mapToLong(Long::longValue)
        .sum();
  }
}
