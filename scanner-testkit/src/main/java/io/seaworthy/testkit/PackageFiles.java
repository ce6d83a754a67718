package io.seaworthy.testkit;

import io.seaworthy.testkit.container.FakeFile;
import io.seaworthy.testkit.container.FakePackage;
import io.seaworthy.testkit.container.FileTreeBuilder;
import io.seaworthy.testkit.container.PackageManager;

/** Writes the package managers' databases. */
final class PackageFiles {
  private PackageFiles() {}

  static void write(FixtureParts parts, FileTreeBuilder files) {
    if (parts.packageManager == PackageManager.NONE && !parts.packages.isEmpty()) {
      throw new IllegalStateException(
          "fixture: packages are installed, but no package manager is named; say packageManager(…)");
    }
    StringBuilder text = new StringBuilder();
    for (FakePackage each : parts.packages.values()) {
      text.append(
          switch (parts.packageManager) {
            case DPKG -> dpkg(each);
            case APK -> apk(each);
            case RPM, NONE -> "";
          });
    }
    switch (parts.packageManager) {
      case DPKG ->
          SystemFiles.putIfAbsent(files, "/var/lib/dpkg/status", FakeFile.text(text.toString()));
      case APK ->
          SystemFiles.putIfAbsent(files, "/lib/apk/db/installed", FakeFile.text(text.toString()));
      case RPM ->
          // The real one is a database of SQLite's, of which only the first bytes are here.
          SystemFiles.putIfAbsent(
              files, "/var/lib/rpm/rpmdb.sqlite", FakeFile.text("SQLite format 3\0"));
      case NONE -> {}
    }
  }

  private static String dpkg(FakePackage each) {
    return "Package: "
        + each.name()
        + "\nStatus: "
        + each.status()
        + "\nPriority: optional\nArchitecture: "
        + (each.architecture().isEmpty() ? "amd64" : each.architecture())
        + "\nVersion: "
        + each.version()
        + "\nDescription: "
        + each.summary()
        + "\n\n";
  }

  private static String apk(FakePackage each) {
    return "P:"
        + each.name()
        + "\nV:"
        + each.version()
        + "\nA:"
        + (each.architecture().isEmpty() ? "x86_64" : each.architecture())
        + "\nT:"
        + each.summary()
        + "\n\n";
  }
}
