package io.seaworthy.api.exec;

import io.seaworthy.api.command.Command;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The commands that were sent to a shell and have no outcome yet. Repeatable ones are sent ahead of
 * each other's answers; any other is alone.
 */
final class Pipeline {
  private static final int MOST_COMMANDS = 64;

  /**
   * Less than a pipe holds (64 KiB on Linux), so that sending ahead never waits for a command that
   * hangs.
   */
  private static final int MOST_BYTES = 48 << 10;

  private final Shell shell;
  private final Batch batch;
  private final SessionFit fit;
  private final Deque<Exchange> ahead = new ArrayDeque<>();
  private int bytes;

  Pipeline(Shell shell, Batch batch, SessionFit fit) {
    this.shell = shell;
    this.batch = batch;
    this.fit = fit;
  }

  /** Sends what may be sent now, many at once where possible. */
  void fill() {
    if (ahead.size() > MOST_COMMANDS / 2) {
      return;
    }
    List<Exchange> more = new ArrayList<>();
    while (batch.hasUnsent() && maySend(batch.firstUnsent())) {
      Exchange exchange = Exchange.of(batch.firstUnsent());
      if (!ahead.isEmpty() && bytes + exchange.request().length > MOST_BYTES) {
        break;
      }
      bytes += exchange.request().length;
      ahead.add(exchange);
      more.add(exchange);
      batch.markSent();
    }
    if (!more.isEmpty()) {
      shell.send(more);
    }
  }

  private boolean maySend(Command command) {
    if (!fit.admits(command)) {
      return false;
    }
    Exchange last = ahead.peekLast();
    return last == null
        || (command.options().repeatable()
            && last.command().options().repeatable()
            && !BackgroundWork.isPossibleIn(last.command())
            && ahead.size() < MOST_COMMANDS);
  }

  boolean isEmpty() {
    return ahead.isEmpty();
  }

  Exchange first() {
    return ahead.element();
  }

  void removeFirst() {
    bytes -= ahead.remove().request().length;
  }

  int size() {
    return ahead.size();
  }
}
