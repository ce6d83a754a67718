package io.seaworthy.k8s;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where a kubeconfig is looked for when none is named. */
final class KubeconfigLocations {
  /** Where a pod finds its own account. */
  static final Path SERVICE_ACCOUNT = Path.of("/var/run/secrets/kubernetes.io/serviceaccount");

  private KubeconfigLocations() {}

  /**
   * Finds a file: that of {@code KUBECONFIG}, or {@code ~/.kube/config}.
   *
   * @param environment the environment variables
   * @param home the user's home
   * @param serviceAccount where a pod's own account would be
   * @return the file; empty when there is none but this is a pod with an account
   * @throws KubeconfigException when there is nothing at all, saying where was looked
   */
  static Optional<Path> find(Map<String, String> environment, Path home, Path serviceAccount) {
    String variable = environment.getOrDefault("KUBECONFIG", "");
    List<String> named =
        Arrays.stream(variable.split(File.pathSeparator, -1)).filter(p -> !p.isEmpty()).toList();
    if (named.size() > 1) {
      throw new KubeconfigException(
          "KUBECONFIG names several files, which are not merged here; name one, or use"
              + " KubernetesCluster.fromKubeconfig(file)",
          null,
          null);
    }
    if (named.size() == 1) {
      return Optional.of(Path.of(named.get(0)));
    }
    Path file = home.resolve(".kube").resolve("config");
    if (Files.exists(file)) {
      return Optional.of(file);
    }
    if (Files.exists(serviceAccount.resolve("token"))) {
      return Optional.empty();
    }
    throw new KubeconfigException(
        "There is no kubeconfig: KUBECONFIG is not set, "
            + file
            + " does not exist, and this is no pod with a service account ("
            + serviceAccount
            + "). Set KUBECONFIG, or use KubernetesCluster.fromKubeconfig(file)",
        null,
        null);
  }
}
