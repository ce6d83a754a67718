package io.seaworthy.cli;

import io.seaworthy.api.exec.ExecOptions;
import io.seaworthy.api.target.Target;
import io.seaworthy.api.target.TargetSelection;
import io.seaworthy.api.target.TargetSource;
import io.seaworthy.k8s.KubernetesCluster;
import io.seaworthy.k8s.KubernetesOptions;
import java.net.URI;
import java.net.URISyntaxException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where to look, as every command that looks takes it. */
final class TargetFlags {
  @Option(
      names = {"-t", "--target"},
      paramLabel = "URI",
      defaultValue = "local://",
      description =
          "k8s-container://NAMESPACE/POD/CONTAINER, k8s-container:///POD/CONTAINER or local:// (default)")
  String target = "local://";

  @Mixin ClusterFlags cluster = new ClusterFlags();

  @Option(
      names = "--one-shot",
      description = "One exec a command, so that the cluster's audit log shows each with its words")
  boolean oneShot;

  Reached reach() {
    return reach(false);
  }

  /** Reaches the target, if so asked with access of its own that ends with what is returned. */
  Reached reach(boolean temporaryAccess) {
    URI uri = uri();
    if (isContainer(uri)) {
      KubernetesCluster opened = open();
      return temporaryAccess
          ? granted(opened, uri)
          : new Reached(opened.transport(), opened.targets(uri), opened::close);
    }
    if (temporaryAccess) {
      throw new IllegalArgumentException(
          "--temporary-access: only a target k8s-container://… has access to be given");
    }
    if ("local".equals(uri.getScheme())) {
      return new Reached(new LocalTransport(exec()), TargetSource.of(Target.of(uri)), () -> {});
    }
    throw new IllegalArgumentException(
        "--target: \""
            + target
            + "\"; accepted are k8s-container://NAMESPACE/POD/CONTAINER and local://");
  }

  private static Reached granted(KubernetesCluster admin, URI uri) {
    try (admin) {
      // Asked once, so that what is scanned is what access was given to.
      TargetSelection selection = admin.targets(uri).select();
      TargetSource selected = () -> selection;
      KubernetesCluster scan = admin.access().grant(selected);
      return new Reached(scan.transport(), selected, scan::close);
    }
  }

  /** The cluster of a target, and the target in it. */
  KubernetesTarget onKubernetes() {
    URI uri = uri();
    if (!isContainer(uri)) {
      throw new IllegalArgumentException(
          "--target: \"" + target + "\"; accepted is k8s-container://NAMESPACE/POD/CONTAINER");
    }
    KubernetesCluster opened = open();
    return new KubernetesTarget(opened, opened.targets(uri));
  }

  private static boolean isContainer(URI uri) {
    return "k8s-container".equals(uri.getScheme());
  }

  private ExecOptions exec() {
    ExecOptions.Mode mode = oneShot ? ExecOptions.Mode.ONE_SHOT : ExecOptions.Mode.SESSION;
    return ExecOptions.builder().mode(mode).build();
  }

  private KubernetesCluster open() {
    return cluster.open(KubernetesOptions.builder().exec(exec()).build());
  }

  private URI uri() {
    try {
      // java.net.URI wants something behind the slashes.
      return new URI(target.equals("local://") ? "local://localhost" : target);
    } catch (URISyntaxException malformed) {
      throw new IllegalArgumentException(
          "--target: \"" + target + "\" is no URI: " + malformed.getReason(), malformed);
    }
  }
}
