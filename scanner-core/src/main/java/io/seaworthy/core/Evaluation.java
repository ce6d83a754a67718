package io.seaworthy.core;

import io.seaworthy.api.target.Target;
import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.result.ControlResult;
import io.seaworthy.core.result.WaiverRecord;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One evaluation of profiles on one target: what a {@link Profile} works with. Serves one thread.
 *
 * @param target the target
 * @param facts what is known about the container; asks it for the rest
 * @param options how the scan is run
 * @param controlFinished hears of each control as it is judged
 * @param secret takes values that must not be told wherever they turn up, such as those of
 *     sensitive inputs, before any result that may hold them
 */
public record Evaluation(
    Target target,
    Facts facts,
    ScanOptions options,
    Consumer<ControlResult> controlFinished,
    Consumer<String> secret) {

  /**
   * Returns what the scan's waivers do to a control now. A control whose record says {@link
   * WaiverRecord#skippedDueToWaiver} must not be evaluated: {@link
   * io.seaworthy.core.gate.Waivers#skip} gives its result. Any other record goes into the result.
   *
   * @param controlId the control
   * @return the record, empty where no waiver names the control
   */
  public Optional<WaiverRecord> waiver(String controlId) {
    return options.waivers().forControl(controlId, options.clock().instant());
  }
}
