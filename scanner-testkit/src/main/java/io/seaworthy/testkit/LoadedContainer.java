package io.seaworthy.testkit;

import io.seaworthy.api.command.Bytes;
import io.seaworthy.testkit.container.FakeFile;
import io.seaworthy.testkit.container.FakeProcess;
import io.seaworthy.testkit.container.PackageManager;
import io.seaworthy.testkit.container.ShellKind;
import io.seaworthy.testkit.container.Toolset;
import io.seaworthy.testkit.image.Image;
import java.util.Map;
import java.util.Optional;

/** Makes a container of loaded files, and finds out from them what kind it is. */
final class LoadedContainer {
  private final Map<String, FakeFile> files;

  private LoadedContainer(Map<String, FakeFile> files) {
    this.files = files;
  }

  static FakeContainerBuilder of(Image image) {
    LoadedContainer loaded = new LoadedContainer(image.tree().files());
    FakeContainerBuilder builder = FakeContainer.builder();
    loaded.files.forEach(builder::file);
    loaded.addTools(builder);
    image.environment().stream()
        .map(variable -> variable.split("=", 2))
        .filter(sides -> sides.length == 2)
        .forEach(sides -> builder.environment(sides[0], sides[1]));
    loaded.runAs(builder, image.user());
    return builder
        .process(FakeProcess.of(1, "root", "sleep infinity"))
        .kernelParameter("kernel.osrelease", "6.6.0")
        .kernelParameter("kernel.ostype", "Linux");
  }

  private void addTools(FakeContainerBuilder builder) {
    String shell =
        Optional.ofNullable(files.get("/bin/sh"))
            .or(() -> Optional.ofNullable(files.get("/usr/bin/sh")))
            .map(FakeFile::target)
            .orElse("");
    if (shell.contains("busybox")) {
      builder.tools(Toolset.BUSYBOX, ShellKind.ASH);
    } else {
      builder.tools(Toolset.GNU, shell.contains("bash") ? ShellKind.BASH : ShellKind.DASH);
    }
    // An RPM database is binary; without installed(…) its program refuses to answer.
    if (files.containsKey("/var/lib/dpkg/status")) {
      builder.packageManager(PackageManager.DPKG);
    } else if (files.containsKey("/lib/apk/db/installed")) {
      builder.packageManager(PackageManager.APK);
    }
  }

  private void runAs(FakeContainerBuilder builder, String wanted) {
    if (wanted.isEmpty()) {
      return;
    }
    String[] sides = wanted.split(":", 2);
    long uid = number(sides[0], "/etc/passwd", 2);
    boolean known = line(sides[0], "/etc/passwd").isPresent();
    long gid =
        sides.length == 2
            ? number(sides[1], "/etc/group", 2)
            : known ? number(sides[0], "/etc/passwd", 3) : 0;
    builder.runAs(uid, gid);
  }

  private long number(String name, String file, int field) {
    Optional<String[]> line = line(name, file);
    if (line.isEmpty() && name.matches("\\d{1,10}")) {
      return Long.parseLong(name);
    }
    return line.map(fields -> Long.parseLong(fields[field]))
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "fixture: the image runs as \"" + name + "\", whom its " + file + " lacks"));
  }

  private Optional<String[]> line(String name, String file) {
    Bytes content = Optional.ofNullable(files.get(file)).map(FakeFile::content).orElse(Bytes.EMPTY);
    return content
        .text()
        .lines()
        .map(line -> line.split(":", -1))
        .filter(fields -> fields.length > 3 && (fields[0].equals(name) || fields[2].equals(name)))
        .findFirst();
  }
}
