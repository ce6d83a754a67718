package io.seaworthy.testkit.wire;

import com.google.gson.JsonObject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** What happened to the objects of a store, for those who watch. Guarded by the store's lock. */
final class ObjectHistory {
  /**
   * One change.
   *
   * @param before the object before the change; empty when there was none
   * @param object the object after the change, or as it was at last when it was deleted
   * @param deleted whether the object is gone
   * @param revision the store's resource version after the change
   */
  record Change(
      ResourceType type,
      Optional<JsonObject> before,
      JsonObject object,
      boolean deleted,
      long revision) {}

  private static final int MOST = 10_000;

  private final Deque<Change> changes = new ArrayDeque<>();
  private long forgotten;

  void add(Change change) {
    changes.add(change);
    if (changes.size() > MOST) {
      forgotten = changes.remove().revision();
    }
  }

  /** Forgets all, as etcd does by default after five minutes. */
  void compact(long revision) {
    changes.clear();
    forgotten = revision;
  }

  boolean reachesBackTo(long revision) {
    return revision >= forgotten;
  }

  List<Change> after(long revision, ResourceType type) {
    return changes.stream()
        .filter(change -> change.revision() > revision && change.type().equals(type))
        .toList();
  }
}
