package io.seaworthy.core.control;

import io.seaworthy.core.facts.Need;
import io.seaworthy.core.resource.ResourceSkipped;
import io.seaworthy.core.result.CheckResult;
import java.util.List;

/** A check that is left to a person. */
final class Skip extends Check {
  private final String subject;
  private final String why;

  Skip(String subject, String why) {
    this.subject = subject;
    this.why = why;
  }

  @Override
  List<Need> needs() {
    return List.of();
  }

  @Override
  List<CheckResult> run(CheckContext context) {
    return List.of(
        context.result(
            subject,
            result -> {
              throw new ResourceSkipped(why);
            }));
  }
}
