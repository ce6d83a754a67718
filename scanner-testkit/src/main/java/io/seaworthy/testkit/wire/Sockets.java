package io.seaworthy.testkit.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** The listening socket, its connections, and their threads: all gone after {@link #close()}. */
final class Sockets implements AutoCloseable {
  private static final int MAX_CONNECTIONS = 2048;

  /** Always IPv4: the kubeconfig and the certificates name 127.0.0.1. */
  private static final InetAddress LOOPBACK = loopback();

  private static final long JOIN_MILLIS = 10_000;

  private final Certificates certificates;
  private final Router router;
  private final Traffic traffic;
  private final ServerSocket listener;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(task -> daemon(task, "timer"));
  private final Semaphore room = new Semaphore(MAX_CONNECTIONS);
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  Sockets(Certificates certificates, Router router, Traffic traffic) throws IOException {
    this.certificates = certificates;
    this.router = router;
    this.traffic = traffic;
    listener = new ServerSocket();
    listener.bind(new InetSocketAddress(LOOPBACK, 0), 256);
    start(daemon(this::accept, "accept"));
  }

  private static InetAddress loopback() {
    try {
      return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    } catch (UnknownHostException e) {
      throw new IllegalStateException("four bytes are an address", e);
    }
  }

  int port() {
    return listener.getLocalPort();
  }

  private static Thread daemon(Runnable task, String name) {
    Thread thread = new Thread(task, "fake-api-server-" + name);
    thread.setDaemon(true);
    return thread;
  }

  private void start(Thread thread) {
    threads.add(thread);
    thread.start();
  }

  private void accept() {
    try {
      for (int number = 1; !closed; number++) {
        room.acquire();
        Socket socket = listener.accept();
        socket.setTcpNoDelay(true);
        open.add(socket);
        traffic.socketOpened();
        start(daemon(() -> serve(socket), "connection-" + number));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      if (!closed) {
        throw new UncheckedIOException("the fake API server can't accept connections", e);
      }
    }
  }

  private void serve(Socket socket) {
    try (Connection connection =
        new Connection(socket, certificates.context(Certificates.Shown.SOUND), traffic, timer)) {
      serve(connection);
    } catch (IOException e) {
      // The client broke off, which is its right; the traffic counters show what it had asked.
    } finally {
      forget(socket);
      threads.remove(Thread.currentThread());
    }
  }

  private void forget(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // A socket that can't be closed is closed.
    }
    open.remove(socket);
    room.release();
    traffic.socketClosed();
  }

  private void serve(Connection connection) throws IOException {
    HttpReader reader = new HttpReader(connection.in());
    try {
      for (Optional<HttpRequest> request = reader.next();
          request.isPresent();
          request = reader.next()) {
        Answer answer = router.answer(request.get());
        if (answer instanceof Answer.Conversation conversation) {
          conversation.run(connection);
          return;
        }
        boolean keepAlive = request.get().keepsAlive();
        connection.out().write(((HttpAnswer) answer).toBytes(keepAlive));
        if (!keepAlive) {
          return;
        }
      }
    } catch (HttpReader.Unreadable e) {
      connection.out().write(e.answer().toBytes(false));
    }
  }

  @Override
  public void close() {
    closed = true;
    try {
      listener.close();
    } catch (IOException e) {
      throw new UncheckedIOException("the fake API server's port can't be closed", e);
    }
    for (Socket socket : open) {
      try {
        socket.close();
      } catch (IOException e) {
        // A socket that can't be closed is closed.
      }
    }
    timer.shutdownNow();
    join();
  }

  private void join() {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(JOIN_MILLIS);
    try {
      for (Thread thread : threads) {
        thread.interrupt();
        thread.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())));
      }
      boolean quiet =
          timer.awaitTermination(Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS);
      if (!quiet || threads.stream().anyMatch(Thread::isAlive)) {
        throw new IllegalStateException("threads of the fake API server still run: " + threads);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
