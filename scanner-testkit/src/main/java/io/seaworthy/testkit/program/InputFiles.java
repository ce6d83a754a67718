package io.seaworthy.testkit.program;

import io.seaworthy.api.command.Bytes;
import io.seaworthy.testkit.container.FileProblem;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;

/** Programs that do the same with each file they are given, and go on after one they can't read. */
public final class InputFiles {
  private InputFiles() {}

  /**
   * Reads each file and hands it on.
   *
   * @param call the call
   * @param names the files, {@code -} for standard input
   * @param complaint the message for a file that can't be read, without the program's name
   * @param use takes the name and the content
   * @return true when every file could be read
   */
  public static boolean each(
      ProgramCall call,
      List<String> names,
      BiFunction<String, FileProblem, String> complaint,
      BiConsumer<String, Bytes> use) {
    boolean all = true;
    for (String name : names) {
      try {
        use.accept(name, call.open(name).take(ByteLines.most()));
      } catch (FileProblem problem) {
        call.complain(complaint.apply(name, problem));
        all = false;
      }
    }
    return all;
  }

  /**
   * Returns the message that most programs have.
   *
   * @param call the call
   * @return for {@link #each}
   */
  public static BiFunction<String, FileProblem, String> cannotOpen(ProgramCall call) {
    return call.busyBox()
        ? (name, problem) -> "can't open '" + name + "': " + problem.words()
        : (name, problem) -> Quoting.whereNeeded(name) + ": " + problem.words();
  }
}
