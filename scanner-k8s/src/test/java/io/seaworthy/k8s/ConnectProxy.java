package io.seaworthy.k8s;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An HTTP proxy on loopback that makes tunnels, and may ask for a password first. */
final class ConnectProxy implements AutoCloseable {
  private final ServerSocket server;
  private final String credentials;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<String> tunnels = new CopyOnWriteArrayList<>();
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();

  /**
   * Starts a proxy.
   *
   * @param credentials the header that it asks for, or an empty text
   */
  ConnectProxy(String credentials) {
    this.credentials = credentials;
    try {
      server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.execute(this::accept);
  }

  String address() {
    return "127.0.0.1:" + server.getLocalPort();
  }

  /** Where the tunnels led, in order. */
  List<String> tunnels() {
    return List.copyOf(tunnels);
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket client = server.accept();
        sockets.add(client);
        threads.execute(() -> serve(client));
      } catch (IOException e) {
        // Closed: the loop ends.
      }
    }
  }

  private void serve(Socket client) {
    try {
      while (true) {
        List<String> head = head(client);
        if (head.isEmpty()) {
          return;
        }
        if (credentials.isEmpty() || head.contains("Proxy-Authorization: " + credentials)) {
          tunnel(client, head.get(0).split(" ", -1)[1]);
          return;
        }
        answer(
            client,
            "407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"t\"\r\n"
                + "Content-Length: 0");
      }
    } catch (IOException e) {
      // Either side is gone, and with it the tunnel.
    }
  }

  private static List<String> head(Socket client) throws IOException {
    BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII), 1);
    List<String> lines = new ArrayList<>();
    for (String line = reader.readLine();
        line != null && !line.isEmpty();
        line = reader.readLine()) {
      lines.add(line);
    }
    return lines;
  }

  private void tunnel(Socket client, String target) throws IOException {
    tunnels.add(target);
    int colon = target.lastIndexOf(':');
    Socket behind =
        new Socket(target.substring(0, colon), Integer.parseInt(target.substring(colon + 1)));
    sockets.add(behind);
    answer(client, "200 Connection established");
    threads.execute(() -> copy(client, behind));
    copy(behind, client);
  }

  private static void answer(Socket client, String head) throws IOException {
    client
        .getOutputStream()
        .write(("HTTP/1.1 " + head + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
  }

  private static void copy(Socket from, Socket to) {
    try (from;
        to) {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException e) {
      // Either side is gone, and with it the tunnel.
    }
  }

  @Override
  public void close() {
    try {
      server.close();
      for (Socket socket : sockets) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      threads.shutdown();
    }
  }
}
