package io.seaworthy.testkit;

import io.seaworthy.testkit.wire.PodManifest;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Describes a pod of a {@link FakeCluster}. Not safe for use by many threads.
 *
 * <pre>{@code
 * FakePod.named("web").inNamespace("shop").labelled("app", "web")
 *     .container("app", FakeContainers.debian())
 * }</pre>
 */
public final class FakePod {
  private final String name;
  private final Map<String, String> labels = new LinkedHashMap<>();
  private final Map<String, FakeContainerBuilder> containers = new LinkedHashMap<>();
  private final Map<String, String> owners = new LinkedHashMap<>();
  private String namespace = "default";
  private String phase = "Running";

  private FakePod(String name) {
    this.name = name;
  }

  /**
   * Begins a running pod in the namespace {@code default}.
   *
   * @param name its name
   * @return a description without containers
   */
  public static FakePod named(String name) {
    return new FakePod(name);
  }

  /**
   * Sets the namespace.
   *
   * @param name its name
   * @return this
   */
  public FakePod inNamespace(String name) {
    namespace = name;
    return this;
  }

  /**
   * Adds a label.
   *
   * @param key the key
   * @param value the value
   * @return this
   */
  public FakePod labelled(String key, String value) {
    labels.put(key, value);
    return this;
  }

  /**
   * Names the controller that owns the pod.
   *
   * @param kind such as {@code ReplicaSet}
   * @param owner the owner's name
   * @return this
   */
  public FakePod ownedBy(String kind, String owner) {
    owners.put(owner, kind);
    return this;
  }

  /**
   * Sets the phase. Only the containers of a pod that is {@code Running} can be reached.
   *
   * @param newPhase {@code Pending}, {@code Running}, {@code Succeeded} or {@code Failed}
   * @return this
   */
  public FakePod phase(String newPhase) {
    phase = newPhase;
    return this;
  }

  /**
   * Adds a container; its host name becomes the pod's name.
   *
   * @param containerName the name, once in the pod
   * @param container what is in it
   * @return this
   * @throws IllegalStateException when the pod has a container of this name
   */
  public FakePod container(String containerName, FakeContainerBuilder container) {
    if (containers.putIfAbsent(containerName, container) != null) {
      throw new IllegalStateException(
          "fixture: pod " + name + " has two containers \"" + containerName + '"');
    }
    return this;
  }

  String name() {
    return name;
  }

  String namespace() {
    return namespace;
  }

  Map<String, FakeContainerBuilder> containers() {
    return containers;
  }

  PodManifest manifest() {
    if (containers.isEmpty()) {
      throw new IllegalStateException("fixture: pod " + name + " has no container");
    }
    PodManifest manifest = PodManifest.of(namespace, name).phase(phase);
    labels.forEach(manifest::label);
    owners.forEach((owner, kind) -> manifest.ownedBy(kind, owner));
    containers.keySet().forEach(each -> manifest.container(each, "fake/" + each + ":1"));
    return manifest;
  }
}
