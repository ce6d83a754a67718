package io.seaworthy.testkit.container;

import io.seaworthy.api.command.Bytes;
import io.seaworthy.api.file.FileType;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Files as one process sees it: with its rights, from its directory. Paths are resolved by the
 * rules of {@code path_resolution(7)}. Immutable.
 *
 * @param files the files
 * @param credentials as whom
 * @param directory the working directory, without symbolic links
 */
public record FileView(Files files, Credentials credentials, String directory) {
  private static final int MAX_LINKS = 40;

  /**
   * Where a path leads to.
   *
   * @param path without symbolic links
   * @param inode what is there; empty when only the last part of the path is missing
   */
  public record Place(String path, Optional<Inode> inode) {}

  /**
   * Walks a path.
   *
   * @param path absolute or from the working directory
   * @param follow whether a symbolic link at the end is followed
   * @return the place
   * @throws FileProblem when the walk can't be ended
   */
  public Place walk(String path, boolean follow) throws FileProblem {
    if (path.isEmpty()) {
      throw new FileProblem(Errno.NOT_FOUND, path);
    }
    boolean mustBeDirectory = path.endsWith("/");
    Deque<String> parts = new ArrayDeque<>(List.of(path.split("/", -1)));
    String at = path.startsWith("/") ? "/" : directory;
    int links = 0;
    while (!parts.isEmpty()) {
      String part = parts.pop();
      boolean last = parts.stream().allMatch(String::isEmpty);
      search(at, path);
      if (part.isEmpty() || part.equals(".")) {
        continue;
      }
      if (part.equals("..")) {
        at = FileTree.parent(at);
        continue;
      }
      String next = FileTree.join(at, part);
      Optional<Inode> inode = files.at(next);
      if (inode.isEmpty()) {
        if (last) {
          return new Place(next, inode);
        }
        throw new FileProblem(Errno.NOT_FOUND, path);
      }
      if (inode.get().type() == FileType.SYMLINK && (!last || follow || mustBeDirectory)) {
        if (++links > MAX_LINKS) {
          throw new FileProblem(Errno.LINK_LOOP, path);
        }
        String target = inode.get().target();
        List<String> ahead = List.of(target.split("/", -1));
        for (int i = ahead.size() - 1; i >= 0; i--) {
          parts.push(ahead.get(i));
        }
        at = target.startsWith("/") ? "/" : at;
        continue;
      }
      at = next;
    }
    Optional<Inode> there = files.at(at);
    if (mustBeDirectory && !there.map(Inode::isDirectory).orElse(true)) {
      throw new FileProblem(Errno.NOT_A_DIRECTORY, path);
    }
    return new Place(at, there);
  }

  private void search(String at, String path) throws FileProblem {
    // A directory of /proc goes away with its process, also between two steps of a walk.
    Inode inode = files.at(at).orElseThrow(() -> new FileProblem(Errno.NOT_FOUND, path));
    if (!inode.isDirectory()) {
      throw new FileProblem(Errno.NOT_A_DIRECTORY, path);
    }
    if (!credentials.may(Credentials.EXECUTE, inode)) {
      throw new FileProblem(Errno.DENIED, path);
    }
  }

  /**
   * Looks a file up, with symbolic links followed ({@code stat(2)}).
   *
   * @param path the path
   * @return the file
   * @throws FileProblem when there is none, or it can't be reached
   */
  public Inode stat(String path) throws FileProblem {
    return existing(walk(path, true), path);
  }

  /**
   * Looks a file or symbolic link up ({@code lstat(2)}).
   *
   * @param path the path
   * @return the file
   * @throws FileProblem when there is none, or it can't be reached
   */
  public Inode lstat(String path) throws FileProblem {
    return existing(walk(path, false), path);
  }

  private static Inode existing(Place place, String path) throws FileProblem {
    if (place.inode().isEmpty()) {
      throw new FileProblem(Errno.NOT_FOUND, path);
    }
    return place.inode().get();
  }

  /**
   * Tells whether the process may do something with a file ({@code access(2)}).
   *
   * @param access see {@link Credentials}
   * @param path the path
   * @return false also when the file can't be reached
   */
  public boolean may(int access, String path) {
    try {
      return credentials.may(access, stat(path));
    } catch (FileProblem unreachable) {
      return false;
    }
  }

  /**
   * Opens a regular file for reading.
   *
   * @param path the path
   * @return its bytes
   * @throws FileProblem when it can't be read
   */
  public ByteSource open(String path) throws FileProblem {
    Inode inode = stat(path);
    if (!credentials.may(Credentials.READ, inode)) {
      throw new FileProblem(Errno.DENIED, path);
    }
    return switch (inode.type()) {
      case FILE -> ByteSource.of(inode.content(), inode.size());
      case DIRECTORY -> throw new FileProblem(Errno.IS_A_DIRECTORY, path);
      case CHARACTER_DEVICE -> device(inode, path);
      default -> throw new FileProblem(Errno.NO_DEVICE, path);
    };
  }

  private static ByteSource device(Inode inode, String path) throws FileProblem {
    if (inode.file().major() == 1 && inode.file().minor() == 3) {
      return ByteSource.EMPTY;
    }
    if (inode.file().major() == 1 && inode.file().minor() == 5) {
      return ByteSource.of(Bytes.EMPTY, Long.MAX_VALUE);
    }
    throw new FileProblem(Errno.NO_DEVICE, path);
  }

  /**
   * Lists a directory.
   *
   * @param path the path
   * @return the names in it, sorted, without {@code .} and {@code ..}
   * @throws FileProblem when it can't be read or is none
   */
  public List<String> list(String path) throws FileProblem {
    Place place = walk(path, true);
    Inode inode = existing(place, path);
    if (!inode.isDirectory()) {
      throw new FileProblem(Errno.NOT_A_DIRECTORY, path);
    }
    if (!credentials.may(Credentials.READ, inode)) {
      throw new FileProblem(Errno.DENIED, path);
    }
    return files.namesIn(place.path());
  }

  /**
   * Returns the view from another directory.
   *
   * @param path the directory
   * @return the view
   * @throws FileProblem when the process can't go there
   */
  public FileView in(String path) throws FileProblem {
    Place place = walk(path, true);
    if (!existing(place, path).isDirectory()) {
      throw new FileProblem(Errno.NOT_A_DIRECTORY, path);
    }
    search(place.path(), path);
    return new FileView(files, credentials, place.path());
  }

  /**
   * Returns the view of other files.
   *
   * @param other the files
   * @return the view
   */
  public FileView of(Files other) {
    return new FileView(other, credentials, directory);
  }

  /**
   * Returns the view of another user from the same directory.
   *
   * @param other the other user
   * @return the view
   */
  public FileView as(Credentials other) {
    return new FileView(files, other, directory);
  }
}
