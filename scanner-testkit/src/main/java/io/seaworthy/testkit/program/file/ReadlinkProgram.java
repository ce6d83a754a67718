package io.seaworthy.testkit.program.file;

import io.seaworthy.api.file.FileType;
import io.seaworthy.testkit.container.FileProblem;
import io.seaworthy.testkit.container.FileView;
import io.seaworthy.testkit.container.Inode;
import io.seaworthy.testkit.program.Options;
import io.seaworthy.testkit.program.Program;
import io.seaworthy.testkit.program.ProgramCall;
import java.util.Optional;

/** {@code readlink [-n] [-f | -e] FILE}: silent when it fails, as GNU's and BusyBox's are. */
final class ReadlinkProgram implements Program {
  @Override
  public int run(ProgramCall call) {
    Options options = Options.of(call, "n f e canonicalize::f no-newline::n");
    if (options.operands().size() != 1) {
      throw call.unsupported("a call with " + options.operands().size() + " operands");
    }
    Optional<String> target = target(call.files(), options, options.operands().get(0));
    target.ifPresent(path -> call.out().print(options.has("n") ? path : path + "\n"));
    return target.isPresent() ? 0 : 1;
  }

  private static Optional<String> target(FileView files, Options options, String path) {
    try {
      if (options.has("f") || options.has("e")) {
        FileView.Place place = files.walk(path, true);
        return options.has("e") && place.inode().isEmpty()
            ? Optional.empty()
            : Optional.of(place.path());
      }
      Inode link = files.lstat(path);
      return link.type() == FileType.SYMLINK ? Optional.of(link.target()) : Optional.empty();
    } catch (FileProblem unreachable) {
      return Optional.empty();
    }
  }
}
