package io.seaworthy.k8s;

import io.seaworthy.core.result.CheckResult;
import io.seaworthy.core.result.ControlResult;
import io.seaworthy.core.result.ControlStatus;
import io.seaworthy.core.result.ResultStatus;
import io.seaworthy.core.result.ScanResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Compares scans with one in which nothing went wrong. Immutable. */
final class Flips {
  /** All of a check that may not change, which is all but the times. */
  private record Verdict(
      ResultStatus status, String code, Optional<String> message, Optional<String> skipped) {
    static Verdict of(CheckResult result) {
      return new Verdict(
          result.status(), result.codeDesc(), result.message(), result.skipMessage());
    }
  }

  private final Map<String, List<Verdict>> clean = new LinkedHashMap<>();

  Flips(ScanResult clean) {
    clean.controls().forEach(control -> this.clean.put(id(control), verdicts(control)));
  }

  private static String id(ControlResult control) {
    return control.control().id();
  }

  private static List<Verdict> verdicts(ControlResult control) {
    return control.results().stream().map(Verdict::of).toList();
  }

  /** What a scan says that is neither the clean scan's word nor an error with a cause. */
  List<String> in(ScanResult scan) {
    List<String> flips = new ArrayList<>();
    Map<String, ControlResult> found = new HashMap<>();
    scan.controls().forEach(control -> found.put(id(control), control));
    clean.forEach(
        (id, verdicts) -> {
          ControlResult control = found.remove(id);
          if (control == null) {
            flips.add(id + " is missing");
          } else if (!holds(control, verdicts)) {
            flips.add(id + ": " + verdicts(control) + " in place of " + verdicts);
          }
        });
    found.keySet().forEach(id -> flips.add(id + " is not in the profile"));
    return flips;
  }

  private static boolean holds(ControlResult control, List<Verdict> expected) {
    if (control.status() != ControlStatus.ERROR) {
      return verdicts(control).equals(expected);
    }
    // A control with one check in error may show the others, but only as they are.
    return !control.results().isEmpty()
        && control.results().stream()
            .allMatch(
                result ->
                    result.status() == ResultStatus.ERROR
                        ? result.errorCause().filter(cause -> !cause.isBlank()).isPresent()
                        : expected.contains(Verdict.of(result)));
  }

  /** How many controls of a scan have which cause; those without error are under {@code judged}. */
  static Map<String, Long> causes(ScanResult scan) {
    return scan.controls()
        .flatMap(control -> control.results().stream())
        .map(result -> result.errorCause().orElse("judged"))
        .collect(Collectors.groupingBy(cause -> cause, Collectors.counting()));
  }
}
