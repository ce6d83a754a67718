package io.seaworthy.k8s.exec;

import io.seaworthy.api.command.CommandOutcome.NotStarted;
import io.seaworthy.api.exec.ProcessEnd.NeverStarted;
import io.seaworthy.api.exec.ProcessLauncher;
import io.seaworthy.api.exec.ProcessListener;
import io.seaworthy.api.exec.RunningProcess;
import io.seaworthy.api.transport.RequestListener;
import io.seaworthy.k8s.http.ApiConnection;
import io.seaworthy.k8s.pod.ContainerName;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;

/**
 * Starts processes in one container through {@code pods/exec}, each over a WebSocket of its own.
 *
 * <p>A command reaches the container at most once: a request is sent again only after a refusal.
 * Safe for use by many threads.
 */
public final class KubernetesLauncher implements ProcessLauncher {
  private final ApiConnection connection;
  private final ExecConnector connector;
  private final Place place;
  private final Set<ExecProcess> running = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  /**
   * Creates a launcher. Nothing is sent yet.
   *
   * @param connection the way to the API server; not closed with the launcher
   * @param container where to start processes
   * @param requests hears of each request before it is sent
   */
  public KubernetesLauncher(
      ApiConnection connection, ContainerName container, RequestListener requests) {
    this(connection, container, requests, List.of(Subprotocol.V4, Subprotocol.V5));
  }

  KubernetesLauncher(
      ApiConnection connection,
      ContainerName container,
      RequestListener requests,
      List<Subprotocol> offers) {
    this.connection = connection;
    this.connector = new ExecConnector(connection, container, requests, offers);
    this.place = new Place(connection.places());
    connection.closeWithIt(this);
  }

  @Override
  public RunningProcess start(List<String> words, boolean input, ProcessListener listener) {
    ExecProcess process = new ExecProcess(connection, connector, place, words, input, listener);
    running.add(process);
    if (closed || !execute(process)) {
      running.remove(process);
      process.close();
      listener.ended(
          new NeverStarted(
              new NotStarted(NotStarted.Reason.SESSION_CLOSED, "the session was closed before")));
    }
    return process;
  }

  private boolean execute(ExecProcess process) {
    try {
      connection
          .workers()
          .execute(
              () -> {
                try {
                  process.run();
                } finally {
                  running.remove(process);
                }
              });
    } catch (RejectedExecutionException e) {
      // The connection was closed under the session.
      return false;
    }
    if (closed) {
      process.close();
    }
    return true;
  }

  /**
   * Tells whether nothing can be started any more.
   *
   * @return true after {@link #close()}
   */
  public boolean isClosed() {
    return closed;
  }

  /** Lets go of whatever runs. Closing twice is harmless. */
  @Override
  public void close() {
    closed = true;
    running.forEach(ExecProcess::close);
    place.giveBack();
    connection.forget(this);
  }
}
