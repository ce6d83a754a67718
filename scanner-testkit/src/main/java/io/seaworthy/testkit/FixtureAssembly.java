package io.seaworthy.testkit;

import io.seaworthy.testkit.container.Accounts;
import io.seaworthy.testkit.container.Credentials;
import io.seaworthy.testkit.container.FakeFile;
import io.seaworthy.testkit.container.FakePort;
import io.seaworthy.testkit.container.FakeProcess;
import io.seaworthy.testkit.container.FileTree;
import io.seaworthy.testkit.container.FileTreeBuilder;
import io.seaworthy.testkit.container.FileView;
import io.seaworthy.testkit.container.Fixture;
import io.seaworthy.testkit.program.PathLookup;
import io.seaworthy.testkit.shell.ShellProgram;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Makes a fixture from its parts, and finds what contradicts itself. */
final class FixtureAssembly {
  private FixtureAssembly() {}

  static Fixture of(FixtureParts parts) {
    FileTreeBuilder files = parts.files.copy();
    SystemFiles.write(parts, files);
    addPrograms(parts, files);
    FileTree unowned = files.build((path, file) -> new long[] {0, 0});
    Accounts accounts = Fixture.builder().files(unowned).build().accounts();
    FileTree tree =
        files.build(
            (path, file) ->
                new long[] {
                  id(path, "user", file.owner(), accounts::user),
                  id(path, "group", file.group(), accounts::group)
                });
    checkProcesses(parts.processes, parts.ports, accounts);
    Map<String, String> environment = new LinkedHashMap<>(parts.environment);
    environment.putIfAbsent("HOSTNAME", parts.hostname);
    environment.putIfAbsent(
        "HOME", accounts.user(Long.toString(parts.uid)).map(line -> line.get(5)).orElse("/"));
    return Fixture.builder()
        .files(tree)
        .user(accounts.credentials(parts.uid, parts.gid))
        .putAllEnvironment(environment)
        .addAllProcesses(
            parts.processes.stream().sorted(Comparator.comparingInt(FakeProcess::pid)).toList())
        .addAllPorts(parts.ports)
        .addAllPackages(parts.packages.values())
        .packageManager(parts.packageManager)
        .toolset(parts.toolset)
        .shell(parts.shell)
        .hostname(parts.hostname)
        .build();
  }

  /** Adds the programs that registered commands name, so that they can be found as well as run. */
  private static void addPrograms(FixtureParts parts, FileTreeBuilder files) {
    for (String name : parts.mentioned) {
      if (!name.matches("[\\w./+-]+") || ShellProgram.knows(name)) {
        continue;
      }
      FileView view =
          new FileView(files.build((path, file) -> new long[] {0, 0}), Credentials.ROOT, "/");
      Optional<String> path = Optional.ofNullable(parts.environment.get("PATH"));
      if (PathLookup.find(view, path, name).verdict() == PathLookup.Verdict.ABSENT) {
        files.put(name.startsWith("/") ? name : "/usr/bin/" + name, FakeFile.program());
      }
    }
  }

  private static long id(
      String path, String what, String name, Function<String, Optional<List<String>>> find) {
    if (name.matches("\\d{1,10}")) {
      return Long.parseLong(name);
    }
    return find.apply(name)
        .map(line -> Long.parseLong(line.get(2)))
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "fixture: "
                        + path
                        + " belongs to the "
                        + what
                        + " \""
                        + name
                        + "\", which does not exist; add it, or give a number"));
  }

  private static void checkProcesses(
      List<FakeProcess> processes, List<FakePort> ports, Accounts accounts) {
    Set<Integer> pids = new HashSet<>();
    for (FakeProcess process : processes) {
      if (!pids.add(process.pid())) {
        throw new IllegalStateException("fixture: two processes have the number " + process.pid());
      }
      if (accounts.user(process.user()).isEmpty()) {
        throw new IllegalStateException(
            "fixture: process "
                + process.pid()
                + " is of the user \""
                + process.user()
                + "\", which does not exist");
      }
    }
    Set<String> taken = new HashSet<>();
    for (FakePort port : ports) {
      if (!pids.contains(port.pid())) {
        throw new IllegalStateException(
            "fixture: port "
                + port.port()
                + " is of process "
                + port.pid()
                + ", which does not exist");
      }
      if (!taken.add(port.protocol() + " " + port.address() + " " + port.port())) {
        throw new IllegalStateException(
            "fixture: two sockets listen on "
                + port.protocol()
                + " "
                + port.address()
                + ":"
                + port.port());
      }
    }
  }
}
