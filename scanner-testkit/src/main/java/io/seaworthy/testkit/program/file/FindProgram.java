package io.seaworthy.testkit.program.file;

import io.seaworthy.api.file.FileType;
import io.seaworthy.testkit.container.FileProblem;
import io.seaworthy.testkit.container.Inode;
import io.seaworthy.testkit.program.Program;
import io.seaworthy.testkit.program.ProgramCall;
import io.seaworthy.testkit.program.Quoting;
import java.util.List;

/** {@code find [PATH]… [EXPRESSION]}; directories are walked in the order of their names. */
final class FindProgram implements Program {
  @Override
  public int run(ProgramCall call) {
    FindQuery query = new FindQuery(call);
    Walk walk = new Walk(call, query);
    for (String start : query.starts()) {
      walk.visit(start, name(start), 0);
    }
    return walk.status;
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** One walk. */
  private static final class Walk {
    private final ProgramCall call;
    private final FindQuery query;
    private int status;

    Walk(ProgramCall call, FindQuery query) {
      this.call = call;
      this.query = query;
    }

    void visit(String path, String name, int depth) {
      call.processes().check();
      try {
        Inode inode = query.follow() ? call.files().stat(path) : call.files().lstat(path);
        FindQuery.Visit visit = new FindQuery.Visit(path, name, inode);
        if (depth >= query.minDepth() && query.prints(visit)) {
          call.out().line(path);
        }
        if (inode.type() == FileType.DIRECTORY && depth < query.maxDepth() && !visit.pruned()) {
          List<String> names = call.files().list(path);
          for (String child : names) {
            visit(path.endsWith("/") ? path + child : path + "/" + child, child, depth + 1);
          }
        }
      } catch (FileProblem problem) {
        call.complain((call.busyBox() ? path : Quoting.always(path)) + ": " + problem.words());
        status = 1;
      }
    }
  }
}
