package io.seaworthy.k8s.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.BufferedSource;

/**
 * An HTTP answer, read whole up to a cap.
 *
 * @param code the HTTP status
 * @param contentType the media type, or empty
 * @param retryAfter the {@code Retry-After} header, or empty
 * @param via who answered, as far as the {@code Server} and {@code Via} headers say
 * @param body the body as UTF-8 text
 */
public record ApiAnswer(
    int code, String contentType, Optional<String> retryAfter, String via, String body) {
  /**
   * Reads an answer and closes it.
   *
   * @param response the answer
   * @param limit the longest body that is accepted, in bytes
   * @return the answer
   * @throws IOException when the body can't be read or is longer
   */
  public static ApiAnswer read(Response response, long limit) throws IOException {
    try (ResponseBody body = response.body()) {
      BufferedSource source = body.source();
      if (source.request(limit + 1)) {
        throw new IOException("the answer is longer than " + limit + " bytes");
      }
      return new ApiAnswer(
          response.code(),
          response.header("Content-Type", ""),
          Optional.ofNullable(response.header("Retry-After")),
          (response.header("Server", "") + " " + response.header("Via", "")).strip(),
          source.readString(StandardCharsets.UTF_8));
    }
  }

  /** Leaves the body out, which may hold a token. */
  @Override
  public String toString() {
    return "HTTP " + code + " " + contentType + ", " + body.length() + " characters";
  }

  /**
   * Returns the body as the Kubernetes object {@code Status}, with which an API server explains a
   * refusal.
   *
   * @return the object; empty when the body is something else, as from a proxy or a kubelet
   */
  public Optional<Json> status() {
    return Json.object(body).filter(json -> json.at("kind").text().equals(Optional.of("Status")));
  }
}
