package io.seaworthy.cli;

import io.seaworthy.api.target.Target;
import io.seaworthy.core.ScanListener;
import io.seaworthy.core.result.ControlResult;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/**
 * One line on a terminal that says how far a scan is; nothing where standard error is no terminal.
 */
final class Progress implements ScanListener, AutoCloseable {
  private final @Nullable PrintWriter terminal;
  private int finished;

  private Progress(@Nullable PrintWriter terminal) {
    this.terminal = terminal;
  }

  static Progress on(PrintWriter err, boolean silent) {
    boolean wanted = !silent && Boolean.getBoolean("seaworthy.terminal");
    return new Progress(wanted ? err : null);
  }

  @Override
  public synchronized void controlFinished(Target target, ControlResult control) {
    finished++;
    if (terminal != null) {
      terminal.print("\r" + finished + " controls of " + target.displayName() + "\u001b[K");
      terminal.flush();
    }
  }

  /** Takes the line away, so that what follows begins at the margin. */
  synchronized void clear() {
    if (terminal != null && finished > 0) {
      terminal.print("\r\u001b[K");
      terminal.flush();
    }
    finished = 0;
  }

  @Override
  public void close() {
    clear();
  }
}
