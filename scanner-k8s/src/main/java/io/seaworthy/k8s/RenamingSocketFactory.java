package io.seaworthy.k8s;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Asks a server for its certificate under another name (SNI): several servers may share an address,
 * and {@code tls-server-name} says which one is meant.
 */
final class RenamingSocketFactory extends SSLSocketFactory {
  private final SSLSocketFactory sockets;
  private final String serverName;

  RenamingSocketFactory(SSLSocketFactory sockets, String serverName) {
    this.sockets = sockets;
    this.serverName = serverName;
  }

  /** The one that OkHttp calls, with a socket that is connected already. */
  @Override
  public Socket createSocket(Socket connected, String host, int port, boolean autoClose)
      throws IOException {
    return sockets.createSocket(connected, serverName, port, autoClose);
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return sockets.createSocket(host, port);
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress localHost, int localPort)
      throws IOException {
    return sockets.createSocket(host, port, localHost, localPort);
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return sockets.createSocket(host, port);
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort)
      throws IOException {
    return sockets.createSocket(host, port, localHost, localPort);
  }

  @Override
  public String[] getDefaultCipherSuites() {
    return sockets.getDefaultCipherSuites();
  }

  @Override
  public String[] getSupportedCipherSuites() {
    return sockets.getSupportedCipherSuites();
  }
}
