package io.seaworthy.cli;

import io.seaworthy.core.result.ControlResult;
import io.seaworthy.core.result.ProfileResult;
import io.seaworthy.core.result.ResultStatus;
import io.seaworthy.core.result.ScanResult;
import java.util.List;

/** What a run says to whoever started it, in the numbers of {@code inspec exec}. */
final class ExitCodes {
  static final int ALL_PASSED = 0;
  static final int USAGE = 1;
  static final int SOME_FAILED = 100;
  static final int SOME_SKIPPED = 101;
  static final int PROFILE_FAILED = 102;

  private ExitCodes() {}

  /** Something that could not be looked at counts as failed: a build must not go green on it. */
  static int of(ScanResult result) {
    boolean unseen =
        !result.issues().isEmpty()
            || result.targets().stream().anyMatch(t -> t.error().isPresent());
    if (unseen) {
      return SOME_FAILED;
    }
    boolean broken =
        result.targets().stream()
            .flatMap(target -> target.profiles().stream())
            .anyMatch(profile -> profile.status() == ProfileResult.Status.FAILED);
    if (broken) {
      return PROFILE_FAILED;
    }
    if (any(result, ResultStatus.FAILED) || any(result, ResultStatus.ERROR)) {
      return SOME_FAILED;
    }
    return any(result, ResultStatus.SKIPPED) ? SOME_SKIPPED : ALL_PASSED;
  }

  private static boolean any(ScanResult result, ResultStatus status) {
    return result
        .controls()
        .map(ControlResult::results)
        .flatMap(List::stream)
        .anyMatch(check -> check.status() == status);
  }
}
