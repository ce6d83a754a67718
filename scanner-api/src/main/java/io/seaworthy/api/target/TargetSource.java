package io.seaworthy.api.target;

import java.util.List;

/**
 * Resolves a selection to targets. The language of the selection (labels, owners, names) is the
 * transport's own; only its result is known here. Implementations are immutable and safe for use by
 * many threads.
 */
@FunctionalInterface
public interface TargetSource {
  /**
   * Looks up what the selection means now. It may ask the platform, and may answer otherwise the
   * next time.
   *
   * @return the targets, and what could not be resolved
   * @throws io.seaworthy.api.ScannerException when the platform can't be asked at all
   */
  TargetSelection select();

  /**
   * Returns a source of known targets.
   *
   * @param targets the targets
   * @return a source that always gives these
   */
  static TargetSource of(Target... targets) {
    TargetSelection selection = new TargetSelection(List.of(targets), List.of());
    return () -> selection;
  }
}
