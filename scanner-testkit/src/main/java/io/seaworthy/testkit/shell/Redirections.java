package io.seaworthy.testkit.shell;

import io.seaworthy.api.command.Bytes;
import io.seaworthy.testkit.container.ByteSource;
import io.seaworthy.testkit.container.Errno;
import io.seaworthy.testkit.container.FileProblem;
import io.seaworthy.testkit.container.ShellKind;
import io.seaworthy.testkit.program.UnsupportedCommand;
import java.util.List;

/** Changes streams as a script says. */
final class Redirections {
  private Redirections() {}

  /** A redirection failed, and with it the command. */
  static final class Failed extends Exception {
    private static final long serialVersionUID = 1L;
    private final String complaint;
    private final int status;

    Failed(String complaint, int status) {
      super(complaint, null, false, false);
      this.complaint = complaint;
      this.status = status;
    }

    String complaint() {
      return complaint;
    }

    int status() {
      return status;
    }
  }

  static Streams apply(Shell shell, List<Redirect> redirects) throws Failed {
    Streams changed = shell.streams();
    for (Redirect redirect : redirects) {
      changed = apply(shell, changed, redirect);
    }
    return changed;
  }

  private static Streams apply(Shell shell, Streams streams, Redirect redirect) throws Failed {
    String target = new Expander(shell).text(redirect.target());
    int descriptor = redirect.descriptor();
    return switch (redirect.kind()) {
      case HERE -> streams.withInput(descriptor, ByteSource.of(Bytes.utf8(target)));
      case DUPLICATE -> duplicate(shell, streams, descriptor, target);
      case READ -> read(shell, streams, descriptor, target);
      case WRITE -> write(shell, streams, descriptor, target);
    };
  }

  private static Streams duplicate(Shell shell, Streams streams, int descriptor, String target)
      throws Failed {
    if (target.equals("-")) {
      return streams.without(descriptor);
    }
    if (!target.matches("\\d")) {
      throw new UnsupportedCommand("the redirection &" + target + " is not imitated");
    }
    return streams
        .duplicate(descriptor, Integer.parseInt(target))
        .orElseThrow(() -> failed(shell, target + ": Bad file descriptor"));
  }

  private static Streams read(Shell shell, Streams streams, int descriptor, String target)
      throws Failed {
    try {
      ByteSource source = target.equals("/dev/stdin") ? streams.in() : shell.files().open(target);
      return streams.withInput(descriptor, source);
    } catch (FileProblem problem) {
      if (problem.errno() == Errno.IS_A_DIRECTORY) {
        return streams.withInput(descriptor, ByteSource.EMPTY);
      }
      throw failed(shell, complaint(shell.kind(), target, problem));
    }
  }

  private static String complaint(ShellKind kind, String path, FileProblem problem) {
    boolean absent = problem.errno() == Errno.NOT_FOUND;
    return switch (kind) {
      case DASH -> "cannot open " + path + ": " + (absent ? "No such file" : problem.words());
      case ASH -> "can't open " + path + ": " + (absent ? "no such file" : problem.words());
      case BASH -> path + ": " + problem.words();
    };
  }

  private static Streams write(Shell shell, Streams streams, int descriptor, String target)
      throws Failed {
    return switch (target) {
      case "/dev/null" -> streams.withOutput(descriptor, bytes -> {});
      case "/dev/stdout" -> duplicate(shell, streams, descriptor, "1");
      case "/dev/stderr" -> duplicate(shell, streams, descriptor, "2");
      default ->
          throw new UnsupportedCommand(
              "writing to " + target + " is not imitated: a scan writes no files");
    };
  }

  private static Failed failed(Shell shell, String complaint) {
    return new Failed(complaint, shell.kind() == ShellKind.DASH ? 2 : 1);
  }
}
