package io.seaworthy.testkit.wire;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.seaworthy.testkit.fault.Strike;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.util.Optional;

/** The faults of phase CONNECT: what befalls a connection before HTTP. */
final class ConnectFaults {
  private ConnectFaults() {}

  /** The certificate to show; empty when the connection came to nothing. */
  static Optional<Certificates.Shown> strike(Optional<Strike> strike, Socket socket)
      throws IOException {
    if (strike.isEmpty()) {
      return Optional.of(Certificates.Shown.SOUND);
    }
    strike.get().fire();
    switch (strike.get().fault().kind()) {
      case WRONG_CERTIFICATE -> {
        return Optional.of(Certificates.Shown.WRONG_NAME);
      }
      case EXPIRED_CERTIFICATE -> {
        return Optional.of(Certificates.Shown.EXPIRED);
      }
      case UNKNOWN_AUTHORITY -> {
        return Optional.of(Certificates.Shown.UNKNOWN_AUTHORITY);
      }
      case CONNECTION_RESET -> Connection.reset(socket);
      case CONNECTION_CLOSED -> socket.close();
      case TLS_STALL -> socket.getInputStream().transferTo(OutputStream.nullOutputStream());
      case TLS_RESET -> {
        socket.getInputStream().read();
        Connection.reset(socket);
      }
      case NOT_TLS -> {
        socket.getInputStream().read();
        socket
            .getOutputStream()
            .write("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n".getBytes(US_ASCII));
      }
      default -> throw new IllegalStateException(strike.get() + " does not befall a connection");
    }
    return Optional.empty();
  }
}
