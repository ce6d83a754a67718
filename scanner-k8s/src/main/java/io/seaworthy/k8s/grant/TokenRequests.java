package io.seaworthy.k8s.grant;

import io.seaworthy.k8s.access.AccessException;
import io.seaworthy.k8s.http.Json;
import io.seaworthy.k8s.token.IssuedToken;
import io.seaworthy.k8s.token.Secret;
import io.seaworthy.k8s.token.TokenIssuer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;

/**
 * Asks for tokens of one service account that die with one Secret (TokenRequest with {@code
 * boundObjectRef}): deleting it is the only way to revoke them. Safe for use by many threads.
 */
final class TokenRequests implements TokenIssuer {
  /** Kubernetes refuses less: "may not specify a duration less than 10 minutes". */
  static final Duration SHORTEST = Duration.ofMinutes(10);

  private final ApiObjects objects;
  private final String path;
  private final Map<String, Object> spec;
  private final Clock clock;

  TokenRequests(
      ApiObjects objects,
      String namespace,
      String name,
      String secretUid,
      Duration life,
      Clock clock) {
    this.objects = objects;
    this.path = GrantPaths.accounts(namespace) + "/" + name + "/token";
    this.spec =
        Map.of(
            "expirationSeconds",
            checked(life).toSeconds(),
            "boundObjectRef",
            Map.of("apiVersion", "v1", "kind", "Secret", "name", name, "uid", secretUid));
    this.clock = clock;
  }

  /**
   * Checks the life of tokens.
   *
   * @throws IllegalArgumentException when Kubernetes would refuse it
   */
  static Duration checked(Duration life) {
    if (life.compareTo(SHORTEST) < 0) {
      throw new IllegalArgumentException(
          "token life: " + life + "; accepted is " + SHORTEST + " or more, as Kubernetes has it");
    }
    return life;
  }

  @Override
  public IssuedToken issue() {
    Instant asked = clock.instant();
    Json status = objects.create(path, Map.of("spec", spec)).at("status");
    String token =
        status
            .at("token")
            .text()
            .orElseThrow(
                () -> new AccessException("The answer to " + path + " holds no token.", null));
    try {
      Instant expires = Instant.parse(status.at("expirationTimestamp").text().orElse(""));
      return new IssuedToken(Secret.of(token), asked, expires);
    } catch (DateTimeParseException e) {
      throw new AccessException("The answer to " + path + " does not say when it expires.", e);
    }
  }
}
