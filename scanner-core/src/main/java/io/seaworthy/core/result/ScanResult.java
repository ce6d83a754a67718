package io.seaworthy.core.result;

import io.seaworthy.api.target.SelectionIssue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;

/** What a scan gave. Immutable. */
@Value.Immutable
@CoreStyle
public interface ScanResult {
  /**
   * Starts a result.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * The scan's id, which audit records name as well.
   *
   * @return a random UUID, by default empty for a result that no scanner made
   */
  @Value.Default
  default String id() {
    return "";
  }

  /**
   * The hash of the last audit record of the scan, so that report and records vouch for each other.
   *
   * @return 64 hexadecimal digits where the scan was audited
   */
  Optional<String> auditHead();

  /**
   * Under which policy profiles' own shell text was run: the name of a {@code PolicyMode}.
   *
   * @return such as {@code READ_ONLY}, empty for a result that no scanner made
   */
  Optional<String> policy();

  /**
   * What the targets gave.
   *
   * @return the targets, in the order of the selection
   */
  List<TargetResult> targets();

  /**
   * What was selected but could not be made a target.
   *
   * @return the issues, in order
   */
  List<SelectionIssue> issues();

  /**
   * When the scan began.
   *
   * @return the time
   */
  Instant startTime();

  /**
   * How long the scan took.
   *
   * @return the time, at least 0
   */
  Duration duration();

  /**
   * All controls of all targets.
   *
   * @return the controls, in order
   */
  default Stream<ControlResult> controls() {
    return targets().stream().flatMap(TargetResult::controls);
  }

  /**
   * Counts the controls of one status over all targets.
   *
   * @param status the status
   * @return how many
   */
  default long count(ControlStatus status) {
    return controls().filter(control -> control.status() == status).count();
  }

  /**
   * How much of what was judged passed: {@code round(100 * passed / (passed + failed + not reviewed
   * + error))}, 0 when nothing was judged (SAF's rule; what is not applicable does not count).
   *
   * @return percent, 0 to 100
   */
  default long compliance() {
    long judged =
        controls().filter(control -> control.status() != ControlStatus.NOT_APPLICABLE).count();
    return judged == 0 ? 0 : Math.round(100.0 * count(ControlStatus.PASSED) / judged);
  }

  /** Collects the values; not safe for use by many threads. */
  final class Builder extends ImmutableScanResult.Builder {
    Builder() {}
  }
}
