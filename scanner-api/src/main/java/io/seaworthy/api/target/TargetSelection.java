package io.seaworthy.api.target;

import java.util.List;

/**
 * The targets of a selection, and what could not be made a target. Immutable.
 *
 * @param targets in the order in which they are reported
 * @param issues what was selected but can't be scanned
 */
public record TargetSelection(List<Target> targets, List<SelectionIssue> issues) {
  /** Copies the lists. */
  public TargetSelection {
    targets = List.copyOf(targets);
    issues = List.copyOf(issues);
  }
}
