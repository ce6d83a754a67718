package io.seaworthy.testkit.wire;

import io.seaworthy.api.command.Bytes;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads HTTP/1.1 requests from one connection. */
final class HttpReader {
  /** Go's default for the head of a request: 1 MiB and 4 KiB of slack. */
  static final int MAX_HEAD = (1 << 20) + 4096;

  private static final int MAX_BODY = 3 << 20;

  /** A request that can't be served; the connection ends with the answer. */
  static final class Unreadable extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient HttpAnswer answer;

    Unreadable(HttpAnswer answer) {
      super("HTTP " + answer.status());
      this.answer = answer;
    }

    HttpAnswer answer() {
      return answer;
    }
  }

  private final InputStream in;
  private int left;

  HttpReader(InputStream in) {
    this.in = in;
  }

  /** The next request, or empty when the client has left between two. */
  Optional<HttpRequest> next() throws IOException {
    left = MAX_HEAD;
    Optional<String> first = line();
    if (first.isEmpty()) {
      return Optional.empty();
    }
    String[] words = first.get().split(" ", -1);
    if (words.length != 3 || !words[2].startsWith("HTTP/1.")) {
      throw new Unreadable(HttpAnswer.text(400, "400 Bad Request"));
    }
    Map<String, List<String>> headers = headers();
    return Optional.of(new HttpRequest(words[0], words[1], headers, Bytes.of(body(headers))));
  }

  private Map<String, List<String>> headers() throws IOException {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    for (String line = mandatoryLine(); !line.isEmpty(); line = mandatoryLine()) {
      int colon = line.indexOf(':');
      if (colon <= 0) {
        throw new Unreadable(HttpAnswer.text(400, "400 Bad Request"));
      }
      headers
          .computeIfAbsent(
              line.substring(0, colon).toLowerCase(Locale.ROOT), name -> new ArrayList<>())
          .add(line.substring(colon + 1).strip());
    }
    return headers;
  }

  private byte[] body(Map<String, List<String>> headers) throws IOException {
    if (headers.containsKey("transfer-encoding")) {
      return chunks();
    }
    List<String> length = headers.getOrDefault("content-length", List.of("0"));
    return exactly(number(length.get(0), 10));
  }

  private byte[] chunks() throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (int size = number(mandatoryLine(), 16); size > 0; size = number(mandatoryLine(), 16)) {
      body.writeBytes(exactly(size));
      if (body.size() > MAX_BODY || !mandatoryLine().isEmpty()) {
        throw new Unreadable(HttpAnswer.text(400, "400 Bad Request"));
      }
    }
    while (!mandatoryLine().isEmpty()) {
      // A trailer says nothing that a handler asks for.
    }
    return body.toByteArray();
  }

  private byte[] exactly(int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("the request ended early");
    }
    return bytes;
  }

  private static int number(String text, int radix) throws Unreadable {
    try {
      int number = Integer.parseInt(text.strip(), radix);
      if (number >= 0 && number <= MAX_BODY) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Answered like any other length that can't be.
    }
    throw new Unreadable(HttpAnswer.text(400, "400 Bad Request"));
  }

  private String mandatoryLine() throws IOException {
    return line().orElseThrow(() -> new EOFException("the request ended early"));
  }

  private Optional<String> line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        return Optional.empty();
      }
      if (--left < 0) {
        throw new Unreadable(HttpAnswer.text(431, "431 Request Header Fields Too Large"));
      }
      line.write(b);
    }
    String text = line.toString(StandardCharsets.ISO_8859_1);
    return Optional.of(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
  }
}
