package io.seaworthy.testkit.image;

import io.seaworthy.testkit.container.FakeFile;

/**
 * One file as an archive or a directory names it.
 *
 * @param path where it is in the container: absolute and plain
 * @param file what it is
 * @param sameAs for a hard link the path of the other name; empty for everything else
 */
record ImageEntry(String path, FakeFile file, String sameAs) {
  ImageEntry(String path, FakeFile file) {
    this(path, file, "");
  }

  /** The last part of the path. */
  String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** The path without its last part. */
  String folder() {
    int slash = path.lastIndexOf('/');
    return slash <= 0 ? "/" : path.substring(0, slash);
  }
}
