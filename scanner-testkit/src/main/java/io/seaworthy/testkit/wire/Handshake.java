package io.seaworthy.testkit.wire;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;

/** The server's half of a WebSocket handshake. Source: RFC 6455 section 4.2.2. */
final class Handshake {
  private static final String SUFFIX = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

  private Handshake() {}

  /** The proof that the server understood the client's key. */
  static String proof(HttpRequest request) {
    String key = request.header("sec-websocket-key").orElse("");
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-1")
              .digest((key + SUFFIX).getBytes(StandardCharsets.ISO_8859_1));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-1", e);
    }
  }

  /** The 101 response; without a sub-protocol, the header is left out. */
  static byte[] response(String proof, Optional<String> subprotocol) {
    String head =
        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            + "Sec-WebSocket-Accept: "
            + proof
            + "\r\n"
            + subprotocol.map(id -> "Sec-WebSocket-Protocol: " + id + "\r\n").orElse("")
            + "\r\n";
    return head.getBytes(StandardCharsets.ISO_8859_1);
  }
}
