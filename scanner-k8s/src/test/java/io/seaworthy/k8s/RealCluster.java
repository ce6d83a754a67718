package io.seaworthy.k8s;

import io.kubernetes.client.openapi.ApiClient;
import io.seaworthy.k8s.http.ApiConnection;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
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

  /** A connection that the caller closes. */
  public static ApiConnection connection() {
    return new ApiConnection(apiClient(), TimeRange.limits(KubernetesOptions.DEFAULT));
  }
}
