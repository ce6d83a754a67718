package io.seaworthy.testkit.program.system;

import io.seaworthy.testkit.container.FileProblem;
import io.seaworthy.testkit.program.ProgramCall;
import java.util.Optional;

/** Small text files in which the kernel says something. */
final class SystemFile {
  private static final int MOST = 1 << 20;

  private SystemFile() {}

  /** Returns the text, empty when it can't be read. */
  static Optional<String> read(ProgramCall call, String path) {
    try {
      return Optional.of(call.files().open(path).take(MOST).text());
    } catch (FileProblem unreadable) {
      return Optional.empty();
    }
  }
}
