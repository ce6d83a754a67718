package io.seaworthy.k8s.token;

import io.kubernetes.client.openapi.ApiClient;
import io.kubernetes.client.util.credentials.Authentication;
import io.seaworthy.api.ScannerException;
import io.seaworthy.k8s.http.NoCredentialException;
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
public final class BearerToken implements Authentication, Interceptor {
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

  /** Makes all requests of a client show the tokens. */
  @Override
  public void provide(ApiClient client) {
    client.setHttpClient(client.getHttpClient().newBuilder().addInterceptor(this).build());
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
  private static String asked(Supplier<String> token) throws NoCredentialException {
    try {
      return token.get();
    } catch (ScannerException | IllegalStateException e) {
      throw new NoCredentialException(e);
    }
  }

  private static Request with(String token, Request request) {
    return request.newBuilder().header(HEADER, "Bearer " + token).build();
  }
}
