package io.seaworthy.testkit.wire;

import com.google.gson.JsonObject;
import io.seaworthy.api.command.Bytes;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One request as it was read.
 *
 * @param method such as {@code GET}
 * @param target path and query as they were sent
 * @param headers by lower-case name, values in order
 * @param body all of it
 */
record HttpRequest(String method, String target, Map<String, List<String>> headers, Bytes body) {
  /** The path, decoded. */
  String path() {
    int question = target.indexOf('?');
    String path = question < 0 ? target : target.substring(0, question);
    // URLDecoder is made for forms; in a path a plus is a plus.
    return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /** The parts of the path, split after decoding as Go's servers do. */
  List<String> segments() {
    return Arrays.stream(path().split("/")).filter(part -> !part.isEmpty()).toList();
  }

  Parameters query() {
    int question = target.indexOf('?');
    return Parameters.parse(question < 0 ? "" : target.substring(question + 1));
  }

  /** A header's values, joined by commas. */
  Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name)).map(values -> String.join(", ", values));
  }

  /** Whether a header holds a token in its comma-separated list. */
  boolean headerHas(String name, String token) {
    return headerList(name).stream().anyMatch(token::equalsIgnoreCase);
  }

  /** A header's comma-separated list. */
  List<String> headerList(String name) {
    return header(name).stream()
        .flatMap(value -> Arrays.stream(value.split(",")))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  boolean keepsAlive() {
    return !headerHas("connection", "close");
  }

  boolean asksForWebSocket() {
    return headerHas("connection", "upgrade") && headerHas("upgrade", "websocket");
  }

  /**
   * The body as an object, from JSON or from Kubernetes' protobuf.
   *
   * @throws com.google.gson.JsonParseException or an IllegalStateException when it is neither
   */
  JsonObject object() {
    return header("content-type").filter(ProtobufBody.TYPE::equals).isPresent()
        ? ProtobufBody.parse(body.toArray())
        : Json.parse(body.text());
  }
}
