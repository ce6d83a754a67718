package io.seaworthy.testkit.container;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All files of a container, by their path without symbolic links. Immutable. {@link FileView} walks
 * it as a process does.
 */
public final class FileTree {
  private final SortedMap<String, Inode> inodes;
  private final Map<String, List<String>> names;

  FileTree(SortedMap<String, Inode> inodes, Map<String, List<String>> names) {
    this.inodes = new TreeMap<>(inodes);
    this.names = Map.copyOf(names);
  }

  /** Returns the file at exactly this path, without walking links. */
  Optional<Inode> at(String path) {
    return Optional.ofNullable(inodes.get(path));
  }

  /** Returns the names in the directory at exactly this path. */
  List<String> namesIn(String directory) {
    return names.getOrDefault(directory, List.of());
  }

  /**
   * Returns the paths of all files.
   *
   * @return sorted by their characters
   */
  public List<String> paths() {
    return List.copyOf(inodes.keySet());
  }

  static String join(String directory, String name) {
    return directory.equals("/") ? "/" + name : directory + "/" + name;
  }

  static String parent(String path) {
    int slash = path.lastIndexOf('/');
    return slash <= 0 ? "/" : path.substring(0, slash);
  }

  static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
