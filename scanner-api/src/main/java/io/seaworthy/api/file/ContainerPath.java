package io.seaworthy.api.file;

import java.nio.charset.StandardCharsets;

/**
 * An absolute path inside a container. It is text, never a {@link java.nio.file.Path}: the
 * scanner's own file system has nothing to do with it. Immutable.
 *
 * @param value begins with a slash, holds no NUL, and has at most {@value #MAX_BYTES} bytes
 *     (PATH_MAX of Linux)
 */
public record ContainerPath(String value) {
  /** The longest path in bytes. */
  public static final int MAX_BYTES = 4096;

  /**
   * Checks the path.
   *
   * @throws IllegalArgumentException when it is not absolute, holds NUL or is too long
   */
  public ContainerPath {
    if (!value.startsWith("/")) {
      throw new IllegalArgumentException(
          "container path: \""
              + value
              + "\" is not absolute; accepted is a path that begins with /");
    }
    if (value.indexOf('\0') >= 0) {
      throw new IllegalArgumentException(
          "container path: \"" + value.replace('\0', '\u2400') + "\" holds NUL");
    }
    int size = value.getBytes(StandardCharsets.UTF_8).length;
    if (size > MAX_BYTES) {
      throw new IllegalArgumentException(
          "container path: " + size + " bytes; accepted are at most " + MAX_BYTES);
    }
  }

  /**
   * Returns the path.
   *
   * @param value see {@link ContainerPath}
   * @return the path
   */
  public static ContainerPath of(String value) {
    return new ContainerPath(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
