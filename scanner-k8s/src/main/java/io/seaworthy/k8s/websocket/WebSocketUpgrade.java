package io.seaworthy.k8s.websocket;

import io.seaworthy.k8s.http.ApiAnswer;
import io.seaworthy.k8s.http.OneLine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.ByteString;
import okio.Socket;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to turn a request into a WebSocket (RFC 6455, section 4.1). It can be cancelled from
 * any thread, before, during and after.
 */
public final class WebSocketUpgrade {
  /** The longest refusal that is read: one page of text is plenty. */
  private static final long BODY_LIMIT = 1 << 20;

  private static final SecureRandom RANDOM = new SecureRandom();

  private final AtomicBoolean sent = new AtomicBoolean();
  private final AtomicReference<@Nullable Response> answered = new AtomicReference<>();
  private final String key;
  private final String protocol;
  private final Duration inactivityLimit;
  private final Call call;

  /**
   * Prepares an attempt.
   *
   * @param client a client without a connection pool
   * @param request what to ask for
   * @param protocol the one sub-protocol to offer
   * @param inactivityLimit see {@link WebSocket}
   */
  public WebSocketUpgrade(
      OkHttpClient client, Request request, String protocol, Duration inactivityLimit) {
    byte[] nonce = new byte[16];
    RANDOM.nextBytes(nonce);
    this.key = ByteString.of(nonce).base64();
    this.protocol = protocol;
    this.inactivityLimit = inactivityLimit;
    this.call =
        client
            .newBuilder()
            .eventListener(
                new EventListener() {
                  @Override
                  public void requestHeadersStart(Call call) {
                    sent.set(true);
                  }
                })
            .addInterceptor(
                chain -> {
                  Response response = chain.proceed(chain.request());
                  answered.set(response);
                  return response;
                })
            .build()
            .newCall(
                request
                    .newBuilder()
                    .header("Connection", "Upgrade")
                    .header("Upgrade", "websocket")
                    .header("Sec-WebSocket-Version", "13")
                    .header("Sec-WebSocket-Key", key)
                    .header("Sec-WebSocket-Protocol", protocol)
                    .build());
  }

  /** What came of an attempt: exactly one of three. */
  public sealed interface Result {
    /**
     * The WebSocket is open.
     *
     * @param socket the caller's to cancel
     */
    record Open(WebSocket socket) implements Result {}

    /**
     * There was another answer, and so no WebSocket.
     *
     * @param answer the answer
     */
    record Refused(ApiAnswer answer) implements Result {}

    /**
     * There was no answer, or one that makes no sense.
     *
     * @param cause what happened; a RuntimeException comes from whoever supplies the credential
     * @param sent whether the server may have seen the request
     */
    record Failed(Exception cause, boolean sent) implements Result {}
  }

  /**
   * Sends the request and waits for the answer.
   *
   * @return what came of it
   */
  public Result open() {
    try {
      Response response = execute();
      if (response.code() != 101) {
        return new Result.Refused(ApiAnswer.read(response, BODY_LIMIT));
      }
      Socket socket = response.socket();
      if (socket == null) {
        response.close();
        throw new WebSocketProtocolException("the answer 101 lacks \"Connection: Upgrade\"");
      }
      WebSocket opened = new WebSocket(socket, inactivityLimit, RANDOM);
      try {
        check(response);
      } catch (WebSocketProtocolException e) {
        // A cancellation alone would leave the connection on OkHttp's books for ever.
        opened.close();
        throw e;
      }
      return new Result.Open(opened);
    } catch (IOException | RuntimeException e) {
      return new Result.Failed(e, sent.get());
    }
  }

  /**
   * OkHttp drops an answer that a cancellation overtakes, but not the connection that a 101 has
   * taken over: that would stay on its books.
   */
  private Response execute() throws IOException {
    try {
      return call.execute();
    } catch (IOException e) {
      Response dropped = answered.get();
      Socket socket = dropped == null ? null : dropped.socket();
      if (socket != null) {
        new WebSocket(socket, inactivityLimit, RANDOM).close();
      }
      throw e;
    }
  }

  private void check(Response response) throws WebSocketProtocolException {
    String proof =
        ByteString.encodeString(
                key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11", StandardCharsets.US_ASCII)
            .sha1()
            .base64();
    if (!proof.equals(response.header("Sec-WebSocket-Accept"))) {
      throw new WebSocketProtocolException("the answer 101 is not for this request");
    }
    String chosen = response.header("Sec-WebSocket-Protocol", "none");
    if (!protocol.equals(chosen)) {
      throw new WebSocketProtocolException(
          "the server's sub-protocol is not " + protocol + " but " + OneLine.of(chosen));
    }
    if (response.header("Sec-WebSocket-Extensions") != null) {
      throw new WebSocketProtocolException("the server uses an extension that was not offered");
    }
  }

  /** Ends the attempt, and the WebSocket if there is one, at once. */
  public void cancel() {
    call.cancel();
  }
}
