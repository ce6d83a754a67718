package io.seaworthy.core.report;

import io.seaworthy.core.result.CheckResult;
import io.seaworthy.core.result.ControlResult;
import io.seaworthy.core.result.ControlStatus;
import io.seaworthy.core.result.ResultStatus;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;

/** Counts the statuses of controls and of their results. */
final class Tally {
  private final Map<ControlStatus, Long> controls = new EnumMap<>(ControlStatus.class);
  private final Map<ResultStatus, Long> results = new EnumMap<>(ResultStatus.class);

  private Tally() {}

  static Tally of(Stream<ControlResult> controls) {
    Tally tally = new Tally();
    controls.forEach(
        control -> {
          tally.controls.merge(control.status(), 1L, Long::sum);
          for (CheckResult result : control.results()) {
            tally.results.merge(result.status(), 1L, Long::sum);
          }
        });
    return tally;
  }

  long count(ControlStatus status) {
    return controls.getOrDefault(status, 0L);
  }

  long count(ResultStatus status) {
    return results.getOrDefault(status, 0L);
  }

  String profileSummary(String heading) {
    return heading
        + Words.count(count(ControlStatus.PASSED), "successful control")
        + ", "
        + Words.count(count(ControlStatus.FAILED), "control failure")
        + ", "
        + Words.count(count(ControlStatus.ERROR), "control error")
        + ", "
        + count(ControlStatus.NOT_REVIEWED)
        + " not reviewed, "
        + count(ControlStatus.NOT_APPLICABLE)
        + " not applicable";
  }

  String testSummary(String heading) {
    return heading
        + count(ResultStatus.PASSED)
        + " successful, "
        + Words.count(count(ResultStatus.FAILED), "failure")
        + ", "
        + Words.count(count(ResultStatus.ERROR), "error")
        + ", "
        + count(ResultStatus.SKIPPED)
        + " skipped";
  }
}
