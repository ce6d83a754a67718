package io.seaworthy.testkit.program.system;

import io.seaworthy.testkit.program.Options;
import io.seaworthy.testkit.program.Program;
import io.seaworthy.testkit.program.ProgramCall;
import java.util.ArrayList;
import java.util.List;

/** {@code uname [-asnrvmo]}: the release is that of {@code kernel.osrelease}. */
final class UnameProgram implements Program {
  @Override
  public int run(ProgramCall call) {
    Options options = Options.of(call, "a s n r v m o all::a");
    boolean all = options.has("a");
    String release =
        SystemFile.read(call, "/proc/sys/kernel/osrelease").map(String::strip).orElse("6.6.0");
    List<String> words = new ArrayList<>();
    if (all || options.has("s") || options.values().isEmpty()) {
      words.add("Linux");
    }
    if (all || options.has("n")) {
      words.add(call.container().hostname());
    }
    if (all || options.has("r")) {
      words.add(release);
    }
    if (all || options.has("v")) {
      words.add("#1 SMP PREEMPT_DYNAMIC");
    }
    if (all || options.has("m")) {
      words.add("x86_64");
    }
    if (all || options.has("o")) {
      words.add(call.busyBox() ? "Linux" : "GNU/Linux");
    }
    call.out().line(String.join(" ", words));
    return 0;
  }
}
