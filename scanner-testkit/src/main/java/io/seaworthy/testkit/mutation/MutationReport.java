package io.seaworthy.testkit.mutation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which controls noticed which mutations: whose status was another than on the good container.
 * Immutable.
 */
public final class MutationReport {
  private final List<String> controls;
  private final Map<Mutation, List<String>> noticed;

  MutationReport(List<String> controls, Map<Mutation, List<String>> noticed) {
    this.controls = List.copyOf(controls);
    this.noticed = new LinkedHashMap<>(noticed);
  }

  /**
   * Returns the mutations that were tried.
   *
   * @return in their order
   */
  public List<Mutation> mutations() {
    return List.copyOf(noticed.keySet());
  }

  /**
   * Returns the controls that noticed a mutation.
   *
   * @param mutation one of {@link #mutations()}
   * @return their ids, in the profile's order
   */
  public List<String> noticedBy(Mutation mutation) {
    return noticed.getOrDefault(mutation, List.of());
  }

  /**
   * Returns the mutations that no control noticed: what the profile does not look at.
   *
   * @return in their order
   */
  public List<Mutation> unnoticed() {
    return noticed.entrySet().stream()
        .filter(each -> each.getValue().isEmpty())
        .map(Map.Entry::getKey)
        .toList();
  }

  /**
   * Returns the controls that noticed no mutation: they look at something else, or at nothing.
   *
   * @return their ids, in the profile's order
   */
  public List<String> sleepingControls() {
    return controls.stream()
        .filter(control -> noticed.values().stream().noneMatch(by -> by.contains(control)))
        .toList();
  }

  /** A line for each mutation, then the controls that never noticed one. */
  @Override
  public String toString() {
    return noticed.entrySet().stream()
            .map(
                each ->
                    each.getKey()
                        + " -> "
                        + (each.getValue().isEmpty()
                            ? "nobody"
                            : String.join(", ", each.getValue())))
            .collect(Collectors.joining("\n"))
        + "\nnever noticed anything: "
        + String.join(", ", sleepingControls());
  }
}
