package io.seaworthy.api.file;

/**
 * The types of a file, by the bits of {@code S_IFMT} in {@code st_mode} (POSIX {@code sys/stat.h}).
 */
public enum FileType {
  /** A regular file. */
  FILE(0x8000),
  /** A directory. */
  DIRECTORY(0x4000),
  /** A symbolic link. */
  SYMLINK(0xA000),
  /** A socket. */
  SOCKET(0xC000),
  /** A block device. */
  BLOCK_DEVICE(0x6000),
  /** A character device. */
  CHARACTER_DEVICE(0x2000),
  /** A named pipe. */
  PIPE(0x1000),
  /** Anything else. */
  UNKNOWN(0);

  private final int bits;

  FileType(int bits) {
    this.bits = bits;
  }

  /**
   * Returns the type in a {@code st_mode}.
   *
   * @param mode all bits of {@code st_mode}
   * @return the type
   */
  public static FileType ofMode(int mode) {
    for (FileType type : values()) {
      if ((mode & 0xF000) == type.bits) {
        return type;
      }
    }
    return UNKNOWN;
  }

  /**
   * Returns the bits in {@code st_mode}.
   *
   * @return the bits under the mask 0xF000
   */
  public int bits() {
    return bits;
  }
}
