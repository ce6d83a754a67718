package io.seaworthy.core.gate;

import io.seaworthy.core.result.ProfileResult;
import io.seaworthy.core.result.ScanResult;
import io.seaworthy.core.result.TargetResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Thresholds that every target has to meet, in the form of SAF's threshold files: YAML, nested or
 * with dotted keys.
 *
 * <pre>{@code
 * compliance:
 *   min: 80
 * failed:
 *   critical:
 *     max: 0
 * error.total.max: 0
 * coverage.min: 95
 * }</pre>
 *
 * <p>The keys: {@code compliance.min} and {@code .max} in percent ({@link ScanResult#compliance}'s
 * rule: errors count, so that a scan that could not look does not pass); for {@code passed}, {@code
 * failed}, {@code skipped} (not reviewed), {@code error} and {@code no_impact} (not applicable):
 * {@code total} (exact), {@code total.min}, {@code total.max}, and for {@code critical}, {@code
 * high}, {@code medium}, {@code low} (under {@code no_impact} also {@code none}) {@code min},
 * {@code max} and {@code controls}, the exact set of ids. Ours, not SAF's: {@code coverage.min},
 * the percentage of applicable controls that are no errors.
 *
 * <p>Each target is judged for itself, so that a good one does not make up for a bad one.
 * Immutable.
 */
public final class Gate {
  private final Mode mode;
  private final List<Rule> rules;
  private final List<String> ignored;

  private Gate(Mode mode, Thresholds thresholds) {
    this.mode = mode;
    this.rules = List.copyOf(thresholds.rules());
    this.ignored = List.copyOf(thresholds.ignored());
  }

  /** How a threshold file is understood. */
  public enum Mode {
    /**
     * Every line counts, and one that is not understood is an error. A target that could not be
     * judged as a whole or has no control at all, or a profile that could not be loaded, violates
     * the gate.
     */
    STRICT,
    /**
     * As the SAF command line (1.5.3) does it, oddities included: only the first profile counts;
     * lines that it passes over are passed over, and named by {@link Gate#ignored}.
     */
    SAF_COMPATIBLE
  }

  /**
   * Reads a threshold file, strictly.
   *
   * @param file YAML or, as {@code .json}, JSON
   * @return the gate
   * @throws GateFileException when it can't be read, or a key or value is not understood
   */
  public static Gate load(Path file) {
    return load(file, Mode.STRICT);
  }

  /**
   * Reads a threshold file.
   *
   * @param file YAML or, as {@code .json}, JSON
   * @param mode how it is understood
   * @return the gate
   * @throws GateFileException when it can't be read or used
   */
  public static Gate load(Path file, Mode mode) {
    return new Gate(mode, Thresholds.of(file.toString(), Documents.parse(file), mode));
  }

  /**
   * Reads thresholds from a text, strictly.
   *
   * @param yaml for example {@code compliance.min: 80}
   * @return the gate
   * @throws GateFileException when a key or value is not understood
   */
  public static Gate of(String yaml) {
    return of(yaml, Mode.STRICT);
  }

  /**
   * Reads thresholds from a text.
   *
   * @param yaml for example {@code compliance.min: 80}
   * @param mode how it is understood
   * @return the gate
   * @throws GateFileException when it can't be used
   */
  public static Gate of(String yaml, Mode mode) {
    String name = "thresholds";
    return new Gate(mode, Thresholds.of(name, Documents.yaml(name, yaml), mode));
  }

  /**
   * Returns the lines of the file that have no effect, with the reason.
   *
   * @return one sentence a line; always empty for {@link Mode#STRICT}
   */
  public List<String> ignored() {
    return ignored;
  }

  /**
   * Judges a result. A scan without any target violates every gate.
   *
   * @param result the result, with waivers and attestations applied
   * @return the verdict
   */
  public GateVerdict check(ScanResult result) {
    List<Violation> violations = new ArrayList<>();
    if (result.targets().isEmpty()) {
      violations.add(new Violation("", "targets", "is 0: nothing was scanned"));
    }
    for (TargetResult target : result.targets()) {
      String name = target.target().displayName();
      if (mode == Mode.STRICT) {
        unseen(target).forEach(why -> violations.add(new Violation(name, "target", why)));
      }
      Judged judged = mode == Mode.STRICT ? Judged.all(target) : SafView.of(target);
      for (Rule rule : rules) {
        rule.problem(judged)
            .ifPresent(problem -> violations.add(new Violation(name, rule.key(), problem)));
      }
    }
    return violations.isEmpty() ? new GateVerdict.Met() : new GateVerdict.Violated(violations);
  }

  /** What makes a target unfit for any judgement: a scan that could not look must not be green. */
  private static List<String> unseen(TargetResult target) {
    List<String> unseen = new ArrayList<>();
    target
        .error()
        .ifPresent(
            error -> unseen.add("was not judged (" + error.cause() + "): " + error.message()));
    if (target.controls().findAny().isEmpty()) {
      unseen.add("has no control: nothing in it was checked");
    }
    for (ProfileResult profile : target.profiles()) {
      if (profile.status() == ProfileResult.Status.FAILED) {
        unseen.add(
            "profile "
                + profile.profile().name()
                + " did not run: "
                + profile.statusMessage().orElse("no reason is given"));
      }
    }
    return unseen;
  }
}
