package io.seaworthy.testkit.image;

import java.util.ArrayList;
import java.util.List;

/** Makes the names in archives paths of a container. */
final class EntryPath {
  private EntryPath() {}

  /**
   * Returns a plain absolute path.
   *
   * @param name such as {@code ./etc/passwd} or {@code etc/}
   * @param archive for messages
   * @throws IllegalStateException when the name leads out of the container, or can't be a name
   */
  static String of(String name, Object archive) {
    List<String> parts = new ArrayList<>();
    for (String part : name.split("/", -1)) {
      if (part.equals("..")) {
        throw new IllegalStateException(
            "fixture: " + archive + ": \"" + name + "\" leads out of the container");
      }
      if (part.indexOf('\0') >= 0) {
        throw new IllegalStateException("fixture: " + archive + ": a name has a zero in it");
      }
      if (!part.isEmpty() && !part.equals(".")) {
        parts.add(part);
      }
    }
    return "/" + String.join("/", parts);
  }
}
