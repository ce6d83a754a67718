package io.seaworthy.testkit.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.seaworthy.testkit.fault.Fault;
import io.seaworthy.testkit.fault.FaultKind;
import io.seaworthy.testkit.fault.FaultPlan;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Proves the framing with a second client, the JDK's own, which is strict about RFC 6455. */
class JdkWebSocketTest {
  @ParameterizedTest
  @EnumSource(
      names = {"NO_PONG", "ONE_BYTE_SLICES", "MERGED_FRAMES", "FRAGMENTED_MESSAGES", "PING_FLOOD"})
  void hearsTheSameHoweverItIsFramed(FaultKind kind) throws Exception {
    try (FakeApiServer server =
        FakeApiServer.builder()
            .pod(PodManifest.of("shop", "web").container("app", "shop/web:1"))
            .processes("shop", "web", "app", new ScriptedProcesses("abcdef".getBytes(UTF_8), 0))
            .faults(FaultPlan.builder().exec(1, Fault.of(kind)).build())
            .start()) {
      SSLContext tls = SSLContext.getInstance("TLS");
      tls.init(null, WireClient.trust(server.authorityPem()), null);
      Collected collected = new Collected();
      WebSocket socket =
          HttpClient.newBuilder()
              .sslContext(tls)
              .build()
              .newWebSocketBuilder()
              .header("Authorization", "Bearer " + server.token())
              .subprotocols("v4.channel.k8s.io")
              .buildAsync(
                  URI.create(
                      server.url().replace("https", "wss")
                          + "/api/v1/namespaces/shop/pods/web/exec?command=run&stdout=true"),
                  collected)
              .get(20, TimeUnit.SECONDS);

      assertThat(socket.getSubprotocol()).isEqualTo("v4.channel.k8s.io");
      assertThat(collected.code.get(20, TimeUnit.SECONDS)).isEqualTo(1000);
      assertThat(collected.stdout.toString(UTF_8)).isEqualTo("abcdef");
      assertThat(collected.status.toString(UTF_8))
          .isEqualTo("{\"metadata\":{},\"status\":\"Success\"}");
    }
  }

  private static final class Collected implements WebSocket.Listener {
    private final ByteArrayOutputStream message = new ByteArrayOutputStream();
    private final ByteArrayOutputStream stdout = new ByteArrayOutputStream();
    private final ByteArrayOutputStream status = new ByteArrayOutputStream();
    private final CompletableFuture<Integer> code = new CompletableFuture<>();

    @Override
    public @Nullable CompletionStage<?> onBinary(WebSocket socket, ByteBuffer data, boolean last) {
      while (data.hasRemaining()) {
        message.write(data.get());
      }
      if (last) {
        byte[] bytes = message.toByteArray();
        ByteArrayOutputStream channel = bytes[0] == ExecOutput.STATUS ? status : stdout;
        channel.write(bytes, 1, bytes.length - 1);
        message.reset();
      }
      socket.request(1);
      return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
      code.complete(status);
      return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
      code.completeExceptionally(error);
    }
  }
}
