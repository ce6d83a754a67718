package io.seaworthy.core.gate;

import io.seaworthy.api.ScannerException;
import java.util.List;
import java.util.stream.Collectors;

/** A gate is violated, and {@link GateVerdict#orElseThrow} was asked to throw then. */
public final class GateException extends ScannerException {
  private static final long serialVersionUID = 1L;

  private final transient List<Violation> violations;

  GateException(List<Violation> violations) {
    super(
        violations.stream()
            .map(Violation::toString)
            .collect(Collectors.joining("\n  ", "the gate is violated:\n  ", "")));
    this.violations = List.copyOf(violations);
  }

  /**
   * Returns what is violated.
   *
   * @return the violations, at least one; empty after serialization
   */
  public List<Violation> violations() {
    return violations == null ? List.of() : violations;
  }
}
