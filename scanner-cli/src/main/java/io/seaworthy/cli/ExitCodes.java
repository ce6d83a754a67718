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
    if (anyProfile(result, ProfileResult.Status.FAILED)) {
      return PROFILE_FAILED;
    }
    if (any(result, ResultStatus.FAILED) || any(result, ResultStatus.ERROR)) {
      return SOME_FAILED;
    }
    boolean skipped =
        any(result, ResultStatus.SKIPPED) || anyProfile(result, ProfileResult.Status.SKIPPED);
    return skipped ? SOME_SKIPPED : ALL_PASSED;
  }

  /** The code where only good and bad are to be told apart ({@code --no-distinct-exit}). */
  static int indistinct(int code) {
    return code == ALL_PASSED || code == SOME_SKIPPED ? ALL_PASSED : USAGE;
  }

  private static boolean anyProfile(ScanResult result, ProfileResult.Status status) {
    return result.targets().stream()
        .flatMap(target -> target.profiles().stream())
        .anyMatch(profile -> profile.status() == status);
  }

  private static boolean any(ScanResult result, ResultStatus status) {
    return result
        .controls()
        .map(ControlResult::results)
        .flatMap(List::stream)
        .anyMatch(check -> check.status() == status);
  }
}
