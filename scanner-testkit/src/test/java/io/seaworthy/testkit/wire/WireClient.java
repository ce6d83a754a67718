package io.seaworthy.testkit.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** An OkHttp client of a fake server, and what its WebSockets hear. */
final class WireClient implements AutoCloseable {
  private final FakeApiServer server;
  private final OkHttpClient http;

  WireClient(FakeApiServer server) throws Exception {
    this(server, Duration.ZERO);
  }

  WireClient(FakeApiServer server, Duration pingInterval) throws Exception {
    this.server = server;
    TrustManager[] trust = trust(server.authorityPem());
    SSLContext tls = SSLContext.getInstance("TLS");
    tls.init(null, trust, null);
    http =
        new OkHttpClient.Builder()
            .sslSocketFactory(tls.getSocketFactory(), (X509TrustManager) trust[0])
            .retryOnConnectionFailure(false)
            .followRedirects(false)
            .pingInterval(pingInterval)
            .readTimeout(Duration.ofSeconds(1))
            .callTimeout(Duration.ofSeconds(20))
            .build();
  }

  static TrustManager[] trust(String pem) throws Exception {
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    store.setCertificateEntry("ca", certificate(pem));
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    return factory.getTrustManagers();
  }

  private static java.security.cert.Certificate certificate(String pem)
      throws GeneralSecurityException {
    return CertificateFactory.getInstance("X.509")
        .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
  }

  Response get(String path) throws Exception {
    return get(path, server.token());
  }

  Response get(String path, String token) throws Exception {
    Request.Builder request = new Request.Builder().url(server.url() + path);
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    return http.newCall(request.build()).execute();
  }

  /** Sends JSON as {@code admin}. */
  Response send(String method, String path, String json, String... headers) throws IOException {
    return send(method, path, RequestBody.create(json, MediaType.get("application/json")), headers);
  }

  /** Sends a body, if any, as {@code admin}; headers are names and values in turn. */
  Response send(String method, String path, @Nullable RequestBody body, String... headers)
      throws IOException {
    Request.Builder request =
        new Request.Builder()
            .url(server.url() + path)
            .header("Authorization", "Bearer " + server.token())
            .method(method, body);
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return http.newCall(request.build()).execute();
  }

  /** Begins an answer that has no end, and is silent at times. */
  Response stream(String path) throws IOException {
    Request request =
        new Request.Builder()
            .url(server.url() + path)
            .header("Authorization", "Bearer " + server.token())
            .build();
    return http.newBuilder().readTimeout(Duration.ofSeconds(20)).build().newCall(request).execute();
  }

  /** The status of the answer to a patch. */
  int patch(String path, String mediaType, String patch) throws Exception {
    RequestBody body = RequestBody.create(patch, MediaType.get(mediaType));
    try (Response response = send("PATCH", path, body)) {
      return response.code();
    }
  }

  String body(String path) throws Exception {
    try (Response response = get(path)) {
      return response.body().string();
    }
  }

  Heard exec(String pod, String protocols, List<String> command, String... flags) {
    HttpUrl.Builder url =
        HttpUrl.get(server.url())
            .newBuilder()
            .encodedPath("/api/v1/namespaces/shop/pods/" + pod + "/exec");
    command.forEach(word -> url.addQueryParameter("command", word));
    Arrays.stream(flags)
        .forEach(
            flag -> {
              String[] sides = flag.split("=", 2);
              url.addQueryParameter(sides[0], sides.length > 1 ? sides[1] : "true");
            });
    Request.Builder request =
        new Request.Builder()
            .url(url.build())
            .header("Authorization", "Bearer " + server.token())
            .header("User-Agent", "wire-test");
    if (!protocols.isEmpty()) {
      request.header("Sec-WebSocket-Protocol", protocols);
    }
    Heard heard = new Heard();
    heard.socket.complete(http.newWebSocket(request.build(), heard));
    return heard;
  }

  /** Waits for what is under way, then closes the connections that are kept for later. */
  void dropIdle() throws InterruptedException {
    http.dispatcher().executorService().shutdown();
    assertThat(http.dispatcher().executorService().awaitTermination(20, TimeUnit.SECONDS)).isTrue();
    http.connectionPool().evictAll();
  }

  @Override
  public void close() {
    http.dispatcher().executorService().shutdownNow();
    http.connectionPool().evictAll();
  }

  /** What came over one WebSocket, in order. */
  static final class Heard extends WebSocketListener {
    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
    private final CompletableFuture<WebSocket> socket = new CompletableFuture<>();

    WebSocket socket() {
      return socket.orTimeout(20, TimeUnit.SECONDS).join();
    }

    void send(int channel, String text) {
      socket()
          .send(ByteString.of(FrameSink.onChannel(channel, text.getBytes(StandardCharsets.UTF_8))));
    }

    /**
     * The next event: {@code open PROTOCOL}, {@code CHANNEL:TEXT}, {@code closed}, {@code failed}.
     */
    String next() throws InterruptedException {
      return next(Duration.ofSeconds(20)).orElse("nothing came");
    }

    /** The next event, or empty when none comes in time. */
    Optional<String> next(Duration limit) throws InterruptedException {
      return Optional.ofNullable(events.poll(limit.toMillis(), TimeUnit.MILLISECONDS));
    }

    @Override
    public void onOpen(WebSocket webSocket, Response response) {
      events.add("open " + response.header("Sec-WebSocket-Protocol"));
    }

    @Override
    public void onMessage(WebSocket webSocket, ByteString bytes) {
      if (bytes.size() == 0) {
        events.add("empty");
        return;
      }
      events.add((bytes.getByte(0) & 0xFF) + ":" + bytes.substring(1).utf8());
    }

    @Override
    public void onMessage(WebSocket webSocket, String text) {
      events.add("text:" + text);
    }

    @Override
    public void onClosing(WebSocket webSocket, int code, String reason) {
      webSocket.close(code, null);
    }

    @Override
    public void onClosed(WebSocket webSocket, int code, String reason) {
      events.add("closed " + code);
    }

    @Override
    public void onFailure(WebSocket webSocket, Throwable failure, @Nullable Response response) {
      // OkHttp gives no body of a 101 that it refuses.
      if (response == null || response.code() == 101) {
        events.add("failed " + failure.getClass().getSimpleName());
        return;
      }
      try {
        String after = response.header("Retry-After");
        String hint = after == null ? "" : "retry after " + after + " ";
        events.add("refused " + response.code() + " " + hint + response.body().string().strip());
      } catch (IOException e) {
        events.add("refused " + response.code() + " without a body");
      }
    }
  }
}
