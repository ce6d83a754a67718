package io.seaworthy.testkit.shell;

import io.seaworthy.testkit.program.Glob;
import java.util.List;

/** {@code case a in b) c ;; esac}. */
record CaseNode(Word subject, List<Arm> arms) implements Node {
  CaseNode {
    arms = List.copyOf(arms);
  }

  /** One pattern list with its commands. */
  record Arm(List<Word> patterns, Node body) {}

  @Override
  public int run(Shell shell) {
    Expander expander = new Expander(shell);
    String value = expander.text(subject);
    for (Arm arm : arms) {
      for (Word pattern : arm.patterns()) {
        if (Glob.of(expander.pattern(pattern)).matches(value)) {
          return arm.body().run(shell);
        }
      }
    }
    return 0;
  }
}
