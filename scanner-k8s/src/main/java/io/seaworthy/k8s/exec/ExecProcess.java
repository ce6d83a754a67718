package io.seaworthy.k8s.exec;

import io.seaworthy.api.command.CommandOutcome.Indeterminate;
import io.seaworthy.api.command.CommandOutcome.Refused;
import io.seaworthy.api.exec.ProcessEnd;
import io.seaworthy.api.exec.ProcessEnd.Lost;
import io.seaworthy.api.exec.ProcessEnd.NeverStarted;
import io.seaworthy.api.exec.ProcessListener;
import io.seaworthy.api.exec.RunningProcess;
import io.seaworthy.k8s.exec.ExecOpening.Open;
import io.seaworthy.k8s.exec.ExecOpening.Over;
import io.seaworthy.k8s.http.ApiConnection;
import io.seaworthy.k8s.websocket.WebSocket;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** One exec, from the request to the end, on one thread, which alone calls the listener. */
final class ExecProcess implements RunningProcess, Runnable {
  private final ApiConnection connection;
  private final ExecConnector connector;
  private final Place place;
  private final List<String> words;
  private final boolean input;
  private final ProcessListener listener;
  private final Cancellation cancellation = new Cancellation();
  private final StdinQueue stdin;

  ExecProcess(
      ApiConnection connection,
      ExecConnector connector,
      Place place,
      List<String> words,
      boolean input,
      ProcessListener listener) {
    this.connection = connection;
    this.connector = connector;
    this.place = place;
    this.words = List.copyOf(words);
    this.input = input;
    this.listener = listener;
    this.stdin = new StdinQueue(connection.limits().inactivityLimit());
  }

  @Override
  public void run() {
    // What the listener hears if an exception or error goes through here: it must hear something.
    ProcessEnd end = new Lost(Indeterminate.Reason.SESSION_LOST, "a defect of the scanner");
    try {
      end = untilItsEnd();
    } finally {
      stdin.close();
      listener.ended(cancellation.isCancelled() && end instanceof Lost ? Cancellation.lost() : end);
    }
  }

  private ProcessEnd untilItsEnd() {
    try {
      if (!place.take(connection.limits().connectTimeout(), cancellation)) {
        return cancellation.isCancelled() ? Cancellation.lost() : new NeverStarted(noPlace());
      }
      ExecOpening opening = connector.open(words, input, cancellation);
      return opening instanceof Open open ? follow(open.socket()) : ((Over) opening).end();
    } catch (InterruptedException | RejectedExecutionException e) {
      // Only the end of the whole connection interrupts this thread, or refuses it a second one.
      return Cancellation.lost();
    }
  }

  private ProcessEnd follow(WebSocket socket) {
    Duration interval = connection.limits().pingInterval();
    try (socket) {
      ScheduledFuture<?> pings =
          connection
              .timer()
              .scheduleWithFixedDelay(
                  () -> connection.workers().execute(() -> ping(socket)),
                  interval.toNanos(),
                  interval.toNanos(),
                  TimeUnit.NANOSECONDS);
      try {
        if (input) {
          connection.workers().execute(() -> stdin.sendAll(socket));
        }
        return new ExecStream(socket, listener, cancellation).read();
      } finally {
        stdin.close();
        pings.cancel(false);
      }
    }
  }

  private static void ping(WebSocket socket) {
    try {
      socket.ping();
    } catch (IOException e) {
      // The reader learns of it as well, and it is the one to say what became of the process.
      socket.cancel();
    }
  }

  private Refused noPlace() {
    int places = connection.limits().concurrency();
    return new Refused(
        Refused.Reason.THROTTLED,
        0,
        "all " + places + " places for open containers of this cluster are taken",
        "Close sessions that are no longer needed, or raise the concurrency of KubernetesOptions");
  }

  @Override
  public boolean write(byte[] bytes) {
    return input && stdin.add(bytes);
  }

  @Override
  public void close() {
    cancellation.cancel();
    stdin.close();
  }
}
