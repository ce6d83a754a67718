package io.seaworthy.testkit.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.seaworthy.api.exec.LocalProcesses;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Holds the fake to what a real API server 1.34.4 with a kubelet and containerd answered, byte for
 * byte. The recording leaves out what differs from call to call: dates, lengths of plain HTTP,
 * audit and exec ids, resource versions.
 */
class RecordedExchangesTest {
  private static final String RECORDING = "exchanges-1.34.4.json";
  private static final String KEY = "dGhlIHNhbXBsZSBub25jZQ==";
  private static final Pattern LENGTH =
      Pattern.compile("^HTTP/1.1 (?!101)(?s:.*?)\r\nContent-Length: (\\d+)\r\n");
  private static final List<String> COMPARED =
      List.of("Content-Type", "Sec-WebSocket-Protocol", "Retry-After", "Location");

  @TestFactory
  Stream<DynamicTest> answersAsTheRealOne() throws IOException {
    LocalProcesses processes = LocalProcesses.marked();
    FakeApiServer server =
        FakeApiServer.builder()
            .pod(PodManifest.of("scan-test", "debian").container("app", "image"))
            .pod(
                PodManifest.of("scan-test", "busybox")
                    .container("app", "i")
                    .container("sidecar", "i"))
            .processes((namespace, pod, container) -> Optional.of(processes))
            .start();
    return recording()
        .map(
            exchange ->
                DynamicTest.dynamicTest(
                    exchange.get("name").getAsString(), () -> compare(server, exchange)))
        .onClose(server::close)
        .onClose(processes::close);
  }

  private static Stream<JsonObject> recording() throws IOException {
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(
                RecordedExchangesTest.class.getResourceAsStream(RECORDING), RECORDING),
            UTF_8)) {
      return StreamSupport.stream(
              JsonParser.parseReader(reader).getAsJsonArray().spliterator(), false)
          .map(JsonElement::getAsJsonObject);
    }
  }

  private static void compare(FakeApiServer server, JsonObject exchange) throws Exception {
    boolean staysOpen = exchange.has("open") && exchange.get("open").getAsBoolean();
    String answer = ask(server, exchange, staysOpen);
    String[] parts = answer.split("\r\n\r\n", 2);
    String[] head = parts[0].split("\r\n", -1);

    assertThat(Integer.parseInt(head[0].split(" ", -1)[1]))
        .isEqualTo(exchange.get("status").getAsInt());
    assertThat(
            Arrays.stream(head).filter(line -> COMPARED.contains(line.split(":", 2)[0])).sorted())
        .containsExactlyElementsOf(
            exchange.getAsJsonArray("answerHeaders").asList().stream()
                .map(JsonElement::getAsString)
                .toList());
    assertThat(
            parts[1]
                .replaceAll("[0-9a-f]{64}", "EXEC-ID")
                .replaceAll("\"resourceVersion\":\"\\d+\"", "\"resourceVersion\":\"N\""))
        .isEqualTo(exchange.get("answer").getAsString());
  }

  /** Sends the recorded bytes; returns all that comes, to the end or to a silence. */
  private static String ask(FakeApiServer server, JsonObject exchange, boolean staysOpen)
      throws Exception {
    SSLContext tls = SSLContext.getInstance("TLS");
    tls.init(null, WireClient.trust(server.authorityPem()), null);
    URI url = URI.create(server.url());
    try (SSLSocket socket =
        (SSLSocket) tls.getSocketFactory().createSocket(url.getHost(), url.getPort())) {
      socket.getOutputStream().write(request(server, exchange).getBytes(ISO_8859_1));
      ByteArrayOutputStream answer = new ByteArrayOutputStream();
      if (exchange.has("send")) {
        readTo(socket, answer, "\r\n\r\n\u0082\u0001\u0001");
        socket.getOutputStream().write(HexFormat.of().parseHex(exchange.get("send").getAsString()));
      }
      readRest(socket, answer, staysOpen ? exchange.get("answer").getAsString() : "");
      return answer.toString(ISO_8859_1);
    }
  }

  private static String request(FakeApiServer server, JsonObject exchange) {
    StringBuilder request = new StringBuilder();
    request.append(exchange.get("method").getAsString()).append(' ');
    request.append(exchange.get("path").getAsString()).append(" HTTP/1.1\r\nHost: fake\r\n");
    request.append("Authorization: Bearer ").append(server.token()).append("\r\n");
    if (exchange.has("upgrade")) {
      request.append("Upgrade: websocket\r\nConnection: Upgrade\r\n");
      request.append("Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: " + KEY + "\r\n");
    } else {
      request.append("Connection: close\r\n");
    }
    exchange
        .getAsJsonObject("headers")
        .entrySet()
        .forEach(
            header ->
                request.append(header.getKey() + ": " + header.getValue().getAsString() + "\r\n"));
    return request.append("\r\n").toString();
  }

  private static void readTo(SSLSocket socket, ByteArrayOutputStream answer, String end)
      throws IOException {
    socket.setSoTimeout(20_000);
    while (!answer.toString(ISO_8859_1).endsWith(end)) {
      int next = socket.getInputStream().read();
      assertThat(next).as(() -> answer.toString(ISO_8859_1)).isNotNegative();
      answer.write(next);
    }
  }

  /** Reads to the end; where the recording stays open, to a silence after what was recorded. */
  private static void readRest(SSLSocket socket, ByteArrayOutputStream answer, String recorded)
      throws IOException {
    try {
      while (!isComplete(answer.toString(ISO_8859_1))) {
        boolean all = answer.toString(ISO_8859_1).endsWith(recorded) && !recorded.isEmpty();
        socket.setSoTimeout(all ? 300 : 20_000);
        int next = socket.getInputStream().read();
        if (next < 0) {
          assertThat(recorded).as("the connection ended").isEmpty();
          return;
        }
        answer.write(next);
      }
    } catch (SocketTimeoutException e) {
      assertThat(recorded).as("nothing more came").isNotEmpty();
    }
  }

  /** Whether a plain response is there to its last byte. */
  private static boolean isComplete(String answer) {
    Matcher length = LENGTH.matcher(answer);
    return answer.contains("\r\n\r\n")
        && length.find()
        && answer.length() - answer.indexOf("\r\n\r\n") - 4 >= Integer.parseInt(length.group(1));
  }
}
