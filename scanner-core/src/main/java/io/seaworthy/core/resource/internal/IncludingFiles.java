package io.seaworthy.core.resource.internal;

import io.seaworthy.core.facts.EvidenceException;
import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.ResourceSkipped;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads a configuration that is spread over files which name each other: first the outermost, then
 * what it includes, then what that includes, as InSpec does. A file that is named again once it has
 * been read is not read again; one that is named twice before is.
 */
public final class IncludingFiles {
  private static final int MAX_FILES = 1000;

  private IncludingFiles() {}

  /** Takes one file. */
  @FunctionalInterface
  public interface Reader {
    /**
     * Takes a file.
     *
     * @param path where it is
     * @param content its text
     * @return the files that it includes, in order
     */
    List<String> read(String path, String content);
  }

  /**
   * Reads all files.
   *
   * @param facts asks the container
   * @param path the outermost file, which must not be empty
   * @param maybeEmpty whether files that are included may be empty
   * @param reader takes each file
   * @throws ResourceSkipped when one of the files is not there, or is empty and must not be
   * @throws EvidenceException when the container did not answer, or the files are too many
   */
  public static void read(Facts facts, String path, boolean maybeEmpty, Reader reader) {
    Set<String> known = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(path));
    for (int files = 0; !open.isEmpty(); files++) {
      if (files == MAX_FILES) {
        throw new EvidenceException(
            "parse.too-complex", path + " and its includes are more than " + MAX_FILES + " files");
      }
      String file = open.remove();
      boolean mayBeEmpty = maybeEmpty && !file.equals(path);
      String content =
          mayBeEmpty ? ConfigText.readMaybeEmpty(facts, file) : ConfigText.read(facts, file);
      known.add(file);
      List<String> included = reader.read(file, content);
      facts.gather(included.stream().flatMap(one -> ConfigText.needs(one).stream()).toList());
      included.stream().filter(one -> !known.contains(one)).forEach(open::add);
    }
  }

  /**
   * Returns the directory that a file lies in.
   *
   * @param path the file
   * @return its directory, {@code .} when the path names none
   */
  public static String directory(String path) {
    int slash = path.lastIndexOf('/');
    if (slash < 0) {
      return ".";
    }
    return slash == 0 ? "/" : path.substring(0, slash);
  }

  /**
   * Completes a path.
   *
   * @param directory where relative paths begin
   * @param path absolute or relative
   * @return the path, absolute if the directory is
   */
  public static String below(String directory, String path) {
    if (path.startsWith("/")) {
      return path;
    }
    return directory.endsWith("/") ? directory + path : directory + "/" + path;
  }
}
