package io.seaworthy.testkit.container;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files of a fixture. Immutable. */
public final class FileTree implements Files {
  private final SortedMap<String, Inode> inodes;
  private final Map<String, List<String>> names;

  FileTree(SortedMap<String, Inode> inodes, Map<String, List<String>> names) {
    this.inodes = new TreeMap<>(inodes);
    this.names = Map.copyOf(names);
  }

  @Override
  public Optional<Inode> at(String path) {
    return Optional.ofNullable(inodes.get(path));
  }

  @Override
  public List<String> namesIn(String directory) {
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
