package io.seaworthy.core.result;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;

/** A control and what its checks gave. Immutable. */
@Value.Immutable
@CoreStyle
public interface ControlResult {
  /**
   * Starts a result.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * What the control says about itself. Its impact is the one that held in this run.
   *
   * @return the description
   */
  ControlDescription control();

  /**
   * What its checks gave.
   *
   * @return the results, in order
   */
  List<CheckResult> results();

  /**
   * How much of the container's content the control looked at: output of commands and content of
   * files, each once, whether or not another control had it fetched before. Properties of files are
   * not counted.
   *
   * @return bytes, empty where nobody counted
   */
  OptionalLong bytesSeen();

  /**
   * The waiver that applied.
   *
   * @return the waiver, where there is one
   */
  Optional<WaiverRecord> waiver();

  /**
   * The attestation that was added.
   *
   * @return what a person attested, where somebody did
   */
  Optional<AttestationRecord> attestation();

  /**
   * The status by the rules of HDF (inspecjs), in this order: a result that is an error or has a
   * backtrace makes it an error; waived or impact 0 not applicable; no result an error; then
   * failed, passed, not reviewed.
   *
   * @return the status
   */
  default ControlStatus status() {
    if (results().stream()
        .anyMatch(r -> r.status() == ResultStatus.ERROR || !r.backtrace().isEmpty())) {
      return ControlStatus.ERROR;
    }
    boolean waived = waiver().map(WaiverRecord::skippedDueToWaiver).orElse(false);
    if (waived || control().effectiveImpact() == 0.0) {
      return ControlStatus.NOT_APPLICABLE;
    }
    if (results().isEmpty()) {
      return ControlStatus.ERROR;
    }
    if (any(ResultStatus.FAILED)) {
      return ControlStatus.FAILED;
    }
    return any(ResultStatus.PASSED) ? ControlStatus.PASSED : ControlStatus.NOT_REVIEWED;
  }

  private boolean any(ResultStatus status) {
    return results().stream().anyMatch(result -> result.status() == status);
  }

  /** Collects the values; not safe for use by many threads. */
  final class Builder extends ImmutableControlResult.Builder {
    Builder() {}
  }
}
