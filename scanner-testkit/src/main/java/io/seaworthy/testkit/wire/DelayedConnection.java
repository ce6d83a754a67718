package io.seaworthy.testkit.wire;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** One connection through a {@link DelayingProxy}: two lanes, each with a thread at either end. */
final class DelayedConnection implements AutoCloseable {
  private final Socket client;
  private final Socket server;
  private final Runnable roundTrip;
  private final Consumer<DelayedConnection> over;
  private final DelayLine outward;
  private final DelayLine homeward;
  private final List<Thread> threads;
  private final AtomicInteger endedLanes = new AtomicInteger();
  private final AtomicInteger endedThreads = new AtomicInteger();
  private final AtomicBoolean serverSpokeLast = new AtomicBoolean(true);
  private volatile boolean closed;

  /**
   * Takes over two open sockets.
   *
   * @param roundTrip told each time that the client begins to wait for the server
   * @param over told when the last thread ends
   */
  DelayedConnection(
      Socket client,
      Socket server,
      Duration delay,
      Runnable roundTrip,
      Consumer<DelayedConnection> over)
      throws IOException {
    this.client = client;
    this.server = server;
    this.roundTrip = roundTrip;
    this.over = over;
    client.setTcpNoDelay(true);
    server.setTcpNoDelay(true);
    Duration half = delay.dividedBy(2);
    // The client believes itself connected at once; over a distance it would be a round trip later.
    outward = new DelayLine(half, System.nanoTime() + delay.toNanos());
    homeward = new DelayLine(half, System.nanoTime());
    threads =
        List.of(
            thread("client-read", () -> outward.fill(client.getInputStream(), this::clientSpoke)),
            thread("server-write", () -> drain(outward, server, () -> {})),
            thread("server-read", () -> homeward.fill(server.getInputStream(), () -> {})),
            thread("client-write", () -> drain(homeward, client, () -> serverSpokeLast.set(true))));
  }

  private interface Work {
    void run() throws IOException, InterruptedException;
  }

  private Thread thread(String name, Work work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (IOException e) {
                // One end broke off; the other learns it the same way.
                close();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              } finally {
                threadEnded();
              }
            },
            "delaying-proxy-" + name);
    thread.setDaemon(true);
    return thread;
  }

  private void threadEnded() {
    if (endedThreads.incrementAndGet() == threads.size()) {
      over.accept(this);
    }
  }

  private void clientSpoke() {
    if (serverSpokeLast.getAndSet(false)) {
      roundTrip.run();
    }
  }

  private void drain(DelayLine lane, Socket to, Runnable spoke)
      throws IOException, InterruptedException {
    lane.drain(to.getOutputStream(), spoke);
    to.shutdownOutput();
    if (endedLanes.incrementAndGet() == 2) {
      close();
    }
  }

  /** Begins to pass bytes on. */
  void start() {
    threads.forEach(Thread::start);
    if (closed) {
      // By a thread that was quick to fail: those that it found not begun heard nothing of it.
      threads.forEach(Thread::interrupt);
    }
  }

  @Override
  public void close() {
    closed = true;
    for (Socket socket : List.of(client, server)) {
      try {
        if (endedLanes.get() < 2) {
          // Not an end in good order, so it must not look like one.
          socket.setSoLinger(true, 0);
        }
        socket.close();
      } catch (IOException e) {
        // A socket that can't be closed is closed.
      }
    }
    threads.forEach(Thread::interrupt);
  }

  void join(long millis) throws InterruptedException {
    for (Thread thread : threads) {
      thread.join(millis);
    }
  }
}
