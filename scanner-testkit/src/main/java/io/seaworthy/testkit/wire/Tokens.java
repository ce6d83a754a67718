package io.seaworthy.testkit.wire;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The bearer tokens that a server accepts: those that a test named, and those that it issued for
 * service accounts. An issued token ends with its time, its account, or the object it is bound to,
 * and is good for nothing here when it was issued for another audience. Safe for use by many
 * threads.
 */
final class Tokens {
  /** An object by place and identity: one that was deleted and made anew is another. */
  record ObjectId(ResourceType type, String namespace, String name, String uid) {
    boolean isIn(ClusterObjects objects) {
      return objects
          .get(type, namespace, name)
          .filter(object -> ClusterObjects.uidOf(object).equals(uid))
          .isPresent();
    }
  }

  private record Issued(User user, Instant expiry, List<String> audiences, List<ObjectId> needs) {}

  private final ClusterObjects objects;
  private final Clock clock;
  private final Map<String, User> named;
  private final Map<String, Issued> issued = new ConcurrentHashMap<>();

  Tokens(ClusterObjects objects, Clock clock, Map<String, User> named) {
    this.objects = objects;
    this.clock = clock;
    this.named = new ConcurrentHashMap<>(named);
  }

  void accept(String token, User user) {
    named.put(token, user);
  }

  void revoke(String token) {
    named.remove(token);
    issued.remove(token);
  }

  void revokeIssued() {
    issued.clear();
  }

  /** Whom a token stands for, or empty when it is not valid, or no longer. */
  Optional<User> authenticate(String token) {
    Optional<User> user = Optional.ofNullable(named.get(token));
    return user.isPresent()
        ? user
        : Optional.ofNullable(issued.get(token)).filter(this::isValid).map(Issued::user);
  }

  private boolean isValid(Issued token) {
    return clock.instant().isBefore(token.expiry())
        && token.audiences().contains(TokenHandler.AUDIENCE)
        && token.needs().stream().allMatch(need -> need.isIn(objects));
  }

  /** Now, in the whole seconds that tokens count in. */
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  /**
   * Issues a token.
   *
   * @param account the service account
   * @param bound the object that the token ends with, besides the account
   * @param expiry when it ends, in whole seconds
   * @param audiences as the token says
   * @return the token, of the shape of a JSON Web Token, signed with nothing
   */
  String issue(ObjectId account, Optional<ObjectId> bound, Instant expiry, List<String> audiences) {
    User user = User.serviceAccount(account.namespace(), account.name(), account.uid());
    JsonObject header = new JsonObject();
    header.addProperty("alg", "RS256");
    header.addProperty("kid", "seaworthy-fake");
    String token =
        encoded(Json.bytes(header))
            + "."
            + encoded(Json.bytes(claims(user, account, bound, expiry, audiences)))
            + "."
            + encoded(UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
    List<ObjectId> needs = bound.map(object -> List.of(account, object)).orElse(List.of(account));
    issued.put(token, new Issued(user, expiry, List.copyOf(audiences), needs));
    return token;
  }

  private JsonObject claims(
      User user,
      ObjectId account,
      Optional<ObjectId> bound,
      Instant expiry,
      List<String> audiences) {
    JsonObject kubernetes = new JsonObject();
    kubernetes.addProperty("namespace", account.namespace());
    bound.ifPresent(
        object -> kubernetes.add(object.type().kind().toLowerCase(Locale.ROOT), reference(object)));
    kubernetes.add("serviceaccount", reference(account));
    long now = now().getEpochSecond();
    JsonObject claims = new JsonObject();
    claims.add("aud", Json.array(audiences));
    claims.addProperty("exp", expiry.getEpochSecond());
    claims.addProperty("iat", now);
    claims.addProperty("iss", TokenHandler.AUDIENCE);
    claims.addProperty("jti", UUID.randomUUID().toString());
    claims.add("kubernetes.io", kubernetes);
    claims.addProperty("nbf", now);
    claims.addProperty("sub", user.name());
    return claims;
  }

  private static JsonObject reference(ObjectId object) {
    JsonObject reference = new JsonObject();
    reference.addProperty("name", object.name());
    reference.addProperty("uid", object.uid());
    return reference;
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
