package io.seaworthy.api.file;

import io.seaworthy.api.command.Bytes;
import io.seaworthy.api.command.CommandRunner;
import io.seaworthy.api.command.OutputLimit;
import java.util.List;

/**
 * Questions about files in one container. Nothing is ever written.
 *
 * <p>{@link #over(CommandRunner)} asks by commands; a transport that has something better (an
 * image's archive, a file tree in memory) brings its own.
 */
public interface ContainerFiles {
  /**
   * Asks for the properties of many files at once.
   *
   * @param paths the files
   * @param links whether to follow symbolic links
   * @return one answer for each path, in the same order
   */
  List<FileAnswer<FileStat>> stat(List<ContainerPath> paths, Links links);

  /**
   * Reads many regular files, following symbolic links.
   *
   * @param paths the files
   * @param limit the most bytes of each file; a longer file is {@link FileAnswer.Unknown} with
   *     cause {@code file.too-large}
   * @return one answer for each path, in the same order; anything but a regular file is {@link
   *     FileAnswer.Unknown} with cause {@code file.not-regular}
   */
  List<FileAnswer<Bytes>> read(List<ContainerPath> paths, OutputLimit limit);

  /**
   * Lists the names in a directory, without {@code .} and {@code ..}.
   *
   * @param directory the directory
   * @return its entries' names in the container's order
   */
  FileAnswer<List<String>> list(ContainerPath directory);

  /**
   * Reads where a symbolic link points to.
   *
   * @param link the link
   * @param links {@link Links#KEEP} for its text as it stands, {@link Links#FOLLOW} for the path at
   *     the end of all links
   * @return the target
   */
  FileAnswer<String> readLink(ContainerPath link, Links links);

  /**
   * Reads where many symbolic links point to, at once where that is possible.
   *
   * @param links the links
   * @param follow as for {@link #readLink}
   * @return one answer for each link, in the same order
   */
  default List<FileAnswer<String>> readLinks(List<ContainerPath> links, Links follow) {
    return links.stream().map(link -> readLink(link, follow)).toList();
  }

  /**
   * Tells whether the answers come from commands of the session, which whoever wraps the session
   * sees there anyway.
   *
   * @return false for a transport's own way
   */
  default boolean byCommands() {
    return false;
  }

  /**
   * Returns files that are asked for by commands: {@code stat}, {@code head} and {@code readlink}
   * of GNU coreutils or BusyBox, and a POSIX shell.
   *
   * @param commands runs them
   * @return the files
   */
  static ContainerFiles over(CommandRunner commands) {
    return new CommandFiles(commands);
  }

  /** What to do with symbolic links. */
  enum Links {
    /** Speak of what the link points to. */
    FOLLOW,
    /** Speak of the link itself. */
    KEEP
  }
}
