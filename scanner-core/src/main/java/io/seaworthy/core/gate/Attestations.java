package io.seaworthy.core.gate;

import io.seaworthy.core.result.AttestationRecord;
import io.seaworthy.core.result.CheckResult;
import io.seaworthy.core.result.ControlResult;
import io.seaworthy.core.result.ProfileResult;
import io.seaworthy.core.result.ResultStatus;
import io.seaworthy.core.result.ScanResult;
import io.seaworthy.core.result.TargetResult;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What people found where no program can look, in the form and with the meaning of SAF's
 * attestation files. Immutable.
 *
 * <p>An attestation decides about controls with its id, in capitals or not, whose first result is
 * skipped: these get one result more, passed or failed. One that has to be repeated gives a skipped
 * result, so that the control stays not reviewed.
 */
public final class Attestations {
  private final List<AttestationRecord> attestations;

  private Attestations(List<AttestationRecord> attestations) {
    this.attestations = List.copyOf(attestations);
  }

  /**
   * A result with attestations, and what came of them.
   *
   * @param result the result with the attestations added
   * @param notices one sentence for each attestation that could not be added or is too old
   */
  public record Attested(ScanResult result, List<String> notices) {
    /** Copies the list. */
    public Attested {
      notices = List.copyOf(notices);
    }
  }

  /**
   * Returns attestations that come from no file.
   *
   * @param attestations the attestations
   * @return the attestations
   * @throws IllegalArgumentException when a frequency is not understood
   */
  public static Attestations of(AttestationRecord... attestations) {
    for (AttestationRecord attestation : attestations) {
      Frequency.after(attestation.updated(), attestation.frequency());
    }
    return new Attestations(List.of(attestations));
  }

  /**
   * Reads attestation files.
   *
   * @param files {@code .json}, {@code .yaml} or {@code .yml}: a list of maps with control_id,
   *     explanation, frequency, status, updated and updated_by
   * @return the attestations
   * @throws GateFileException when a file can't be read, or a value is missing or not understood
   */
  public static Attestations load(Path... files) {
    List<AttestationRecord> all = new ArrayList<>();
    for (Path file : files) {
      all.addAll(AttestationFiles.read(file));
    }
    return new Attestations(all);
  }

  /**
   * Adds the attestations to a result.
   *
   * @param result the result
   * @param now the time, which decides what is too old
   * @return the result with the attestations, and notices
   */
  public Attested apply(ScanResult result, Instant now) {
    Set<String> notices = new LinkedHashSet<>();
    ScanResult attested = result;
    for (AttestationRecord attestation : attestations) {
      attested = add(attested, attestation, now, notices);
    }
    return new Attested(attested, List.copyOf(notices));
  }

  private static ScanResult add(
      ScanResult result, AttestationRecord attestation, Instant now, Set<String> notices) {
    int[] added = {0};
    List<TargetResult> targets = new ArrayList<>();
    for (TargetResult target : result.targets()) {
      List<ProfileResult> profiles = new ArrayList<>();
      for (ProfileResult profile : target.profiles()) {
        List<ControlResult> controls = new ArrayList<>();
        for (ControlResult control : profile.controls()) {
          boolean fits = fits(attestation, control);
          added[0] += fits ? 1 : 0;
          controls.add(fits ? attested(control, attestation, now) : control);
        }
        ProfileResult.Builder changed = ProfileResult.builder();
        profiles.add(changed.from(profile).controls(controls).build());
      }
      TargetResult.Builder changed = TargetResult.builder();
      targets.add(changed.from(target).profiles(profiles).build());
    }
    String about = "attestation of " + attestation.controlId() + ": ";
    if (added[0] == 0) {
      notices.add(about + "no control with this id has a skipped result first");
    } else if (isTooOld(attestation, now)) {
      notices.add(about + "is due again since " + end(attestation));
    }
    ScanResult.Builder changed = ScanResult.builder();
    return changed.from(result).targets(targets).build();
  }

  private static boolean fits(AttestationRecord attestation, ControlResult control) {
    return control.control().id().equalsIgnoreCase(attestation.controlId())
        && !control.results().isEmpty()
        && control.results().get(0).status() == ResultStatus.SKIPPED;
  }

  private static ControlResult attested(
      ControlResult control, AttestationRecord attestation, Instant now) {
    CheckResult.Builder added = CheckResult.builder();
    added.startTime(now);
    if (isTooOld(attestation, now)) {
      added
          .status(ResultStatus.SKIPPED)
          .codeDesc("Manual verification status provided through attestation has expired")
          .skipMessage("due again since " + end(attestation) + "; was " + words(attestation));
    } else {
      added
          .status(attestation.passed() ? ResultStatus.PASSED : ResultStatus.FAILED)
          .codeDesc("Manually verified status provided through attestation")
          .message(words(attestation));
    }
    ControlResult.Builder result = ControlResult.builder();
    return result.from(control).attestation(attestation).addResults(added.build()).build();
  }

  private static String words(AttestationRecord attestation) {
    return (attestation.passed() ? "passed" : "failed")
        + " by "
        + attestation.updatedBy()
        + " on "
        + attestation.updated()
        + ", to be repeated "
        + attestation.frequency()
        + ": "
        + attestation.explanation();
  }

  private static boolean isTooOld(AttestationRecord attestation, Instant now) {
    return !end(attestation).isAfter(now);
  }

  private static Instant end(AttestationRecord attestation) {
    return Frequency.after(attestation.updated(), attestation.frequency());
  }
}
