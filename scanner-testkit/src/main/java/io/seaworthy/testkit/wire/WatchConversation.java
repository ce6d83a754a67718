package io.seaworthy.testkit.wire;

import com.google.gson.JsonObject;
import io.seaworthy.testkit.wire.ObjectHistory.Change;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
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
      String.join(
          "\r\n",
          "HTTP/1.1 200 OK",
          "Content-Type: application/json",
          "Transfer-Encoding: chunked",
          "Connection: close",
          "",
          "");

  private final ClusterObjects objects;
  private final ResourceType type;
  private final String namespace;
  private final ObjectSelection selection;
  private final Function<JsonObject, JsonObject> form;
  private final Parameters query;
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
    if (from.isPresent()) {
      revision = from.get();
    } else {
      showWhatIsThere(connection);
    }
    long end = System.nanoTime() + life().toNanos();
    while (System.nanoTime() < end && !connection.clientLeft()) {
      follow(connection);
      await();
    }
    end(connection);
  }

  /** Where to go on; empty where the client wants to see what is there first. */
  private Optional<Long> startingPoint() {
    return query
        .first("resourceVersion")
        .filter(text -> text.matches("[1-9]\\d{0,17}") && !showsEverything())
        .map(Long::valueOf);
  }

  private boolean showsEverything() {
    return query.flag("sendInitialEvents");
  }

  private Duration life() {
    return query
        .first("timeoutSeconds")
        .filter(text -> text.matches("[1-9]\\d{0,8}"))
        .map(text -> Duration.ofSeconds(Long.parseLong(text)))
        .orElse(DEFAULT_LIFE);
  }

  private void showWhatIsThere(Connection connection) throws IOException {
    List<JsonObject> there;
    synchronized (objects) {
      there = objects.list(type, namespace).stream().filter(selection).toList();
      revision = objects.revision();
    }
    for (JsonObject object : there) {
      send(connection, "ADDED", form.apply(object));
    }
    if (showsEverything()) {
      send(connection, "BOOKMARK", bookmark());
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
    List<Change> changes;
    synchronized (objects) {
      changes = objects.changesAfter(revision, type);
      revision = objects.revision();
    }
    for (Change change : changes) {
      boolean known = change.before().filter(this::isMeant).isPresent();
      boolean wanted = !change.deleted() && isMeant(change.object());
      if (wanted) {
        send(connection, known ? "MODIFIED" : "ADDED", form.apply(change.object()));
      } else if (known) {
        send(connection, "DELETED", form.apply(change.object()));
      }
    }
  }

  private boolean isMeant(JsonObject object) {
    return (namespace.isEmpty() || namespace.equals(ClusterObjects.namespaceOf(object)))
        && selection.test(object);
  }

  private void await() throws IOException {
    try {
      objects.awaitChangeAfter(revision, LOOK);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("the server was closed during a watch");
    }
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
