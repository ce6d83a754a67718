package io.seaworthy.testkit.program.file;

import io.seaworthy.api.file.FileType;
import io.seaworthy.testkit.container.Fixture;
import io.seaworthy.testkit.container.Inode;

/** How programs put a file's properties into words. */
final class FileWords {
  private FileWords() {}

  static String type(Inode inode) {
    return switch (inode.type()) {
      case FILE -> inode.size() == 0 ? "regular empty file" : "regular file";
      case DIRECTORY -> "directory";
      case SYMLINK -> "symbolic link";
      case SOCKET -> "socket";
      case BLOCK_DEVICE -> "block special file";
      case CHARACTER_DEVICE -> "character special file";
      case PIPE -> "fifo";
      case UNKNOWN -> "weird file";
    };
  }

  static char letter(FileType type) {
    return switch (type) {
      case FILE -> '-';
      case DIRECTORY -> 'd';
      case SYMLINK -> 'l';
      case SOCKET -> 's';
      case BLOCK_DEVICE -> 'b';
      case CHARACTER_DEVICE -> 'c';
      case PIPE -> 'p';
      case UNKNOWN -> '?';
    };
  }

  /** Returns type and permissions as {@code ls -l} prints them. */
  static String permissions(Inode inode) {
    int mode = inode.mode();
    StringBuilder words = new StringBuilder().append(letter(inode.type()));
    for (int shift = 6; shift >= 0; shift -= 3) {
      int bits = mode >> shift & 7;
      words.append((bits & 4) != 0 ? 'r' : '-').append((bits & 2) != 0 ? 'w' : '-');
      boolean special = (mode & (shift == 6 ? 04000 : shift == 3 ? 02000 : 01000)) != 0;
      boolean execute = (bits & 1) != 0;
      char marked = shift == 0 ? 't' : 's';
      words.append(
          special ? (execute ? marked : Character.toUpperCase(marked)) : execute ? 'x' : '-');
    }
    return words.toString();
  }

  static String owner(Fixture container, Inode inode, String otherwise) {
    return container.accounts().userName(inode.uid()).orElse(otherwise);
  }

  static String group(Fixture container, Inode inode, String otherwise) {
    return container.accounts().groupName(inode.gid()).orElse(otherwise);
  }

  /** Returns how many blocks of 512 bytes the content takes on disk, four kilobytes at a time. */
  static long blocks(Inode inode) {
    return inode.type() == FileType.FILE ? (inode.content().size() + 4095L) / 4096 * 8 : 0;
  }

  static int links(Inode inode) {
    return inode.type() == FileType.DIRECTORY ? 2 : 1;
  }
}
