package io.seaworthy.testkit.wire;

import com.google.gson.JsonElement;
import io.seaworthy.api.command.Bytes;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One response.
 *
 * @param status the HTTP status
 * @param headers names and values, without lengths
 * @param body all of it
 */
record HttpAnswer(int status, Map<String, String> headers, Bytes body) implements Answer {
  static HttpAnswer json(int status, JsonElement body) {
    return json(status, "application/json", body);
  }

  static HttpAnswer json(int status, String contentType, JsonElement body) {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    line.writeBytes(Json.bytes(body));
    line.write('\n');
    return new HttpAnswer(
        status, Map.of("Content-Type", contentType), Bytes.of(line.toByteArray()));
  }

  static HttpAnswer text(int status, String body) {
    return text(status, "text/plain; charset=utf-8", body);
  }

  static HttpAnswer text(int status, String contentType, String body) {
    return new HttpAnswer(status, Map.of("Content-Type", contentType), Bytes.utf8(body));
  }

  /** A page as a proxy in front of the API server makes it. */
  static HttpAnswer page(int status, String title) {
    return text(
            status,
            "text/html",
            "<html><head><title>%1$d %2$s</title></head><body><h1>%1$d %2$s</h1></body></html>\n"
                .formatted(status, title))
        .with("Server", "nginx");
  }

  static HttpAnswer bare(int status) {
    return new HttpAnswer(status, Map.of(), Bytes.EMPTY);
  }

  HttpAnswer with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new HttpAnswer(status, more, body);
  }

  byte[] toBytes(boolean keepAlive) {
    StringBuilder head = new StringBuilder();
    head.append("HTTP/1.1 ").append(status).append(' ').append(reason()).append("\r\n");
    headers.forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
    head.append("Content-Length: ").append(body.size()).append("\r\n");
    head.append(keepAlive ? "\r\n" : "Connection: close\r\n\r\n");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(head.toString().getBytes(StandardCharsets.ISO_8859_1));
    bytes.writeBytes(body.toArray());
    return bytes.toByteArray();
  }

  private String reason() {
    return switch (status) {
      case 200 -> "OK";
      case 201 -> "Created";
      case 302 -> "Found";
      case 400 -> "Bad Request";
      case 401 -> "Unauthorized";
      case 403 -> "Forbidden";
      case 404 -> "Not Found";
      case 405 -> "Method Not Allowed";
      case 406 -> "Not Acceptable";
      case 409 -> "Conflict";
      case 410 -> "Gone";
      case 414 -> "URI Too Long";
      case 422 -> "Unprocessable Entity";
      case 429 -> "Too Many Requests";
      case 431 -> "Request Header Fields Too Large";
      case 500 -> "Internal Server Error";
      case 502 -> "Bad Gateway";
      case 503 -> "Service Unavailable";
      case 504 -> "Gateway Timeout";
      default -> "Status " + status;
    };
  }
}
