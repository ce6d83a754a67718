package io.seaworthy.testkit;

import io.seaworthy.api.command.Bytes;
import io.seaworthy.testkit.container.Accounts;
import io.seaworthy.testkit.container.FakeFile;
import io.seaworthy.testkit.container.FakeProcess;
import io.seaworthy.testkit.container.PackageManager;
import io.seaworthy.testkit.container.ShellKind;
import io.seaworthy.testkit.container.Toolset;
import io.seaworthy.testkit.image.Image;
import java.util.List;
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
    Accounts accounts = Accounts.of(content("/etc/passwd"), content("/etc/group"));
    String[] sides = wanted.split(":", 2);
    Optional<List<String>> user = accounts.user(sides[0]);
    long uid = number(user, sides[0], "/etc/passwd");
    long gid =
        sides.length == 2
            ? number(accounts.group(sides[1]), sides[1], "/etc/group")
            : user.map(fields -> Long.parseLong(fields.get(3))).orElse(0L);
    builder.runAs(uid, gid);
  }

  private static long number(Optional<List<String>> line, String name, String file) {
    if (line.isEmpty() && name.matches("\\d{1,10}")) {
      return Long.parseLong(name);
    }
    return line.map(fields -> Long.parseLong(fields.get(2)))
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "fixture: the image runs as \"" + name + "\", whom its " + file + " lacks"));
  }

  private Bytes content(String file) {
    return Optional.ofNullable(files.get(file)).map(FakeFile::content).orElse(Bytes.EMPTY);
  }
}
