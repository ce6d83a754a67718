package io.seaworthy.testkit.wire;

import io.seaworthy.testkit.fault.FaultKind;
import io.seaworthy.testkit.fault.FaultPlan;
import io.seaworthy.testkit.fault.Strike;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;

/** The listening socket, its connections, and their threads: all gone after {@link #close()}. */
final class Sockets implements AutoCloseable {
  private static final int MAX_CONNECTIONS = 2048;

  /** Always IPv4: the kubeconfig and the certificates name 127.0.0.1. */
  private static final InetAddress LOOPBACK = loopback();

  private static final int BACKLOG = 256;
  private static final long JOIN_NANOS = TimeUnit.SECONDS.toNanos(10);

  private final Certificates certificates;
  private final Router router;
  private final Traffic traffic;
  private final FaultPlan faults;
  private final int port;
  private final Thread acceptor;
  private final CountDownLatch ready = new CountDownLatch(1);
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Semaphore room = new Semaphore(MAX_CONNECTIONS);
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(this::timerThread);
  private volatile ServerSocket listener;
  private volatile boolean closed;

  Sockets(Certificates certificates, Router router, Traffic traffic, FaultPlan faults)
      throws IOException {
    this.certificates = certificates;
    this.router = router;
    this.traffic = traffic;
    this.faults = faults;
    listener = listen(0);
    port = listener.getLocalPort();
    acceptor = daemon(this::accept, "accept");
    acceptor.start();
    try {
      ready.await();
    } catch (InterruptedException e) {
      close();
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while the fake API server started");
    }
  }

  /** Listens on loopback; on any free port for 0. */
  static ServerSocket listen(int port) throws IOException {
    ServerSocket listener = new ServerSocket();
    listener.setReuseAddress(true);
    listener.bind(new InetSocketAddress(LOOPBACK, port), BACKLOG);
    return listener;
  }

  private static InetAddress loopback() {
    try {
      return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    } catch (UnknownHostException e) {
      throw new IllegalStateException("four bytes are an address", e);
    }
  }

  int port() {
    return port;
  }

  private static Thread daemon(Runnable task, String name) {
    Thread thread = new Thread(task, "fake-api-server-" + name);
    thread.setDaemon(true);
    return thread;
  }

  private Thread timerThread(Runnable task) {
    Thread thread = daemon(task, "timer");
    threads.add(thread);
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
        Optional<Strike> strike = faults.onConnection(number);
        while (strike.filter(s -> s.fault().kind() == FaultKind.CONNECTION_REFUSED).isPresent()) {
          refuse(strike.get());
          strike = faults.onConnection(++number);
        }
        Optional<Strike> befalls = strike;
        ready.countDown();
        Socket socket = listener.accept();
        socket.setTcpNoDelay(true);
        open.add(socket);
        traffic.socketOpened();
        start(daemon(() -> serve(socket, befalls), "connection-" + number));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      if (!closed) {
        throw new UncheckedIOException("the fake API server can't accept connections", e);
      }
    }
  }

  /** Lets go of the port for a while; the kernel refuses whoever comes meanwhile. */
  private void refuse(Strike strike) throws IOException, InterruptedException {
    listener.close();
    ready.countDown();
    strike.fire();
    boolean over = closing.await(strike.fault().pause().toMillis(), TimeUnit.MILLISECONDS);
    synchronized (this) {
      if (over || closed) {
        throw new SocketException("the server was closed");
      }
      listener = listen(port);
    }
  }

  private void serve(Socket socket, Optional<Strike> strike) {
    try {
      Optional<Certificates.Shown> shown = ConnectFaults.strike(strike, socket);
      if (shown.isPresent()) {
        serve(socket, certificates.context(shown.get()));
      }
    } catch (IOException e) {
      // The client broke off, which is its right; the traffic counters show what it had asked.
    } finally {
      forget(socket);
      threads.remove(Thread.currentThread());
    }
  }

  private void serve(Socket socket, SSLContext context) throws IOException {
    try (Connection connection = new Connection(socket, context, traffic, timer)) {
      serve(connection);
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
        connection.write(((HttpAnswer) answer).toBytes(keepAlive));
        if (!keepAlive) {
          connection.finish();
          return;
        }
      }
    } catch (HttpReader.Unreadable e) {
      connection.write(e.answer().toBytes(false));
      connection.finish();
      // With bytes unread, the kernel would reset the connection and the answer be lost.
      connection.closeSoon();
      connection.awaitClient();
    }
  }

  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      closing.countDown();
      try {
        listener.close();
      } catch (IOException e) {
        throw new UncheckedIOException("the fake API server's port can't be closed", e);
      }
    }
    long end = System.nanoTime() + JOIN_NANOS;
    join(acceptor, end);
    // From here on there are no new connections.
    for (Socket socket : open) {
      try {
        socket.close();
      } catch (IOException e) {
        // A socket that can't be closed is closed.
      }
    }
    timer.shutdownNow();
    for (Thread thread : threads) {
      join(thread, end);
    }
  }

  private static void join(Thread thread, long end) {
    try {
      thread.interrupt();
      thread.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())));
      if (thread.isAlive()) {
        throw new IllegalStateException(
            thread.getName()
                + " of the fake API server still runs; is a process stuck that should be closed"
                + " before the server?");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
