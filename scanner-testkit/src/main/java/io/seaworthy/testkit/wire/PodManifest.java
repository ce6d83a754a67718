package io.seaworthy.testkit.wire;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Builds pods as the API shows them, with the identity of each container. Not safe for use by many
 * threads.
 */
public final class PodManifest {
  private final String namespace;
  private final String name;
  private final Map<String, String> labels = new LinkedHashMap<>();
  private final Map<String, String> annotations = new LinkedHashMap<>();
  private final Map<String, String> containers = new LinkedHashMap<>();
  private final Map<String, String> initContainers = new LinkedHashMap<>();
  private final JsonArray owners = new JsonArray();
  private String phase = "Running";
  private String node = "fake-node";

  private PodManifest(String namespace, String name) {
    this.namespace = namespace;
    this.name = name;
  }

  /**
   * Begins a running pod.
   *
   * @param namespace its namespace
   * @param name its name
   * @return a builder
   */
  public static PodManifest of(String namespace, String name) {
    return new PodManifest(namespace, name);
  }

  /**
   * Adds a label.
   *
   * @param key the key
   * @param value the value
   * @return this
   */
  public PodManifest label(String key, String value) {
    labels.put(key, value);
    return this;
  }

  /**
   * Adds an annotation.
   *
   * @param key the key
   * @param value the value
   * @return this
   */
  public PodManifest annotation(String key, String value) {
    annotations.put(key, value);
    return this;
  }

  /**
   * Adds a container.
   *
   * @param container its name
   * @param image its image
   * @return this
   */
  public PodManifest container(String container, String image) {
    containers.put(container, image);
    return this;
  }

  /**
   * Adds an init container, which has ended.
   *
   * @param container its name
   * @param image its image
   * @return this
   */
  public PodManifest initContainer(String container, String image) {
    initContainers.put(container, image);
    return this;
  }

  /**
   * Names the controller that owns the pod.
   *
   * @param kind such as {@code ReplicaSet}
   * @param owner the owner's name
   * @return this
   */
  public PodManifest ownedBy(String kind, String owner) {
    JsonObject reference = new JsonObject();
    reference.addProperty("apiVersion", kind.equals("Job") ? "batch/v1" : "apps/v1");
    reference.addProperty("kind", kind);
    reference.addProperty("name", owner);
    reference.addProperty("uid", "uid-of-" + owner);
    reference.addProperty("controller", true);
    owners.add(reference);
    return this;
  }

  /**
   * Sets the phase. The containers of a pod that is not {@code Running} don't run.
   *
   * @param newPhase {@code Pending}, {@code Running}, {@code Succeeded}, {@code Failed} or {@code
   *     Unknown}
   * @return this
   */
  public PodManifest phase(String newPhase) {
    phase = newPhase;
    return this;
  }

  /**
   * Sets the node.
   *
   * @param newNode the node's name; empty for a pod that has none yet
   * @return this
   */
  public PodManifest node(String newNode) {
    node = newNode;
    return this;
  }

  /**
   * Builds the pod.
   *
   * @return a new object
   */
  public JsonObject build() {
    JsonObject metadata = new JsonObject();
    metadata.addProperty("name", name);
    metadata.addProperty("namespace", namespace);
    addMap(metadata, "labels", labels);
    addMap(metadata, "annotations", annotations);
    if (!owners.isEmpty()) {
      metadata.add("ownerReferences", owners.deepCopy());
    }
    JsonObject pod = new JsonObject();
    pod.addProperty("kind", "Pod");
    pod.addProperty("apiVersion", "v1");
    pod.add("metadata", metadata);
    pod.add("spec", spec());
    pod.add("status", status());
    return pod;
  }

  private JsonObject spec() {
    JsonObject spec = new JsonObject();
    if (!initContainers.isEmpty()) {
      spec.add("initContainers", containers(initContainers));
    }
    spec.add("containers", containers(containers));
    // What a server fills in; kubectl looks into the security context without asking.
    spec.addProperty("restartPolicy", "Always");
    spec.addProperty("terminationGracePeriodSeconds", 30);
    spec.addProperty("dnsPolicy", "ClusterFirst");
    spec.add("securityContext", new JsonObject());
    spec.addProperty("schedulerName", "default-scheduler");
    spec.addProperty("serviceAccountName", "default");
    if (!node.isEmpty()) {
      spec.addProperty("nodeName", node);
    }
    return spec;
  }

  private static JsonArray containers(Map<String, String> images) {
    JsonArray array = new JsonArray();
    images.forEach(
        (container, image) -> {
          JsonObject object = new JsonObject();
          object.addProperty("name", container);
          object.addProperty("image", image);
          object.add("resources", new JsonObject());
          array.add(object);
        });
    return array;
  }

  private JsonObject status() {
    JsonObject status = new JsonObject();
    status.addProperty("phase", phase);
    status.add("conditions", conditions());
    status.addProperty("podIP", "192.0.2.10");
    if (!initContainers.isEmpty()) {
      status.add("initContainerStatuses", statuses(initContainers, false));
    }
    status.add("containerStatuses", statuses(containers, phase.equals("Running")));
    return status;
  }

  private JsonArray conditions() {
    JsonArray conditions = new JsonArray();
    for (String type : List.of("Initialized", "Ready", "ContainersReady", "PodScheduled")) {
      JsonObject condition = new JsonObject();
      condition.addProperty("type", type);
      boolean met = type.equals("PodScheduled") ? !node.isEmpty() : phase.equals("Running");
      condition.addProperty("status", met ? "True" : "False");
      conditions.add(condition);
    }
    return conditions;
  }

  private JsonArray statuses(Map<String, String> images, boolean running) {
    JsonArray array = new JsonArray();
    images.forEach((container, image) -> array.add(status(container, image, running)));
    return array;
  }

  private JsonObject status(String container, String image, boolean running) {
    JsonObject status = new JsonObject();
    status.addProperty("name", container);
    status.add("state", ContainerState.of(phase, running));
    status.add("lastState", new JsonObject());
    status.addProperty("ready", running);
    status.addProperty("started", running);
    status.addProperty("restartCount", 0);
    status.addProperty("image", image);
    status.addProperty("imageID", "sha256:" + digest(image));
    status.addProperty(
        "containerID", "containerd://" + digest(namespace + "/" + name + "/" + container));
    return status;
  }

  private static void addMap(JsonObject parent, String key, Map<String, String> entries) {
    if (!entries.isEmpty()) {
      JsonObject object = new JsonObject();
      entries.forEach(object::addProperty);
      parent.add(key, object);
    }
  }

  /** 64 hexadecimal digits that stand for a text, the same in every run. */
  static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "%064x".formatted(new BigInteger(1, hash));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
