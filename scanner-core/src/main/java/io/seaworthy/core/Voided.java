package io.seaworthy.core;

import io.seaworthy.core.result.CheckResult;
import io.seaworthy.core.result.ControlResult;
import io.seaworthy.core.result.ProfileResult;
import io.seaworthy.core.result.ResultStatus;
import io.seaworthy.core.result.TargetResult.TargetError;
import java.util.List;

/**
 * Turns results into errors when they do not speak of one container that answered: it may have been
 * two different ones, or one that gets a known question wrong. That holds for checks which asked it
 * nothing as well, since a report on a target that was not judged must not show a pass.
 */
final class Voided {
  private Voided() {}

  static List<ProfileResult> all(List<ProfileResult> profiles, TargetError error) {
    return profiles.stream().map(profile -> profile(profile, error)).toList();
  }

  private static ProfileResult profile(ProfileResult profile, TargetError error) {
    ProfileResult.Builder voided = ProfileResult.builder();
    voided.from(profile).controls(profile.controls().stream().map(c -> control(c, error)).toList());
    return voided.build();
  }

  private static ControlResult control(ControlResult control, TargetError error) {
    ControlResult.Builder voided = ControlResult.builder();
    voided.from(control).results(control.results().stream().map(r -> check(r, error)).toList());
    return voided.build();
  }

  private static CheckResult check(CheckResult result, TargetError error) {
    CheckResult.Builder voided = CheckResult.builder();
    voided
        .from(result)
        .status(ResultStatus.ERROR)
        .errorCause(error.cause())
        .message(error.message());
    return voided.build();
  }
}
