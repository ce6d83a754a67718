package io.seaworthy.cli;

import io.seaworthy.api.command.CommandOutcome.Indeterminate;
import io.seaworthy.api.command.CommandOutcome.NotStarted;
import io.seaworthy.api.exec.ProcessEnd;
import io.seaworthy.api.exec.ProcessLauncher;
import io.seaworthy.api.exec.ProcessListener;
import io.seaworthy.api.exec.RunningProcess;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;

/** Starts processes on this machine. */
final class LocalLauncher implements ProcessLauncher {
  @Override
  public RunningProcess start(List<String> words, boolean input, ProcessListener listener) {
    ProcessBuilder builder = new ProcessBuilder(words);
    if (!input) {
      builder.redirectInput(new File("/dev/null"));
    }
    try {
      Handle handle = new Handle(builder.start(), listener);
      handle.follow();
      return handle;
    } catch (IOException refused) {
      String message = String.valueOf(refused.getMessage());
      NotStarted.Reason reason =
          message.contains("error=2,")
              ? NotStarted.Reason.BINARY_NOT_FOUND
              : message.contains("error=13,")
                  ? NotStarted.Reason.NOT_EXECUTABLE
                  : NotStarted.Reason.RUNTIME_ERROR;
      listener.ended(new ProcessEnd.NeverStarted(new NotStarted(reason, message)));
      return new NeverRan();
    }
  }

  /** Tells what a process prints, from two threads one at a time, and then how it ended. */
  private static final class Handle implements RunningProcess {
    private final Process process;
    private final ProcessListener listener;
    private boolean over;

    Handle(Process process, ProcessListener listener) {
      this.process = process;
      this.listener = listener;
    }

    void follow() {
      Thread out = daemon(() -> pump(process.getInputStream(), listener::stdout));
      Thread err = daemon(() -> pump(process.getErrorStream(), listener::stderr));
      daemon(
          () -> {
            try {
              int code = process.waitFor();
              out.join();
              err.join();
              end(new ProcessEnd.Status(code));
            } catch (InterruptedException stopped) {
              end(new ProcessEnd.Lost(Indeterminate.Reason.INTERRUPTED, "the program is ending"));
            }
          });
    }

    private static Thread daemon(Runnable work) {
      Thread thread = new Thread(work, "seaworthy-local");
      thread.setDaemon(true);
      thread.start();
      return thread;
    }

    private void pump(InputStream stream, Consumer<byte[]> to) {
      byte[] buffer = new byte[8192];
      try (stream) {
        for (int n = stream.read(buffer); n >= 0; n = stream.read(buffer)) {
          byte[] bytes = java.util.Arrays.copyOf(buffer, n);
          synchronized (this) {
            if (!over) {
              to.accept(bytes);
            }
          }
        }
      } catch (IOException broken) {
        end(
            new ProcessEnd.Lost(
                Indeterminate.Reason.CONNECTION_LOST, String.valueOf(broken.getMessage())));
      }
    }

    private synchronized void end(ProcessEnd how) {
      if (!over) {
        over = true;
        listener.ended(how);
      }
    }

    @Override
    public boolean write(byte[] bytes) {
      try {
        process.getOutputStream().write(bytes);
        process.getOutputStream().flush();
        return true;
      } catch (IOException closed) {
        return false;
      }
    }

    @Override
    public void close() {
      end(new ProcessEnd.Lost(Indeterminate.Reason.CONNECTION_LOST, "let go"));
      process.destroy();
    }
  }

  /** The handle on a process that never was. */
  private static final class NeverRan implements RunningProcess {
    @Override
    public boolean write(byte[] bytes) {
      return false;
    }

    @Override
    public void close() {}
  }
}
