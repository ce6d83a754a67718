package io.seaworthy.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.seaworthy.api.ScannerException;
import io.seaworthy.core.Scanner;
import io.seaworthy.k8s.KubernetesCluster;
import io.seaworthy.testkit.FakeCluster;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Keeps what CONTRIBUTING.md says about who may use whom, as the class files tell it. */
class ArchitectureTest {
  @TempDir static Path folder;

  private static final String OURS = "io.seaworthy.";
  private static final Pattern ARROW = Pattern.compile("\\s+(\\S+)\\s+->\\s+(\\S+).*");

  /** A module's name as the third part of its packages, and the modules that it may use. */
  private static final Map<String, Set<String>> MAY_USE =
      Map.of(
          "api", Set.of(),
          "core", Set.of("api"),
          "k8s", Set.of("api"),
          "testkit", Set.of("api", "core"));

  private static final Map<String, Class<?>> ONE_OF_EACH =
      Map.of(
          "api", ScannerException.class,
          "core", Scanner.class,
          "k8s", KubernetesCluster.class,
          "testkit", FakeCluster.class);

  static List<String> modules() {
    return List.copyOf(new TreeSet<>(MAY_USE.keySet()));
  }

  @ParameterizedTest
  @MethodSource("modules")
  void usesOnlyTheModulesThatItMay(String module) {
    Set<String> used = new TreeSet<>();
    dependencies(module).values().forEach(packages -> packages.forEach(p -> used.add(moduleOf(p))));
    used.remove(module);

    assertThat(MAY_USE.get(module)).containsAll(used);
  }

  @ParameterizedTest
  @MethodSource("modules")
  void hasNoCycleAmongItsPackages(String module) {
    Map<String, Set<String>> dependencies = dependencies(module);
    List<String> cycles = new ArrayList<>();
    dependencies.forEach(
        (from, ignored) -> {
          if (reachable(dependencies, from).contains(from)) {
            cycles.add(from);
          }
        });

    assertThat(cycles).as("packages of %s that use themselves through others", module).isEmpty();
  }

  @Test
  void findsDependenciesAtAll() {
    assertThat(dependencies("core").get("io.seaworthy.core"))
        .contains("io.seaworthy.core.facts", "io.seaworthy.api.transport");
  }

  private static Set<String> reachable(Map<String, Set<String>> dependencies, String start) {
    Set<String> seen = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(dependencies.getOrDefault(start, Set.of()));
    while (!open.isEmpty()) {
      String next = open.pop();
      if (seen.add(next)) {
        open.addAll(dependencies.getOrDefault(next, Set.of()));
      }
    }
    return seen;
  }

  private static Map<String, Set<String>> dependencies(String module) {
    StringWriter out = new StringWriter();
    ToolProvider jdeps = ToolProvider.findFirst("jdeps").orElseThrow();
    int code =
        jdeps.run(
            new PrintWriter(out),
            new PrintWriter(out),
            "--ignore-missing-deps",
            "-verbose:package",
            "-filter:none",
            "--multi-release",
            "17",
            classes(module).toString());
    assertThat(code).as(out.toString()).isZero();
    Map<String, Set<String>> dependencies = new TreeMap<>();
    out.toString()
        .lines()
        .map(ARROW::matcher)
        .filter(Matcher::matches)
        .filter(m -> m.group(1).startsWith(OURS) && m.group(2).startsWith(OURS))
        .filter(m -> !m.group(1).equals(m.group(2)))
        .forEach(
            m -> dependencies.computeIfAbsent(m.group(1), k -> new TreeSet<>()).add(m.group(2)));
    return dependencies;
  }

  /** The module's classes without its descriptor, for whose sake jdeps would want all modules. */
  private static Path classes(String module) {
    Path location = location(Objects.requireNonNull(ONE_OF_EACH.get(module)));
    Path copy = folder.resolve(module);
    if (Files.isDirectory(copy)) {
      return copy;
    }
    try {
      if (Files.isDirectory(location)) {
        copy(location, copy);
      } else {
        try (FileSystem jar = FileSystems.newFileSystem(location)) {
          copy(jar.getPath("/"), copy);
        }
      }
      return copy;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        String name = file.toString();
        if (name.endsWith(".class") && !name.endsWith("module-info.class")) {
          Path target = to.resolve(from.relativize(file).toString());
          Files.createDirectories(Objects.requireNonNull(target.getParent()));
          Files.copy(file, target);
        }
      }
    }
  }

  private static Path location(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private static String moduleOf(String name) {
    return name.substring(OURS.length()).split("\\.")[0];
  }
}
