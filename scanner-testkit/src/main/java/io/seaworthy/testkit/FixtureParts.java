package io.seaworthy.testkit;

import io.seaworthy.testkit.container.FakeGroup;
import io.seaworthy.testkit.container.FakeMount;
import io.seaworthy.testkit.container.FakePackage;
import io.seaworthy.testkit.container.FakePort;
import io.seaworthy.testkit.container.FakeProcess;
import io.seaworthy.testkit.container.FakeUser;
import io.seaworthy.testkit.container.FileTreeBuilder;
import io.seaworthy.testkit.container.PackageManager;
import io.seaworthy.testkit.container.ShellKind;
import io.seaworthy.testkit.container.Toolset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What a builder has been told so far. Not safe for use by many threads. */
final class FixtureParts {
  final FileTreeBuilder files;
  final List<FakeUser> users = new ArrayList<>();
  final List<FakeGroup> groups = new ArrayList<>();
  final List<FakeProcess> processes = new ArrayList<>();
  final List<FakePort> ports = new ArrayList<>();
  final List<FakeMount> mounts = new ArrayList<>();
  final Map<String, String> environment = new LinkedHashMap<>();
  final Map<String, FakePackage> packages = new TreeMap<>();
  final Set<String> mentioned = new LinkedHashSet<>();
  long uid;
  long gid;
  String hostname = "container";
  PackageManager packageManager = PackageManager.NONE;
  Toolset toolset = Toolset.GNU;
  ShellKind shell = ShellKind.DASH;

  private FixtureParts(FileTreeBuilder files) {
    this.files = files;
  }

  FixtureParts() {
    this(new FileTreeBuilder());
    users.add(
        FakeUser.builder()
            .name("root")
            .uid(0)
            .comment("root")
            .home("/root")
            .shell("/bin/sh")
            .shadow("*:20454:0:99999:7:::")
            .build());
    environment.put("PATH", "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin");
  }

  /** The same parts, to be changed by themselves. */
  FixtureParts copy() {
    FixtureParts copy = new FixtureParts(files.copy());
    copy.users.addAll(users);
    copy.groups.addAll(groups);
    copy.processes.addAll(processes);
    copy.ports.addAll(ports);
    copy.mounts.addAll(mounts);
    copy.environment.putAll(environment);
    copy.packages.putAll(packages);
    copy.mentioned.addAll(mentioned);
    copy.uid = uid;
    copy.gid = gid;
    copy.hostname = hostname;
    copy.packageManager = packageManager;
    copy.toolset = toolset;
    copy.shell = shell;
    return copy;
  }
}
