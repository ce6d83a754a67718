package io.seaworthy.testkit.wire;

import com.google.gson.JsonObject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** What happened to the objects of a store, for those who watch. Guarded by the store's lock. */
final class ObjectHistory {
  /** What happened; the names are those of watch events. */
  enum Kind {
    ADDED,
    MODIFIED,
    DELETED
  }

  /**
   * One change.
   *
   * @param object a copy as it was after the change, or at last when it was deleted
   * @param revision the store's resource version after the change
   */
  record Change(Kind kind, ResourceType type, JsonObject object, long revision) {}

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
