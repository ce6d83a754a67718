package io.seaworthy.k8s.token;

import io.seaworthy.api.ScannerException;
import java.io.IOException;
import java.util.function.Supplier;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Shows a token with each request, and another one where the first is refused.
 *
 * <p>A 401 comes before anything has started, for a stream as well, whose upgrade passes here too:
 * so asking once more can't start a command twice.
 */
public final class BearerToken implements Interceptor {
  private static final String HEADER = "Authorization";

  private final TokenSource tokens;

  /**
   * Creates the interceptor.
   *
   * @param tokens gives the tokens
   */
  public BearerToken(TokenSource tokens) {
    this.tokens = tokens;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    String token = asked(tokens::current);
    Response response = chain.proceed(with(token, chain.request()));
    if (response.code() != 401) {
      return response;
    }
    response.close();
    return chain.proceed(with(asked(() -> tokens.insteadOf(token)), chain.request()));
  }

  /** What OkHttp does not expect would end a thread of its own, and nobody would hear of it. */
  private static String asked(Supplier<String> token) throws IOException {
    try {
      return token.get();
    } catch (ScannerException | IllegalStateException e) {
      throw new IOException("no token is to be had: " + e.getMessage(), e);
    }
  }

  private static Request with(String token, Request request) {
    return request.newBuilder().header(HEADER, "Bearer " + token).build();
  }
}
