package io.seaworthy.testkit.fault;

import io.seaworthy.testkit.fault.Strike.Counted;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How far a plan's places were counted. Safe for use by many threads. */
final class SeenPlaces {
  private final Map<Counted, Integer> last = new EnumMap<>(Counted.class);
  private final Map<String, Integer> execsByPod = new TreeMap<>();

  synchronized void note(Counted counted, int number) {
    last.merge(counted, number, Math::max);
  }

  synchronized void noteExec(int number, String pod, int numberInPod) {
    note(Counted.EXEC, number);
    execsByPod.merge(pod, numberInPod, Math::max);
  }

  /** Such as {@code connection 1 to 2, exec 1 to 7 (web 1 to 7)}. */
  @Override
  public synchronized String toString() {
    if (last.isEmpty()) {
      return "no connection, no request and no exec";
    }
    String pods =
        execsByPod.entrySet().stream()
            .map(each -> each.getKey() + " 1 to " + each.getValue())
            .collect(Collectors.joining(", ", " (", ")"));
    return last.entrySet().stream()
            .map(each -> each.getKey().word() + " 1 to " + each.getValue())
            .collect(Collectors.joining(", "))
        + (execsByPod.isEmpty() ? "" : pods);
  }
}
