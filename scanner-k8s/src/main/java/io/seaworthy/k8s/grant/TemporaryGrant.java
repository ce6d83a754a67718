package io.seaworthy.k8s.grant;

import io.seaworthy.k8s.access.AccessException;
import io.seaworthy.k8s.access.AccessManifests;
import io.seaworthy.k8s.access.RequiredAccess;
import io.seaworthy.k8s.http.ApiConnection;
import io.seaworthy.k8s.http.Json;
import io.seaworthy.k8s.token.IssuedToken;
import io.seaworthy.k8s.token.TokenIssuer;
import io.seaworthy.k8s.token.TokenSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A service account, its Roles and bindings, and a Secret to which its tokens are bound, for one
 * scan. Safe for use by many threads.
 *
 * <p>Closing it removes them all, and so does the end of the process as far as Java hears of it.
 * What a killed process leaves carries a label and the time of its end, for {@link Leftovers}. That
 * time moves on with each new token, and is {@link #GRACE} after the token's end: a scan asks for
 * tokens when it needs them, and may be silent meanwhile, since open streams outlive theirs.
 */
public final class TemporaryGrant implements AutoCloseable {
  /** How long a scan may go on without a token before it counts as dead: one hour. */
  public static final Duration GRACE = Duration.ofHours(1);

  private final ApiConnection connection;
  private final ApiObjects objects;
  private final RequiredAccess access;
  private final String namespace;
  private final String name = "seaworthy-scan-" + UUID.randomUUID().toString().substring(0, 13);
  private final Deque<String> created = new ArrayDeque<>();
  private final Thread atExit = new Thread(this::remove, "seaworthy-revoke-at-exit");
  private @Nullable TokenIssuer issuer;
  private @Nullable TokenSource tokens;
  private boolean closed;

  private TemporaryGrant(
      ApiConnection connection, RequiredAccess access, Duration tokenLife, Clock clock) {
    this.connection = connection;
    this.objects = new ApiObjects(connection);
    this.access = access;
    this.namespace = access.namespaces().iterator().next();
    Runtime.getRuntime().addShutdownHook(atExit);
    try {
      TokenRequests.checked(tokenLife);
      String uid = createObjects(clock.instant().plus(tokenLife).plus(GRACE));
      TokenIssuer requests = new TokenRequests(objects, namespace, name, uid, tokenLife, clock);
      List<String> paths = List.copyOf(created);
      this.issuer = requests;
      this.tokens = new TokenSource(() -> issueAndRenew(requests, paths), clock);
      tokens.current();
    } catch (RuntimeException | Error e) {
      throw undone(e);
    }
  }

  /**
   * Creates the objects and a first token. Nothing is left of them when that fails.
   *
   * @param connection one with the right to do so, which the grant closes
   * @param access the rights to give
   * @param tokenLife how long each token lives, at least ten minutes
   * @param clock tells the time
   * @return the grant; the caller closes it
   * @throws AccessException when the server refuses, with its reason
   */
  public static TemporaryGrant create(
      ApiConnection connection, RequiredAccess access, Duration tokenLife, Clock clock) {
    return new TemporaryGrant(connection, access, tokenLife, clock);
  }

  private String createObjects(Instant end) {
    AccessManifests manifests =
        AccessManifests.of(access, name, namespace)
            .marked(GrantPaths.LABEL, GrantPaths.EXPIRES, end.toString());
    for (Map<String, Object> object : manifests.objects()) {
      create(GrantPaths.of(object), object);
    }
    Map<String, Object> metadata =
        Map.of(
            "name",
            name,
            "labels",
            Map.of("app.kubernetes.io/managed-by", "seaworthy", GrantPaths.LABEL, name),
            "annotations",
            Map.of(GrantPaths.EXPIRES, end.toString()));
    return create(GrantPaths.secrets(namespace), Map.of("metadata", metadata))
        .at("metadata", "uid")
        .text()
        .orElseThrow(() -> new AccessException("The new Secret has no UID.", null));
  }

  /**
   * Issues a token and moves the end of the objects on. It holds no lock of the grant, whose end
   * waits for the tokens.
   */
  private IssuedToken issueAndRenew(TokenIssuer requests, List<String> paths) {
    IssuedToken token = requests.issue();
    try {
      String end = token.expiresAt().plus(GRACE).toString();
      paths.forEach(path -> objects.annotate(path, GrantPaths.EXPIRES, end));
      return token;
    } catch (AccessException e) {
      token.secret().close();
      throw e;
    }
  }

  private Json create(String path, Map<String, ?> object) {
    // Before the request, for one without an answer may have been granted nevertheless.
    created.push(path + "/" + name);
    return objects.create(path, object);
  }

  private RuntimeException undone(Throwable failure) {
    try {
      close();
    } catch (RuntimeException e) {
      failure.addSuppressed(e);
    }
    if (failure instanceof AccessException refused) {
      return new AccessException(
          "Temporary access can't be granted: "
              + refused.getMessage()
              + ". Whoever grants it needs create, patch and delete on serviceaccounts, secrets,"
              + " roles and rolebindings, create on serviceaccounts/token, and the granted rights themselves.",
          refused);
    }
    if (failure instanceof Error error) {
      throw error;
    }
    return (RuntimeException) failure;
  }

  /**
   * Waits until the rights are in effect, which takes the server a moment.
   *
   * @param scan a connection with this grant's tokens
   * @param patience how long to wait
   * @throws AccessException when they are not by then, or the connection is somebody else's
   */
  public void awaitEffect(ApiConnection scan, Duration patience) {
    new GrantCheck(
            new AccessReviewer(scan), access, "system:serviceaccount:" + namespace + ":" + name)
        .await(patience);
  }

  /**
   * Returns the tokens.
   *
   * @return a source that ends with the grant
   */
  public TokenSource tokens() {
    return Objects.requireNonNull(tokens);
  }

  /**
   * Issues a token besides, which is not replaced.
   *
   * @return a token that ends with the grant; the caller closes its secret
   * @throws AccessException when the server refuses, as it does once the grant has ended
   */
  public IssuedToken issue() {
    return Objects.requireNonNull(issuer).issue();
  }

  /**
   * Returns where the account is.
   *
   * @return the first namespace of the rights
   */
  public String namespace() {
    return namespace;
  }

  /**
   * Removes all that was created, the Secret first: the tokens die with it.
   *
   * @throws AccessException when something may be left, naming it
   */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException e) {
      // The process is ending, and the hook finds nothing to do once this is through.
    }
    try {
      remove();
    } finally {
      connection.close();
    }
  }

  private synchronized void remove() {
    if (tokens != null) {
      tokens.close();
    }
    // OkHttp sends nothing on an interrupted thread.
    boolean interrupted = Thread.interrupted();
    List<AccessException> failures = new ArrayList<>();
    for (Iterator<String> paths = created.iterator(); paths.hasNext(); ) {
      try {
        objects.delete(paths.next());
        paths.remove();
      } catch (AccessException e) {
        failures.add(e);
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    if (!failures.isEmpty()) {
      AccessException left =
          new AccessException(
              "Temporary access may be left behind: "
                  + String.join(", ", created)
                  + ". Remove it by hand, or sweep the namespace once it has expired.",
              failures.get(0));
      failures.stream().skip(1).forEach(left::addSuppressed);
      throw left;
    }
  }

  @Override
  public String toString() {
    return "temporary access " + name + " in namespace " + namespace + ": " + access;
  }
}
