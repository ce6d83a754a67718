package io.seaworthy.testkit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The containers of a fake cluster by their place, also those whose pod is gone. Safe for use by
 * many threads.
 */
final class ClusterContainers implements AutoCloseable {
  private final Map<ContainerKey, FakeContainer> containers = new LinkedHashMap<>();

  /** Those in whose place there is another now. */
  private final List<FakeContainer> replaced = new ArrayList<>();

  synchronized void add(ContainerKey key, FakeContainer container) {
    FakeContainer former = containers.put(key, container);
    if (former != null) {
      replaced.add(former);
    }
  }

  synchronized Optional<FakeContainer> find(ContainerKey key) {
    return Optional.ofNullable(containers.get(key));
  }

  /** All places, in the order in which they were taken. */
  synchronized List<ContainerKey> keys() {
    return List.copyOf(containers.keySet());
  }

  /** The places in one pod. */
  List<ContainerKey> keysIn(String namespace, String pod) {
    return keys().stream()
        .filter(key -> key.namespace().equals(namespace) && key.pod().equals(pod))
        .toList();
  }

  private synchronized List<FakeContainer> everyOne() {
    return Stream.concat(containers.values().stream(), replaced.stream()).toList();
  }

  List<String> runningProcesses() {
    return all(FakeContainer::runningProcesses);
  }

  List<String> unknownCommands() {
    return all(FakeContainer::unknownCommands);
  }

  private List<String> all(Function<FakeContainer, List<String>> lines) {
    return everyOne().stream().flatMap(each -> lines.apply(each).stream()).toList();
  }

  @Override
  public void close() {
    everyOne().forEach(FakeContainer::close);
  }
}
