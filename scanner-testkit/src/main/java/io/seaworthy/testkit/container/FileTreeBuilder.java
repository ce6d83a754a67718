package io.seaworthy.testkit.container;

import io.seaworthy.api.file.ContainerPath;
import io.seaworthy.api.file.FileType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;

/**
 * Puts files into a tree. Missing directories come of themselves; what is put at a path again
 * replaces what was there; a path may lead through symbolic links that were put before. Not safe
 * for use by many threads.
 */
public final class FileTreeBuilder {
  private static final int MAX_LINKS = 40;

  private final TreeMap<String, FakeFile> files = new TreeMap<>();

  /** Creates a tree with nothing but the root. */
  public FileTreeBuilder() {
    files.put("/", FakeFile.directory());
  }

  /**
   * Returns a builder with the same files.
   *
   * @return a copy
   */
  public FileTreeBuilder copy() {
    FileTreeBuilder copy = new FileTreeBuilder();
    copy.files.putAll(files);
    return copy;
  }

  /**
   * Puts a file.
   *
   * @param path where: absolute, without {@code .}, {@code ..} and a slash at its end
   * @param file what
   * @return this
   * @throws IllegalStateException when the path leads through something that is no directory, or a
   *     directory with files in it would be replaced
   */
  public FileTreeBuilder put(String path, FakeFile file) {
    checkForm(path);
    if (path.equals("/")) {
      if (file.type() != FileType.DIRECTORY) {
        throw new IllegalStateException("fixture: / must be a directory, not " + file.type());
      }
      files.put("/", file);
      return this;
    }
    String place = FileTree.join(directory(FileTree.parent(path), path), FileTree.name(path));
    if (file.type() != FileType.DIRECTORY && hasChildren(place)) {
      throw new IllegalStateException(
          "fixture: " + path + " is a directory with files in it and can't become " + file.type());
    }
    files.put(place, file);
    return this;
  }

  /**
   * Tells whether something was put at exactly this path.
   *
   * @param path a path without symbolic links
   * @return true when it was
   */
  public boolean has(String path) {
    return files.containsKey(path);
  }

  /**
   * Takes away a file, or a directory with all that is in it; nothing happens where nothing is.
   *
   * @param path a path without symbolic links
   * @return this
   */
  public FileTreeBuilder remove(String path) {
    files.keySet().removeIf(each -> each.equals(path) || each.startsWith(path + "/"));
    return this;
  }

  /**
   * Builds the tree.
   *
   * @param owners gives the numbers of a file's owner and group
   * @return the tree
   */
  public FileTree build(BiFunction<String, FakeFile, long[]> owners) {
    SortedMap<String, Inode> inodes = new TreeMap<>();
    Map<String, List<String>> names = new HashMap<>();
    long number = 2;
    for (Map.Entry<String, FakeFile> each : files.entrySet()) {
      long[] ids = owners.apply(each.getKey(), each.getValue());
      inodes.put(each.getKey(), new Inode(number++, each.getValue(), ids[0], ids[1]));
      if (!each.getKey().equals("/")) {
        names
            .computeIfAbsent(FileTree.parent(each.getKey()), parent -> new ArrayList<>())
            .add(FileTree.name(each.getKey()));
      }
    }
    return new FileTree(inodes, names);
  }

  /** Returns the real path of a directory, which is made where it is missing. */
  private String directory(String path, String wanted) {
    String place = path;
    for (int links = 0; links <= MAX_LINKS; links++) {
      if (place.equals("/")) {
        return place;
      }
      String real = FileTree.join(directory(FileTree.parent(place), wanted), FileTree.name(place));
      FakeFile there = files.computeIfAbsent(real, missing -> FakeFile.directory());
      if (there.type() == FileType.DIRECTORY) {
        return real;
      }
      if (there.type() != FileType.SYMLINK) {
        throw new IllegalStateException(
            "fixture: " + wanted + " lies under " + real + ", which is " + there.type());
      }
      place = normal(FileTree.parent(real), there.target());
    }
    throw new IllegalStateException("fixture: " + wanted + " lies under a loop of links");
  }

  private static String normal(String base, String target) {
    List<String> parts = new ArrayList<>();
    String path = target.startsWith("/") ? target : base + "/" + target;
    for (String part : path.split("/", -1)) {
      if (part.equals("..") && !parts.isEmpty()) {
        parts.remove(parts.size() - 1);
      } else if (!part.isEmpty() && !part.equals(".") && !part.equals("..")) {
        parts.add(part);
      }
    }
    return "/" + String.join("/", parts);
  }

  private boolean hasChildren(String place) {
    String next = files.ceilingKey(place + "/");
    return next != null && next.startsWith(place + "/");
  }

  private static void checkForm(String path) {
    ContainerPath.of(path);
    if (!normal("/", path).equals(path)) {
      throw new IllegalStateException(
          "fixture: the path \"" + path + "\" is not plain; write " + normal("/", path));
    }
  }
}
