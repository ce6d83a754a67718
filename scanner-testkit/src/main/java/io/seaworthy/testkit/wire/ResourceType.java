package io.seaworthy.testkit.wire;

import java.util.List;
import java.util.Optional;

/**
 * A kind of object that a {@link FakeApiServer} stores and serves.
 *
 * @param group the API group; empty for the core group
 * @param version the API version, such as {@code v1}
 * @param plural the name in paths, such as {@code pods}
 * @param kind the name in objects, such as {@code Pod}
 * @param namespaced whether objects live in a namespace
 * @param shortNames abbreviations that kubectl accepts
 */
public record ResourceType(
    String group,
    String version,
    String plural,
    String kind,
    boolean namespaced,
    List<String> shortNames) {
  /** Namespaces. */
  public static final ResourceType NAMESPACES = core("namespaces", "Namespace", false, "ns");

  /** Pods. */
  public static final ResourceType PODS = core("pods", "Pod", true, "po");

  /** Nodes. */
  public static final ResourceType NODES = core("nodes", "Node", false, "no");

  /** Secrets. */
  public static final ResourceType SECRETS = core("secrets", "Secret", true);

  /** Service accounts. */
  public static final ResourceType SERVICE_ACCOUNTS =
      core("serviceaccounts", "ServiceAccount", true, "sa");

  /** Services. */
  public static final ResourceType SERVICES = core("services", "Service", true, "svc");

  /** Endpoint slices. */
  public static final ResourceType ENDPOINT_SLICES =
      new ResourceType(
          "discovery.k8s.io", "v1", "endpointslices", "EndpointSlice", true, List.of());

  /** Deployments. */
  public static final ResourceType DEPLOYMENTS = apps("deployments", "Deployment", "deploy");

  /** Replica sets. */
  public static final ResourceType REPLICA_SETS = apps("replicasets", "ReplicaSet", "rs");

  /** Stateful sets. */
  public static final ResourceType STATEFUL_SETS = apps("statefulsets", "StatefulSet", "sts");

  /** Daemon sets. */
  public static final ResourceType DAEMON_SETS = apps("daemonsets", "DaemonSet", "ds");

  /** Jobs. */
  public static final ResourceType JOBS =
      new ResourceType("batch", "v1", "jobs", "Job", true, List.of());

  /** Cron jobs. */
  public static final ResourceType CRON_JOBS =
      new ResourceType("batch", "v1", "cronjobs", "CronJob", true, List.of("cj"));

  /** Roles. */
  public static final ResourceType ROLES = rbac("roles", "Role", true);

  /** Role bindings. */
  public static final ResourceType ROLE_BINDINGS = rbac("rolebindings", "RoleBinding", true);

  /** Cluster roles. */
  public static final ResourceType CLUSTER_ROLES = rbac("clusterroles", "ClusterRole", false);

  /** Cluster role bindings. */
  public static final ResourceType CLUSTER_ROLE_BINDINGS =
      rbac("clusterrolebindings", "ClusterRoleBinding", false);

  /** All types that the server knows. */
  public static final List<ResourceType> ALL =
      List.of(
          NAMESPACES,
          PODS,
          NODES,
          SECRETS,
          SERVICE_ACCOUNTS,
          SERVICES,
          ENDPOINT_SLICES,
          DEPLOYMENTS,
          REPLICA_SETS,
          STATEFUL_SETS,
          DAEMON_SETS,
          JOBS,
          CRON_JOBS,
          ROLES,
          ROLE_BINDINGS,
          CLUSTER_ROLES,
          CLUSTER_ROLE_BINDINGS);

  private static ResourceType core(
      String plural, String kind, boolean namespaced, String... shortNames) {
    return new ResourceType("", "v1", plural, kind, namespaced, List.of(shortNames));
  }

  private static ResourceType apps(String plural, String kind, String shortName) {
    return new ResourceType("apps", "v1", plural, kind, true, List.of(shortName));
  }

  private static ResourceType rbac(String plural, String kind, boolean namespaced) {
    return new ResourceType("rbac.authorization.k8s.io", "v1", plural, kind, namespaced, List.of());
  }

  /** Finds a type by its place in a path. */
  static Optional<ResourceType> find(String group, String version, String plural) {
    return ALL.stream()
        .filter(t -> t.group.equals(group) && t.version.equals(version) && t.plural.equals(plural))
        .findFirst();
  }

  /** Finds a type by an object's {@code apiVersion} and {@code kind}. */
  static Optional<ResourceType> of(String apiVersion, String kind) {
    return ALL.stream()
        .filter(t -> t.apiVersion().equals(apiVersion) && t.kind.equals(kind))
        .findFirst();
  }

  /**
   * Returns group and version as objects name them.
   *
   * @return such as {@code v1} or {@code apps/v1}
   */
  public String apiVersion() {
    return group.isEmpty() ? version : group + "/" + version;
  }

  /** The name in messages: the plural, qualified by its group outside the core group. */
  String qualified() {
    return group.isEmpty() ? plural : plural + "." + group;
  }
}
