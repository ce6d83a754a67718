package io.seaworthy.testkit.wire;

import com.google.gson.JsonObject;
import io.seaworthy.testkit.wire.ObjectHistory.Change;
import io.seaworthy.testkit.wire.ObjectHistory.Kind;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Tells a client of changes as they come: one line of JSON for each, in chunks.
 *
 * <p>Where the client gave no resource version, what is there comes first. An object that begins to
 * be selected counts as added, one that ceases to be as deleted.
 */
final class WatchConversation implements Answer.Conversation {
  private static final Duration DEFAULT_LIFE = Duration.ofMinutes(30);

  /** How soon it is noticed that the client has left. */
  private static final Duration LOOK = Duration.ofMillis(200);

  private static final String HEAD =
      "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n"
          + "Connection: close\r\n\r\n";

  private final ClusterObjects objects;
  private final ResourceType type;
  private final String namespace;
  private final ObjectSelection selection;
  private final Function<JsonObject, JsonObject> form;
  private final Parameters query;
  private final Set<String> shown = new HashSet<>();
  private long revision;

  /**
   * Creates the conversation.
   *
   * @param namespace the namespace; empty for all
   * @param form makes of an object what the client wants to see
   * @param query the client's parameters
   */
  WatchConversation(
      ClusterObjects objects,
      ResourceType type,
      String namespace,
      ObjectSelection selection,
      Function<JsonObject, JsonObject> form,
      Parameters query) {
    this.objects = objects;
    this.type = type;
    this.namespace = namespace;
    this.selection = selection;
    this.form = form;
    this.query = query;
  }

  @Override
  public void run(Connection connection) throws IOException {
    connection.write(HEAD.getBytes(StandardCharsets.ISO_8859_1));
    Optional<Long> from = startingPoint();
    if (from.isPresent() && !objects.remembers(from.get())) {
      send(connection, "ERROR", StatusAnswers.tooOld(from.get(), objects.revision()));
      end(connection);
      return;
    }
    begin(connection, from);
    long end = System.nanoTime() + life().toNanos();
    while (System.nanoTime() < end && !connection.clientLeft()) {
      follow(connection);
      await();
    }
    end(connection);
  }

  private Optional<Long> startingPoint() {
    return query
        .first("resourceVersion")
        .filter(text -> text.matches("[1-9]\\d{0,17}"))
        .map(Long::valueOf);
  }

  private Duration life() {
    return query
        .first("timeoutSeconds")
        .filter(text -> text.matches("[1-9]\\d{0,8}"))
        .map(text -> Duration.ofSeconds(Long.parseLong(text)))
        .orElse(DEFAULT_LIFE);
  }

  private void begin(Connection connection, Optional<Long> from) throws IOException {
    List<JsonObject> there;
    synchronized (objects) {
      there = objects.list(type, namespace).stream().filter(selection).toList();
      revision = from.orElse(objects.revision());
    }
    there.forEach(object -> shown.add(key(object)));
    from.ifPresent(this::goBack);
    boolean everything = query.flag("sendInitialEvents");
    if (from.isEmpty() || everything) {
      for (JsonObject object : there) {
        send(connection, Kind.ADDED.name(), form.apply(object));
      }
    }
    if (everything) {
      send(connection, "BOOKMARK", bookmark());
    }
  }

  /** Makes what is shown that which was there at an earlier revision. */
  private void goBack(long earlier) {
    List<Change> since = new ArrayList<>(objects.changesAfter(earlier, type));
    Collections.reverse(since);
    for (Change change : since) {
      if (change.kind() == Kind.ADDED) {
        shown.remove(key(change.object()));
      } else if (selection.test(change.object())) {
        shown.add(key(change.object()));
      }
    }
  }

  /** Source: KEP-3157, which marks the end of what was there before the watch. */
  private JsonObject bookmark() {
    JsonObject object = new JsonObject();
    object.addProperty("kind", type.kind());
    object.addProperty("apiVersion", type.apiVersion());
    JsonObject metadata = Json.object(object, "metadata");
    metadata.addProperty("resourceVersion", Long.toString(revision));
    Json.object(metadata, "annotations").addProperty("k8s.io/initial-events-end", "true");
    return object;
  }

  private void follow(Connection connection) throws IOException {
    for (Change change : objects.changesAfter(revision, type)) {
      revision = change.revision();
      JsonObject object = change.object();
      if (!namespace.isEmpty() && !namespace.equals(ClusterObjects.namespaceOf(object))) {
        continue;
      }
      boolean wanted = change.kind() != Kind.DELETED && selection.test(object);
      boolean known = wanted ? !shown.add(key(object)) : shown.remove(key(object));
      if (wanted) {
        send(connection, (known ? Kind.MODIFIED : Kind.ADDED).name(), form.apply(object));
      } else if (known) {
        send(connection, Kind.DELETED.name(), form.apply(object));
      }
    }
  }

  private void await() throws IOException {
    try {
      objects.awaitChangeAfter(revision, LOOK);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("the server was closed during a watch");
    }
  }

  private static String key(JsonObject object) {
    return ClusterObjects.namespaceOf(object) + "/" + ClusterObjects.nameOf(object);
  }

  private static void send(Connection connection, String kind, JsonObject object)
      throws IOException {
    JsonObject event = new JsonObject();
    event.addProperty("type", kind);
    event.add("object", object);
    byte[] json = Json.bytes(event);
    connection.write(
        (Integer.toHexString(json.length + 1)
                + "\r\n"
                + new String(json, StandardCharsets.UTF_8)
                + "\n\r\n")
            .getBytes(StandardCharsets.UTF_8));
  }

  private static void end(Connection connection) throws IOException {
    connection.write("0\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
    connection.finish();
  }
}
