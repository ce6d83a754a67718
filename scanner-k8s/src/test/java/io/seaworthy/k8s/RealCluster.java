package io.seaworthy.k8s;

import io.kubernetes.client.openapi.ApiClient;
import io.kubernetes.client.util.credentials.AccessTokenAuthentication;
import io.seaworthy.k8s.http.ApiConnection;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Assumptions;

/** The test cluster that KUBECONFIG points to, with its standing pods. */
public final class RealCluster {
  /** Where the standing pods are. */
  public static final String NAMESPACE = "scan-test";

  private RealCluster() {}

  /** Skips the calling test unless there is a cluster. */
  public static Path kubeconfig() {
    String variable = System.getenv("KUBECONFIG");
    Assumptions.assumeTrue(
        variable != null && !variable.isBlank(),
        "KUBECONFIG is not set: cluster tests need the test cluster's kubeconfig");
    return Path.of(variable);
  }

  /** The test cluster's client, as an administrator. */
  public static ApiClient apiClient() {
    return ApiClients.of(Kubeconfig.read(kubeconfig(), Optional.empty()), Map.of());
  }

  /** A client of the test cluster that has no credential yet. */
  public static ApiClient anonymousClient() {
    return ApiClients.withoutCredential(Kubeconfig.read(kubeconfig(), Optional.empty()), Map.of());
  }

  /** A client of the test cluster with a token. */
  public static ApiClient apiClient(String token) {
    ApiClient client = anonymousClient();
    new AccessTokenAuthentication(token).provide(client);
    return client;
  }

  /** A connection that the caller closes. */
  public static ApiConnection connection() {
    return connection(apiClient());
  }

  /** A connection with somebody else's credential, that the caller closes. */
  public static ApiConnection connection(ApiClient client) {
    return new ApiConnection(client, TimeRange.limits(KubernetesOptions.DEFAULT));
  }

  /** Asks again and again until something is the case, and fails when that takes too long. */
  public static void await(String what, Duration patience, BooleanSupplier condition) {
    long start = System.nanoTime();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - start > patience.toNanos()) {
        throw new AssertionError("waited in vain for " + what);
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
    }
  }
}
