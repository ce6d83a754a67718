package io.seaworthy.core;

import io.seaworthy.api.target.Target;
import io.seaworthy.api.target.TargetSelection;
import io.seaworthy.core.result.ControlResult;
import io.seaworthy.core.result.ScanResult;
import io.seaworthy.core.result.TargetResult;

/**
 * Hears how a scan goes: {@code selected (targetStarted controlFinished* targetFinished)*
 * scanFinished}, where the parts in parentheses overlap when targets are scanned at once. Calls
 * come from the scan's threads; a listener that throws ends the scan of that target as an error.
 */
public interface ScanListener {
  /**
   * The selection is known.
   *
   * @param selection the targets and the issues
   */
  default void selected(TargetSelection selection) {}

  /**
   * A target's turn has come.
   *
   * @param target the target
   */
  default void targetStarted(Target target) {}

  /**
   * A control of a target is judged. Where a target turns out to have changed, its final result
   * differs.
   *
   * @param target the target
   * @param control the result
   */
  default void controlFinished(Target target, ControlResult control) {}

  /**
   * A target is done.
   *
   * @param result its result
   */
  default void targetFinished(TargetResult result) {}

  /**
   * The scan is done.
   *
   * @param result its result
   */
  default void scanFinished(ScanResult result) {}
}
