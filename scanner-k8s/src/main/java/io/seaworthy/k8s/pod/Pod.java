package io.seaworthy.k8s.pod;

import io.seaworthy.k8s.http.Json;
import io.seaworthy.k8s.pod.PodContainer.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A pod as it is now.
 *
 * @param name where it is
 * @param uid its UID
 * @param phase {@code Pending}, {@code Running}, {@code Succeeded}, {@code Failed} or {@code
 *     Unknown}
 * @param windows whether it says that it is for Windows nodes
 * @param defaultContainer the container that its author wants tools to choose
 * @param serviceAccount who it is where it asks the API server
 * @param containers all of its containers, regular ones first
 */
public record Pod(
    PodName name,
    Optional<String> uid,
    String phase,
    boolean windows,
    Optional<String> defaultContainer,
    String serviceAccount,
    List<PodContainer> containers) {
  /** See "Well-Known Labels, Annotations and Taints" in the Kubernetes documentation. */
  private static final String DEFAULT_CONTAINER = "kubectl.kubernetes.io/default-container";

  private static final String TOKEN_FOLDER = "/var/run/secrets/kubernetes.io/serviceaccount";

  /**
   * Reads a pod.
   *
   * @param json an object of kind {@code Pod}, or an item of a {@code PodList}
   * @return the pod; empty when it has no name that Kubernetes would give
   */
  static Optional<Pod> of(Json json) {
    Optional<String> namespace = json.at("metadata", "namespace").text();
    Optional<String> name = json.at("metadata", "name").text();
    if (namespace.isEmpty() || name.isEmpty()) {
      return Optional.empty();
    }
    List<PodContainer> containers = new ArrayList<>();
    addContainers(json, "containers", "containerStatuses", Role.REGULAR, containers);
    addContainers(json, "initContainers", "initContainerStatuses", Role.INIT, containers);
    addContainers(
        json, "ephemeralContainers", "ephemeralContainerStatuses", Role.EPHEMERAL, containers);
    boolean windows =
        json.at("spec", "os", "name")
            .text()
            .or(() -> json.at("spec", "nodeSelector", "kubernetes.io/os").text())
            .filter("windows"::equals)
            .isPresent();
    return Optional.of(
        new Pod(
            new PodName(namespace.get(), name.get()),
            json.at("metadata", "uid").text(),
            json.at("status", "phase").text().orElse("Unknown"),
            windows,
            json.at("metadata", "annotations", DEFAULT_CONTAINER).text(),
            json.at("spec", "serviceAccountName").text().orElse("default"),
            List.copyOf(containers)));
  }

  private static void addContainers(
      Json pod, String specs, String statuses, Role role, List<PodContainer> containers) {
    List<Json> states = pod.at("status", statuses).items();
    for (Json spec : pod.at("spec", specs).items()) {
      Optional<String> name = spec.at("name").text();
      name.ifPresent(
          known ->
              containers.add(
                  PodContainer.of(
                      known,
                      role,
                      holdsToken(pod, spec),
                      states.stream()
                          .filter(state -> state.at("name").text().equals(name))
                          .findFirst())));
    }
  }

  /** Tokens come as a projected volume, and in old ways at a place that is always the same. */
  private static boolean holdsToken(Json pod, Json container) {
    return container.at("volumeMounts").items().stream()
        .anyMatch(
            mount ->
                mount.at("mountPath").text().equals(Optional.of(TOKEN_FOLDER))
                    || pod.at("spec", "volumes").items().stream()
                        .filter(volume -> volume.at("name").text().equals(mount.at("name").text()))
                        .flatMap(volume -> volume.at("projected", "sources").items().stream())
                        .anyMatch(source -> source.at("serviceAccountToken").isPresent()));
  }

  /**
   * Tells whether it has ended for good.
   *
   * @return true in phase {@code Succeeded} or {@code Failed}
   */
  public boolean completed() {
    return phase.equals("Succeeded") || phase.equals("Failed");
  }

  /**
   * Finds a container of any role.
   *
   * @param container its name
   * @return the container, empty when there is none of that name
   */
  public Optional<PodContainer> container(String container) {
    return containers.stream().filter(one -> one.name().equals(container)).findFirst();
  }

  /**
   * Returns what the pod is about.
   *
   * @return the regular containers, in the pod's order
   */
  public List<PodContainer> regularContainers() {
    return containers.stream().filter(one -> one.role() == Role.REGULAR).toList();
  }

  /**
   * Names the containers for a message.
   *
   * @return all names, those of init and ephemeral containers marked
   */
  public List<String> containerNames() {
    return containers.stream()
        .map(
            one ->
                switch (one.role()) {
                  case REGULAR -> one.name();
                  case INIT -> one.name() + " (init)";
                  case EPHEMERAL -> one.name() + " (ephemeral)";
                })
        .toList();
  }
}
