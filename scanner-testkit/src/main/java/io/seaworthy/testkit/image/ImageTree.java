package io.seaworthy.testkit.image;

import io.seaworthy.api.file.FileType;
import io.seaworthy.testkit.container.FakeFile;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The files of an image, laid over one another layer by layer. Not safe for use by many threads.
 *
 * <p>Source of the whiteouts: the layer specification of the Open Container Initiative.
 */
public final class ImageTree {
  private static final String WHITEOUT = ".wh.";
  private static final String OPAQUE = ".wh..wh..opq";

  private final TreeMap<String, FakeFile> files = new TreeMap<>();

  ImageTree() {}

  /** Lays a layer over what is there: first what it takes away, then what it brings. */
  void add(List<ImageEntry> layer) {
    for (ImageEntry entry : layer) {
      if (entry.name().equals(OPAQUE)) {
        removeBelow(entry.folder());
      } else if (entry.name().startsWith(WHITEOUT)) {
        remove(join(entry.folder(), entry.name().substring(WHITEOUT.length())));
      }
    }
    Set<String> brought = new HashSet<>();
    for (ImageEntry entry : layer) {
      if (!entry.name().startsWith(WHITEOUT)) {
        put(entry, brought);
      }
    }
  }

  private void put(ImageEntry entry, Set<String> brought) {
    FakeFile file = entry.file();
    if (!entry.sameAs().isEmpty()) {
      FakeFile other = files.get(entry.sameAs());
      if (other == null) {
        throw new IllegalStateException(
            "fixture: "
                + entry.path()
                + " is a hard link to "
                + entry.sameAs()
                + ", which is not there");
      }
      file = other;
    }
    if (file.type() != FileType.DIRECTORY) {
      String below = files.ceilingKey(entry.path() + "/");
      if (below != null && below.startsWith(entry.path() + "/") && brought.contains(below)) {
        throw new IllegalStateException(
            "fixture: " + below + " lies under " + entry.path() + ", which is " + file.type());
      }
      removeBelow(entry.path());
    }
    files.put(entry.path(), file);
    brought.add(entry.path());
  }

  private void remove(String path) {
    files.remove(path);
    removeBelow(path);
  }

  private void removeBelow(String folder) {
    String start = folder.equals("/") ? "/" : folder + "/";
    files.keySet().removeIf(each -> !each.equals("/") && each.startsWith(start));
  }

  private static String join(String folder, String name) {
    return folder.equals("/") ? "/" + name : folder + "/" + name;
  }

  /**
   * Returns the files.
   *
   * @return by path, so that a directory comes before what is in it
   */
  public Map<String, FakeFile> files() {
    return new TreeMap<>(files);
  }
}
