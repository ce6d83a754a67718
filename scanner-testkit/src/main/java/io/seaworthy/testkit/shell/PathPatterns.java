package io.seaworthy.testkit.shell;

import io.seaworthy.testkit.container.FileProblem;
import io.seaworthy.testkit.container.FileView;
import io.seaworthy.testkit.program.Glob;
import java.util.ArrayList;
import java.util.List;

/** Replaces patterns by the names of files that match. */
final class PathPatterns {
  private PathPatterns() {}

  /** Returns the matching paths, sorted; none when nothing matches. */
  static List<String> expand(FileView files, String pattern) {
    String[] parts = pattern.split("/", -1);
    List<String> paths = List.of(pattern.startsWith("/") ? "/" : "");
    for (int i = pattern.startsWith("/") ? 1 : 0; i < parts.length; i++) {
      List<String> longer = new ArrayList<>();
      for (String path : paths) {
        longer.addAll(step(files, path, parts[i], i == parts.length - 1));
      }
      paths = longer;
    }
    return paths;
  }

  private static List<String> step(FileView files, String path, String part, boolean last) {
    if (part.isEmpty()) {
      return List.of(path);
    }
    List<String> found = new ArrayList<>();
    Glob glob = Glob.of(part);
    for (String name : names(files, path.isEmpty() ? "." : path, part)) {
      if (glob.matches(name) && exists(files, path + name)) {
        found.add(path + name + (last ? "" : "/"));
      }
    }
    return found;
  }

  private static List<String> names(FileView files, String directory, String part) {
    try {
      List<String> names = new ArrayList<>(files.list(directory));
      if (!part.startsWith(".")) {
        names.removeIf(name -> name.startsWith("."));
      } else {
        names.addAll(0, List.of(".", ".."));
      }
      return names;
    } catch (FileProblem unreadable) {
      String plain = part.replaceAll("\\\\(.)", "$1");
      return part.matches("(?:[^*?\\[\\\\]|\\\\.)*") ? List.of(plain) : List.of();
    }
  }

  private static boolean exists(FileView files, String path) {
    try {
      return files.lstat(path).mode() >= 0;
    } catch (FileProblem absent) {
      return false;
    }
  }
}
