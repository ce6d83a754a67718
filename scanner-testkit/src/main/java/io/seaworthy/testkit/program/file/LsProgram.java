package io.seaworthy.testkit.program.file;

import io.seaworthy.api.file.FileType;
import io.seaworthy.testkit.container.FileProblem;
import io.seaworthy.testkit.container.FileView;
import io.seaworthy.testkit.container.Inode;
import io.seaworthy.testkit.program.Options;
import io.seaworthy.testkit.program.Program;
import io.seaworthy.testkit.program.ProgramCall;
import io.seaworthy.testkit.program.Quoting;
import java.util.ArrayList;
import java.util.List;

/** {@code ls [-aA1dLln] [FILE]…}, one name a line as without a terminal. */
final class LsProgram implements Program {
  @Override
  public int run(ProgramCall call) {
    Options options = Options.of(call, "a A 1 d L l n all::a directory::d");
    List<String> operands =
        options.operands().isEmpty() ? List.of(".") : options.operands().stream().sorted().toList();
    LsListing listing = new LsListing(call, options.has("l") || options.has("n"), options.has("n"));
    List<String> directories = new ArrayList<>();
    List<LsListing.Entry> files = new ArrayList<>();
    int status = 0;
    for (String operand : operands) {
      try {
        Inode inode = look(call.files(), operand, options);
        if (inode.type() == FileType.DIRECTORY && !options.has("d")) {
          directories.add(operand);
        } else {
          files.add(new LsListing.Entry(operand, inode));
        }
      } catch (FileProblem problem) {
        call.complain(
            (call.busyBox() ? operand : "cannot access " + Quoting.always(operand))
                + ": "
                + problem.words());
        status = call.busyBox() ? 1 : 2;
      }
    }
    listing.print(files);
    boolean titles = operands.size() > 1;
    boolean first = files.isEmpty();
    for (String directory : directories) {
      status = Math.max(status, directory(call, options, listing, directory, titles, first));
      first = false;
    }
    return status;
  }

  private static Inode look(FileView files, String path, Options options) throws FileProblem {
    boolean keep = (options.has("l") || options.has("n") || options.has("d")) && !options.has("L");
    return keep ? files.lstat(path) : files.stat(path);
  }

  private static int directory(
      ProgramCall call,
      Options options,
      LsListing listing,
      String directory,
      boolean titled,
      boolean first) {
    try {
      List<LsListing.Entry> entries = new ArrayList<>();
      List<String> names = new ArrayList<>(call.files().list(directory));
      names.removeIf(name -> name.startsWith(".") && !options.has("a") && !options.has("A"));
      if (options.has("a")) {
        names.addAll(0, List.of(".", ".."));
      }
      for (String name : names) {
        String path = directory + "/" + name;
        Inode inode = options.has("L") ? call.files().stat(path) : call.files().lstat(path);
        entries.add(new LsListing.Entry(name, inode));
      }
      if (titled) {
        call.out().print((first ? "" : "\n") + directory + ":\n");
      }
      listing.printDirectory(entries);
      return 0;
    } catch (FileProblem problem) {
      String what = call.busyBox() ? "can't open '" + directory + "'" : openFailure(directory);
      return call.fail(call.busyBox() ? 1 : 2, what + ": " + problem.words());
    }
  }

  private static String openFailure(String directory) {
    return "cannot open directory " + Quoting.always(directory);
  }
}
