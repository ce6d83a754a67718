package io.seaworthy.core.resource.file;

import java.util.regex.Pattern;

/** Arithmetic on the permission bits of a file. */
final class FileMode {
  static final int SETUID = 04000;
  static final int SETGID = 02000;
  static final int STICKY = 01000;
  private static final int ALL = 0777;
  private static final Pattern OCTAL = Pattern.compile("0?[0-7]{3}|[0-7]{4}");

  private FileMode() {}

  /** What may be done to a file. */
  enum Access {
    READ(0444),
    WRITE(0222),
    EXECUTE(0111);

    private final int bits;

    Access(int bits) {
      this.bits = bits;
    }

    /** Returns the bits for owner, group and others. */
    int bits() {
      return bits;
    }
  }

  /** Returns the bits of one kind of user. */
  static int mask(String by) {
    return switch (by) {
      case "owner" -> 0700;
      case "group" -> 0070;
      case "other", "others" -> 0007;
      case "all" -> ALL;
      default ->
          throw new IllegalArgumentException(
              "file permission by \""
                  + by
                  + "\"; accepted are owner, group, other, others and all");
    };
  }

  /** Reads a mode of three or four octal digits. */
  static int parse(String mode) {
    if (!OCTAL.matcher(mode).matches()) {
      throw new IllegalArgumentException(
          "file mode: \"" + mode + "\"; accepted are octal digits such as 0644");
    }
    return Integer.parseInt(mode, 8);
  }

  static boolean isBeyond(int mode, int most) {
    return ((ALL ^ (most & ALL)) & mode) != 0;
  }
}
