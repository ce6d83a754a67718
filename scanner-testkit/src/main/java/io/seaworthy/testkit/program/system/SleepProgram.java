package io.seaworthy.testkit.program.system;

import io.seaworthy.testkit.program.Program;
import io.seaworthy.testkit.program.ProgramCall;
import java.time.Duration;
import java.util.List;

/** {@code sleep SECONDS}. */
final class SleepProgram implements Program {
  @Override
  public int run(ProgramCall call) {
    List<String> words = call.arguments();
    if (words.size() != 1 || !words.get(0).matches("\\d{1,6}(\\.\\d{1,3})?")) {
      throw call.unsupported("a call like " + call.words());
    }
    double seconds = Double.parseDouble(words.get(0));
    call.processes().sleep(Duration.ofMillis(Math.round(seconds * 1000)));
    return 0;
  }
}
