package io.seaworthy.testkit.wire;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The objects of a fake cluster, as the API shows them.
 *
 * <p>Objects go in and out as copies, so nobody changes the store behind its back. Safe for use by
 * many threads.
 */
public final class ClusterObjects {
  private record Key(ResourceType type, String namespace, String name) implements Comparable<Key> {
    private String order() {
      return type.qualified() + "/" + namespace + "/" + name;
    }

    @Override
    public int compareTo(Key other) {
      return order().compareTo(other.order());
    }
  }

  private final Clock clock;

  /** Never changed once they are in here: the history shares them. */
  private final TreeMap<Key, JsonObject> objects = new TreeMap<>();

  private final ObjectHistory history = new ObjectHistory();
  private long revision = 1;

  /** Creates a store with the namespace {@code default}. */
  public ClusterObjects() {
    this(Clock.systemUTC());
  }

  /**
   * Creates a store with the namespace {@code default}.
   *
   * @param clock gives the time of creation of objects that don't name theirs
   */
  public ClusterObjects(Clock clock) {
    this.clock = clock;
    ensureNamespace("default");
  }

  /**
   * Stores an object, in place of one of the same name. What a server would fill in (uid, time of
   * creation, resource version, the namespace itself) is filled in.
   *
   * @param object with {@code apiVersion}, {@code kind} and {@code metadata.name}
   * @return the object as stored, a copy
   * @throws IllegalArgumentException when the kind is unknown or the name is missing
   */
  public synchronized JsonObject put(JsonObject object) {
    ResourceType type = typeOf(object);
    JsonObject stored = object.deepCopy();
    JsonObject metadata = Json.object(stored, "metadata");
    String name =
        Json.text(metadata, "name")
            .orElseThrow(
                () -> new IllegalArgumentException(type.kind() + ": metadata.name is missing"));
    String namespace = type.namespaced() ? Json.text(metadata, "namespace").orElse("default") : "";
    if (type.namespaced()) {
      metadata.addProperty("namespace", namespace);
      ensureNamespace(namespace);
    }
    Json.putIfAbsent(metadata, "uid", uid(type.qualified() + "/" + namespace + "/" + name));
    Json.putIfAbsent(
        metadata, "creationTimestamp", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
    metadata.addProperty("resourceVersion", Long.toString(++revision));
    Optional<JsonObject> before =
        Optional.ofNullable(objects.put(new Key(type, namespace, name), stored));
    noteChange(type, before, stored, false);
    return stored.deepCopy();
  }

  /**
   * Stores the objects of a YAML text, such as the roles that a program asks its users to create.
   *
   * @param yaml one or more documents; JSON is YAML too
   * @throws IllegalArgumentException when it is no YAML, or {@link #put} refuses an object; those
   *     before it are stored
   */
  public void putYaml(String yaml) {
    YamlObjects.parse(yaml).forEach(this::put);
  }

  /**
   * Stores a new object with an identity of its own: deleted and made anew, it is another.
   *
   * @param object as for {@link #put}; a uid of its own is not kept
   * @return the object as stored, a copy, or empty when there is one of this name
   * @throws IllegalArgumentException when the kind is unknown or the name is missing
   */
  public synchronized Optional<JsonObject> create(JsonObject object) {
    ResourceType type = typeOf(object);
    String namespace = type.namespaced() ? namespaceOf(object) : "";
    if (get(type, namespace, nameOf(object)).isPresent()) {
      return Optional.empty();
    }
    JsonObject made = object.deepCopy();
    String seed = type.qualified() + "/" + namespace + "/" + nameOf(object) + "/" + revision;
    Json.object(made, "metadata").addProperty("uid", uid(seed));
    return Optional.of(put(made));
  }

  private static String uid(String seed) {
    return UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8)).toString();
  }

  /**
   * Finds an object.
   *
   * @param type its type
   * @param namespace its namespace; empty for objects outside namespaces
   * @param name its name
   * @return a copy, or empty
   */
  public synchronized Optional<JsonObject> get(ResourceType type, String namespace, String name) {
    return Optional.ofNullable(objects.get(new Key(type, namespace, name)))
        .map(JsonObject::deepCopy);
  }

  /**
   * Lists the objects of a type, by namespace and name.
   *
   * @param type the type
   * @param namespace the namespace; empty for all
   * @return copies
   */
  public synchronized List<JsonObject> list(ResourceType type, String namespace) {
    List<JsonObject> found = new ArrayList<>();
    objects.forEach(
        (key, object) -> {
          if (key.type().equals(type)
              && (namespace.isEmpty() || key.namespace().equals(namespace))) {
            found.add(object.deepCopy());
          }
        });
    return List.copyOf(found);
  }

  /**
   * Removes an object.
   *
   * @param type its type
   * @param namespace its namespace; empty for objects outside namespaces
   * @param name its name
   * @return the object as it was, or empty when there was none
   */
  public synchronized Optional<JsonObject> delete(
      ResourceType type, String namespace, String name) {
    Optional<JsonObject> removed =
        Optional.ofNullable(objects.remove(new Key(type, namespace, name)));
    removed.ifPresent(
        object -> {
          JsonObject last = object.deepCopy();
          Json.object(last, "metadata").addProperty("resourceVersion", Long.toString(++revision));
          noteChange(type, removed, last, true);
        });
    return removed.map(JsonObject::deepCopy);
  }

  /** Notes what happened; the objects become the history's. */
  private void noteChange(
      ResourceType type, Optional<JsonObject> before, JsonObject object, boolean deleted) {
    history.add(new ObjectHistory.Change(type, before, object, deleted, revision));
    notifyAll();
  }

  /**
   * Changes an object in place; it gets a new resource version.
   *
   * @param type its type
   * @param namespace its namespace; empty for objects outside namespaces
   * @param name its name
   * @param change is handed the object to change
   * @return whether there was such an object
   */
  public synchronized boolean change(
      ResourceType type, String namespace, String name, Consumer<JsonObject> change) {
    Optional<JsonObject> object = get(type, namespace, name);
    object.ifPresent(
        found -> {
          change.accept(found);
          put(found);
        });
    return object.isPresent();
  }

  /**
   * Returns the store's resource version, which grows with each change.
   *
   * @return at least 1
   */
  public synchronized long revision() {
    return revision;
  }

  /**
   * Forgets what was before now, as etcd does by default after five minutes: lists that were begun
   * can't be continued and watches from before can't be resumed; who tries gets 410.
   */
  public synchronized void compact() {
    history.compact(revision);
  }

  synchronized boolean remembers(long since) {
    return history.reachesBackTo(since);
  }

  synchronized List<ObjectHistory.Change> changesAfter(long since, ResourceType type) {
    return history.after(since, type);
  }

  /** Waits until there is a later revision, or for so long. */
  synchronized void awaitChangeAfter(long since, Duration limit) throws InterruptedException {
    long end = System.nanoTime() + limit.toNanos();
    for (long left = limit.toNanos();
        revision <= since && left > 0;
        left = end - System.nanoTime()) {
      TimeUnit.NANOSECONDS.timedWait(this, left);
    }
  }

  private void ensureNamespace(String name) {
    if (get(ResourceType.NAMESPACES, "", name).isEmpty()) {
      put(
          Json.parse(
              """
          {"kind": "Namespace", "apiVersion": "v1", "metadata": {"name": "%1$s",
            "labels": {"kubernetes.io/metadata.name": "%1$s"}},
            "spec": {"finalizers": ["kubernetes"]}, "status": {"phase": "Active"}}
          """
                  .formatted(name)));
    }
  }

  private static ResourceType typeOf(JsonObject object) {
    String apiVersion = Json.text(object, "apiVersion").orElse("");
    String kind = Json.text(object, "kind").orElse("");
    return ResourceType.of(apiVersion, kind)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "kind: '"
                        + apiVersion
                        + " "
                        + kind
                        + "' is not one that the fake knows: "
                        + ResourceType.ALL.stream()
                            .map(type -> type.apiVersion() + " " + type.kind())
                            .toList()));
  }

  /** The namespace of an object; empty outside namespaces. */
  static String namespaceOf(JsonObject object) {
    return Json.text(Json.child(object, "metadata"), "namespace").orElse("");
  }

  /** The identity of an object. */
  static String uidOf(JsonObject object) {
    return Json.text(Json.child(object, "metadata"), "uid").orElse("");
  }

  /** The name of an object. */
  static String nameOf(JsonObject object) {
    JsonElement name = Json.child(object, "metadata").get("name");
    return name.getAsString();
  }
}
