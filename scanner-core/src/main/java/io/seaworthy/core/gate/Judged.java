package io.seaworthy.core.gate;

import io.seaworthy.core.result.ControlDescription;
import io.seaworthy.core.result.ControlResult;
import io.seaworthy.core.result.ControlStatus;
import io.seaworthy.core.result.Severity;
import io.seaworthy.core.result.TargetResult;
import java.util.List;
import java.util.function.BiPredicate;

/** The controls of one target that a gate counts. */
record Judged(List<ControlResult> controls, BiPredicate<ControlDescription, Severity> severity) {

  /** Returns all controls of a target, each once. */
  static Judged all(TargetResult target) {
    return new Judged(
        target.controls().toList(), (control, wanted) -> Severity.of(control) == wanted);
  }

  long count(ControlStatus status) {
    return controls.stream().filter(control -> control.status() == status).count();
  }

  List<String> ids(ControlStatus status, Severity wanted) {
    return controls.stream()
        .filter(control -> control.status() == status)
        .filter(control -> severity.test(control.control(), wanted))
        .map(control -> control.control().id())
        .toList();
  }

  /** SAF's rule: what could not be told counts like what failed, what is not applicable not. */
  long compliance() {
    return percent(count(ControlStatus.PASSED));
  }

  /** How much of what applies was really looked at, by the program or by a person's skip. */
  long coverage() {
    return percent(applicable() - count(ControlStatus.ERROR));
  }

  private long percent(long part) {
    return applicable() == 0 ? 0 : Math.round(100.0 * part / applicable());
  }

  private long applicable() {
    return controls.size() - count(ControlStatus.NOT_APPLICABLE);
  }
}
