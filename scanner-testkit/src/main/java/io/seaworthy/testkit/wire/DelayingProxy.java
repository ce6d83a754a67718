package io.seaworthy.testkit.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands on loopback before a server and makes it far away: every byte takes half a round trip
 * longer in each direction, and a connection's opening a whole one, as TCP's handshake does. It
 * passes bytes on unread, so TLS goes through it; the server's certificate must be for {@code
 * 127.0.0.1}.
 *
 * <pre>{@code
 * try (FakeApiServer server = …;
 *     DelayingProxy far = DelayingProxy.before(URI.create(server.url()), Duration.ofMillis(50))) {
 *   Files.writeString(file, far.rewrite(server.kubeconfig()));
 *   // … scan, then ask how often the scan waited: far.roundTrips()
 * }
 * }</pre>
 *
 * <p>Safe for use by many threads. {@link #close()} leaves no socket and no thread behind.
 */
public final class DelayingProxy implements AutoCloseable {
  private static final int HTTPS = 443;
  private static final Duration MOST = Duration.ofMinutes(1);
  private static final long JOIN_MILLIS = TimeUnit.SECONDS.toMillis(10);

  private final URI server;
  private final Duration roundTrip;
  private final ServerSocket listener;
  private final Thread acceptor = new Thread(this::accept, "delaying-proxy-accept");
  private final Set<DelayedConnection> open = ConcurrentHashMap.newKeySet();
  private final AtomicInteger connections = new AtomicInteger();
  private final AtomicInteger roundTrips = new AtomicInteger();
  private volatile boolean closed;

  private DelayingProxy(URI server, Duration roundTrip) throws IOException {
    this.server = server;
    this.roundTrip = roundTrip;
    this.listener = Sockets.listen(0);
    acceptor.setDaemon(true);
    acceptor.start();
  }

  /**
   * Starts a proxy on a free port of loopback.
   *
   * @param server such as {@code https://127.0.0.1:6443}; without a port it is 443
   * @param roundTrip what is added to each round trip, 0 to a minute; half of it in each direction
   * @return the proxy, the caller's to close
   * @throws IllegalArgumentException when the time is out of range or the address has no host
   * @throws UncheckedIOException when there is no port to be had
   */
  public static DelayingProxy before(URI server, Duration roundTrip) {
    if (server.getHost() == null) {
      throw new IllegalArgumentException(
          "server: \""
              + server
              + "\"; accepted is a URL with a host, such as https://127.0.0.1:6443");
    }
    if (roundTrip.isNegative() || roundTrip.compareTo(MOST) > 0) {
      throw new IllegalArgumentException("round trip: " + roundTrip + "; accepted is 0 to " + MOST);
    }
    try {
      return new DelayingProxy(server, roundTrip);
    } catch (IOException e) {
      throw new UncheckedIOException("the delaying proxy can't start", e);
    }
  }

  /**
   * Returns where the proxy listens.
   *
   * @return such as {@code https://127.0.0.1:41234}, with the server's scheme
   */
  public URI url() {
    return URI.create(server.getScheme() + "://127.0.0.1:" + listener.getLocalPort());
  }

  /**
   * Returns a kubeconfig that leads through the proxy.
   *
   * @param kubeconfig one that names the server just as {@link #before} was told it
   * @return the same text with the proxy's address in place of the server's
   * @throws IllegalArgumentException when it names another server; the text is not shown
   */
  public String rewrite(String kubeconfig) {
    String rewritten = kubeconfig.replace(server.toString(), url().toString());
    if (rewritten.equals(kubeconfig)) {
      throw new IllegalArgumentException("the kubeconfig does not name the server " + server);
    }
    return rewritten;
  }

  /**
   * Returns how many connections clients have opened.
   *
   * @return so far
   */
  public int connections() {
    return connections.get();
  }

  /**
   * Returns how often clients waited for the server, at most: for each connection its opening, and
   * each time that bytes left the client after bytes from the server had reached it. What a client
   * sends ahead of an answer is no round trip; what it sends unasked, such as a ping, may count as
   * one.
   *
   * @return so far, of all connections
   */
  public int roundTrips() {
    return roundTrips.get();
  }

  private void accept() {
    try {
      while (!closed) {
        pass(listener.accept());
      }
    } catch (IOException e) {
      if (!closed) {
        throw new UncheckedIOException("the delaying proxy can't accept connections", e);
      }
    }
  }

  private void pass(Socket client) throws IOException {
    // Counted first, so that whoever sees the server reached sees the count as well.
    connections.incrementAndGet();
    roundTrips.incrementAndGet();
    Socket onward = new Socket();
    try {
      onward.connect(
          new InetSocketAddress(server.getHost(), server.getPort() < 0 ? HTTPS : server.getPort()));
    } catch (IOException e) {
      // Nobody listens there: the client learns it as it would without the proxy, by a lost
      // connection.
      onward.close();
      client.close();
      return;
    }
    DelayedConnection connection =
        new DelayedConnection(client, onward, roundTrip, roundTrips::incrementAndGet, open::remove);
    open.add(connection);
    connection.start();
  }

  /** Cuts all connections and waits for the threads. Closing twice is harmless. */
  @Override
  public void close() {
    closed = true;
    try {
      listener.close();
    } catch (IOException e) {
      throw new UncheckedIOException("the delaying proxy's port can't be closed", e);
    }
    try {
      acceptor.join(JOIN_MILLIS);
      for (DelayedConnection connection : open) {
        connection.close();
        connection.join(JOIN_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public String toString() {
    return "DelayingProxy{" + url() + " before " + server + ", " + roundTrip.toMillis() + " ms}";
  }
}
