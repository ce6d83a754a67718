package io.seaworthy.k8s;

import io.kubernetes.client.openapi.ApiClient;
import io.seaworthy.api.target.SelectionIssue;
import io.seaworthy.api.target.TargetSelection;
import io.seaworthy.api.target.TargetSource;
import io.seaworthy.k8s.access.AccessException;
import io.seaworthy.k8s.access.AccessReview;
import io.seaworthy.k8s.access.ApiServerAddress;
import io.seaworthy.k8s.access.RequiredAccess;
import io.seaworthy.k8s.grant.AccessReviewer;
import io.seaworthy.k8s.grant.ApiServerAddresses;
import io.seaworthy.k8s.grant.Leftovers;
import io.seaworthy.k8s.grant.MountedTokens;
import io.seaworthy.k8s.grant.TemporaryGrant;
import io.seaworthy.k8s.http.ApiConnection;
import io.seaworthy.k8s.pod.KubernetesNames;
import io.seaworthy.k8s.pod.Pods;
import io.seaworthy.k8s.token.BearerToken;
import io.seaworthy.k8s.token.IssuedToken;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a cluster's credential may do, and access for one scan that may do less.
 *
 * <pre>{@code
 * try (KubernetesCluster admin = KubernetesCluster.fromDefaultConfig();
 *     KubernetesCluster scan = admin.access().grant(admin.pods().named("web"));
 *     Session session = scan.transport().open(target)) {
 *   CommandOutcome outcome = session.run(Command.argv("id", "-u"));
 * }
 * }</pre>
 *
 * <p>Safe for use by many threads.
 */
public final class ScanAccess {
  /** How long each token lives: 15 minutes. It is replaced in time. */
  public static final Duration TOKEN_LIFE = Duration.ofMinutes(15);

  /**
   * How long after the end of its last token a grant counts as a leftover for {@link #sweep}: one
   * hour.
   */
  public static final Duration SWEEP_GRACE = TemporaryGrant.GRACE;

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final ApiClient client;
  private final KnownServer server;
  private final KubernetesOptions options;
  private final Optional<TemporaryGrant> own;
  private final Clock clock;

  ScanAccess(
      ApiClient client,
      KnownServer server,
      KubernetesOptions options,
      Optional<TemporaryGrant> own,
      Clock clock) {
    this.client = client;
    this.server = server;
    this.options = options;
    this.own = own;
    this.clock = clock;
  }

  /**
   * Asks the server, verb by verb, whether the cluster's credential may scan targets, and looks
   * whether these hold tokens of their own.
   *
   * @param source what to scan
   * @return what is missing, what is too much, and what else to know
   * @throws AccessException when the server does not answer, or knows no identity
   * @throws IllegalArgumentException when there is nothing to scan
   */
  public AccessReview review(TargetSource source) {
    TargetSelection selection = selected(source);
    try (ApiConnection connection = connection(client)) {
      AccessReview review =
          new AccessReviewer(connection).review(RequiredAccess.forTargets(selection.targets()));
      return new AccessReview(
          review.identity(),
          review.missing(),
          review.surplus(),
          new MountedTokens(new Pods(connection)).of(selection.targets()));
    }
  }

  /**
   * Asks the server, verb by verb, whether the cluster's credential has certain rights.
   *
   * @param access the rights
   * @return what is missing and what is too much
   * @throws AccessException when the server does not answer, or knows no identity
   */
  public AccessReview review(RequiredAccess access) {
    try (ApiConnection connection = connection(client)) {
      return new AccessReviewer(connection).review(access);
    }
  }

  /**
   * Gives access to targets, with tokens of {@link #TOKEN_LIFE}.
   *
   * @param source what to scan
   * @return a cluster that may do nothing else; closing it takes the access away
   * @throws AccessException when it can't be given, saying why; nothing is left then
   * @throws IllegalArgumentException when there is nothing to scan
   */
  public KubernetesCluster grant(TargetSource source) {
    return grant(source, TOKEN_LIFE);
  }

  /**
   * Gives access to targets: a ServiceAccount, for each namespace a Role and a RoleBinding, and a
   * Secret to which the tokens are bound, so that its removal revokes them. They are removed when
   * the returned cluster closes, and when the process ends in good order. Tokens stay in memory.
   *
   * @param source what to scan; it is asked once, with the cluster's own credential
   * @param tokenLife how long each token lives, at least ten minutes
   * @return a cluster that may do nothing else; closing it takes the access away
   * @throws AccessException when it can't be given, saying why; nothing is left then
   * @throws IllegalArgumentException when there is nothing to scan, or the life is too short
   */
  public KubernetesCluster grant(TargetSource source, Duration tokenLife) {
    RequiredAccess access = RequiredAccess.forTargets(selected(source).targets());
    TemporaryGrant grant = TemporaryGrant.create(connection(client), access, tokenLife, clock);
    try {
      ApiClient bare = server.clients().get();
      new BearerToken(grant.tokens()).provide(bare);
      try (ApiConnection scan = connection(bare)) {
        grant.awaitEffect(scan, PATIENCE);
      }
      return KubernetesCluster.granted(bare, server, options, grant);
    } catch (RuntimeException | Error e) {
      try {
        grant.close();
      } catch (RuntimeException left) {
        e.addSuppressed(left);
      }
      throw e;
    }
  }

  /**
   * Writes this temporary access to a new file, for a program that needs one. The file has a token
   * of its own, which is not replaced: it lives as long as this access, and no longer than tokens
   * do.
   *
   * @param file where to; neither it nor a link of this name may exist, and its folder must
   * @return the file; the caller closes it, which deletes it
   * @throws KubeconfigException when it can't be written; nothing is left of it then
   * @throws AccessException when no token is to be had
   * @throws IllegalStateException when this is no temporary access: no other credential is written
   */
  public KubeconfigFile writeKubeconfig(Path file) {
    TemporaryGrant grant =
        own.orElseThrow(
            () ->
                new IllegalStateException(
                    "Only temporary access is written to a file; ask for one with grant"));
    Map<String, String> cluster = server.kubeconfigCluster();
    IssuedToken token = grant.issue();
    try {
      return KubeconfigFile.write(file, cluster, grant.namespace(), token);
    } finally {
      token.secret().close();
    }
  }

  /**
   * Removes what killed processes have left in a namespace. A grant counts as left when the end
   * that it carries is over: {@link #SWEEP_GRACE} after the end of its last token, which a living
   * scan puts off with each new token. What a living scan has is not touched.
   *
   * @param namespace the namespace
   * @return the API paths of the objects that were removed
   * @throws AccessException when the server refuses
   * @throws IllegalArgumentException when no namespace can have this name
   */
  public List<String> sweep(String namespace) {
    KubernetesNames.label("namespace", namespace);
    try (ApiConnection connection = connection(client)) {
      return new Leftovers(connection, namespace).remove(clock.instant());
    }
  }

  /**
   * Asks where the cluster's pods find its API server, for the network policy of a scanner in a
   * pod. It takes {@code get} on the service {@code kubernetes} and {@code list} on the endpoint
   * slices of namespace {@code default}.
   *
   * @return at least one address
   * @throws AccessException when the server refuses
   */
  public List<ApiServerAddress> apiServerAddresses() {
    try (ApiConnection connection = connection(client)) {
      return new ApiServerAddresses(connection).read();
    }
  }

  private ApiConnection connection(ApiClient of) {
    return new ApiConnection(of, TimeRange.limits(options));
  }

  private static TargetSelection selected(TargetSource source) {
    TargetSelection selection = source.select();
    if (selection.targets().isEmpty()) {
      throw new IllegalArgumentException(
          "The selection holds no target, so there is nothing to grant. "
              + selection.issues().stream()
                  .map(SelectionIssue::message)
                  .collect(Collectors.joining(" ")));
    }
    return selection;
  }
}
