package io.seaworthy.core.control;

import io.seaworthy.core.facts.Need;
import io.seaworthy.core.result.CheckResult;
import io.seaworthy.core.result.ResultStatus;
import java.util.List;

/** Several checks of which one has to pass. */
final class OneOf extends Check {
  private final List<Check> alternatives;

  OneOf(List<Check> alternatives) {
    if (alternatives.isEmpty()) {
      throw new IllegalArgumentException("oneOf: no alternative is given");
    }
    this.alternatives = List.copyOf(alternatives);
  }

  @Override
  List<Need> needs() {
    return alternatives.stream().flatMap(check -> check.needs().stream()).toList();
  }

  @Override
  List<CheckResult> run(CheckContext context) {
    List<List<CheckResult>> all = alternatives.stream().map(check -> check.run(context)).toList();
    List<CheckResult> passing = all.stream().filter(OneOf::passes).flatMap(List::stream).toList();
    return passing.isEmpty() ? all.stream().flatMap(List::stream).toList() : passing;
  }

  private static boolean passes(List<CheckResult> results) {
    return !results.isEmpty()
        && results.stream().allMatch(result -> result.status() == ResultStatus.PASSED);
  }
}
