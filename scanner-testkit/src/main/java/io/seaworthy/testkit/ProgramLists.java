package io.seaworthy.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The programs of base images, as listed in the files beside this class. */
final class ProgramLists {
  static final List<String> SETUID =
      List.of(
          "/usr/bin/chfn",
          "/usr/bin/chsh",
          "/usr/bin/gpasswd",
          "/usr/bin/mount",
          "/usr/bin/newgrp",
          "/usr/bin/passwd",
          "/usr/bin/su",
          "/usr/bin/umount");

  private ProgramLists() {}

  static List<String> debian() {
    return read("debian-programs.txt");
  }

  static List<String> ubi() {
    return read("ubi-programs.txt");
  }

  static List<String> applets() {
    return read("busybox-applets.txt");
  }

  private static List<String> read(String name) {
    try (InputStream list = ProgramLists.class.getResourceAsStream(name)) {
      if (list == null) {
        throw new IllegalStateException("the testkit's jar is damaged: it lacks " + name);
      }
      return new String(list.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the testkit's jar is damaged: " + name, e);
    }
  }
}
