package io.seaworthy.testkit.wire;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** What a {@link FakeApiServer} saw, counted. Safe for use by many threads. */
public final class Traffic {
  /**
   * A request that was read.
   *
   * @param method such as {@code GET}
   * @param target path and query as they were sent
   * @param user who asked, {@code system:anonymous} for nobody
   * @param userAgent empty when there was none
   * @param auditId the request's own {@code Audit-ID}, or the one that the server gave
   */
  public record SeenRequest(
      String method, String target, String user, String userAgent, String auditId) {}

  /**
   * An exec that reached a container: the upgrade was answered with 101.
   *
   * @param namespace the pod's namespace
   * @param pod the pod
   * @param container the container
   * @param command program and arguments
   * @param stdin whether the caller asked for standard input
   * @param subprotocol such as {@code v4.channel.k8s.io}
   * @param auditId as in {@link SeenRequest}
   */
  public record SeenExec(
      String namespace,
      String pod,
      String container,
      List<String> command,
      boolean stdin,
      String subprotocol,
      String auditId) {
    /** Keeps a copy of the command. */
    public SeenExec {
      command = List.copyOf(command);
    }
  }

  private final List<SeenRequest> requests = new ArrayList<>();
  private final List<SeenExec> execs = new ArrayList<>();
  private final Gauge sockets = new Gauge();
  private final Gauge conversations = new Gauge();
  private final AtomicLong bytesIn = new AtomicLong();
  private final AtomicLong bytesOut = new AtomicLong();

  Traffic() {}

  /** A number that goes up and down, and how high it was. Guarded by the traffic's lock. */
  private static final class Gauge {
    private int now;
    private int most;
    private int total;

    private void up() {
      now++;
      total++;
      most = Math.max(most, now);
    }

    private void down() {
      now--;
    }
  }

  synchronized void request(SeenRequest request) {
    requests.add(request);
  }

  synchronized void exec(SeenExec exec) {
    execs.add(exec);
    conversations.up();
  }

  synchronized void execOver() {
    conversations.down();
    notifyAll();
  }

  synchronized void socketOpened() {
    sockets.up();
  }

  synchronized void socketClosed() {
    sockets.down();
    notifyAll();
  }

  void read(long bytes) {
    bytesIn.addAndGet(bytes);
  }

  void wrote(long bytes) {
    bytesOut.addAndGet(bytes);
  }

  /**
   * Returns the requests so far, upgrades among them.
   *
   * @return in the order in which they were read
   */
  public synchronized List<SeenRequest> requests() {
    return List.copyOf(requests);
  }

  /**
   * Returns the execs so far.
   *
   * @return in the order in which they were accepted
   */
  public synchronized List<SeenExec> execs() {
    return List.copyOf(execs);
  }

  /**
   * Returns how many upgrades to a WebSocket were accepted.
   *
   * @return at least 0
   */
  public synchronized int upgrades() {
    return conversations.total;
  }

  /**
   * Returns how many execs are going on.
   *
   * @return at least 0
   */
  public synchronized int openExecs() {
    return conversations.now;
  }

  /**
   * Returns how many execs went on at once at most.
   *
   * @return at least 0
   */
  public synchronized int maxOpenExecs() {
    return conversations.most;
  }

  /**
   * Returns how many connections were accepted.
   *
   * @return at least 0
   */
  public synchronized int connections() {
    return sockets.total;
  }

  /**
   * Returns how many connections are open.
   *
   * @return at least 0
   */
  public synchronized int openSockets() {
    return sockets.now;
  }

  /**
   * Returns how many connections were open at once at most.
   *
   * @return at least 0
   */
  public synchronized int maxOpenSockets() {
    return sockets.most;
  }

  /**
   * Returns how many bytes of HTTP and WebSocket were read, TLS not counted.
   *
   * @return at least 0
   */
  public long bytesIn() {
    return bytesIn.get();
  }

  /**
   * Returns how many bytes of HTTP and WebSocket were written, TLS not counted.
   *
   * @return at least 0
   */
  public long bytesOut() {
    return bytesOut.get();
  }

  /**
   * Waits until no connection is open any more.
   *
   * @param limit how long to wait at most
   * @return whether that came about
   * @throws InterruptedException when interrupted
   */
  public synchronized boolean awaitNoOpenSockets(Duration limit) throws InterruptedException {
    long end = System.nanoTime() + limit.toNanos();
    while (sockets.now > 0) {
      long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
      if (left <= 0) {
        return false;
      }
      wait(left);
    }
    return true;
  }

  @Override
  public synchronized String toString() {
    return "%d requests, %d upgrades, %d of %d connections open, %d bytes in, %d bytes out"
        .formatted(
            requests.size(),
            conversations.total,
            sockets.now,
            sockets.total,
            bytesIn(),
            bytesOut());
  }
}
