package io.seaworthy.testkit.mutation;

import io.seaworthy.core.Profile;
import io.seaworthy.core.Scanner;
import io.seaworthy.core.result.ControlResult;
import io.seaworthy.core.result.ControlStatus;
import io.seaworthy.core.result.ScanResult;
import io.seaworthy.core.result.TargetResult;
import io.seaworthy.testkit.FakeCluster;
import io.seaworthy.testkit.FakeContainer;
import io.seaworthy.testkit.FakeContainerBuilder;
import io.seaworthy.testkit.FakePod;
import io.seaworthy.testkit.container.FakeFile;
import io.seaworthy.testkit.container.Inode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Changes a good container in one detail at a time, scans each of these containers, and tells which
 * changes no control noticed and which controls noticed none. Not safe for use by many threads.
 *
 * <pre>{@code
 * MutationReport report =
 *     Mutations.of(FakeContainers.debian().file("/etc/web.conf", "server_tokens off;\n"))
 *         .modes("/etc/web.conf", "/etc/shadow")
 *         .owners("/etc/shadow")
 *         .settings("/etc/web.conf")
 *         .run(profile);
 * assertThat(report.sleepingControls()).isEmpty();
 * }</pre>
 */
public final class Mutations {
  /** So many containers are in memory at once. */
  private static final int BATCH = 50;

  private static final int MODE_BITS = 12;
  private static final String STRANGER = "65533";

  private final FakeContainerBuilder good;
  private final FakeContainer built;
  private final List<Mutation> mutations = new ArrayList<>();

  private Mutations(FakeContainerBuilder good, FakeContainer built) {
    this.good = good;
    this.built = built;
  }

  /**
   * Begins with a container as it should be.
   *
   * @param good what is in it; copied
   * @return no mutation yet
   * @throws IllegalStateException when the container contradicts itself
   */
  public static Mutations of(FakeContainerBuilder good) {
    FakeContainerBuilder copy = good.copy();
    try (FakeContainer built = copy.build()) {
      return new Mutations(copy, built);
    }
  }

  /**
   * Flips each of the twelve mode bits of files, one at a time.
   *
   * @param paths the files, without links
   * @return this
   * @throws IllegalArgumentException when one is not there
   */
  public Mutations modes(String... paths) {
    for (String path : paths) {
      FakeFile file = file(path);
      for (int bit = MODE_BITS - 1; bit >= 0; bit--) {
        int mode = file.mode() ^ (1 << bit);
        add(path, "mode %04o becomes %04o".formatted(file.mode(), mode), file.withMode(mode));
      }
    }
    return this;
  }

  /**
   * Gives files another owner, then another group.
   *
   * @param paths the files, without links
   * @return this
   * @throws IllegalArgumentException when one is not there
   */
  public Mutations owners(String... paths) {
    for (String path : paths) {
      FakeFile file = file(path);
      add(
          path,
          "owner %s becomes %s".formatted(file.owner(), STRANGER),
          file.ownedBy(STRANGER, file.group()));
      add(
          path,
          "group %s becomes %s".formatted(file.group(), STRANGER),
          file.ownedBy(file.owner(), STRANGER));
    }
    return this;
  }

  /**
   * Changes the value of each setting in configuration files, then takes its line away. A setting
   * is a line of a key and a value with {@code =}, {@code :} or blanks between; a number grows by
   * one, {@code yes}, {@code on}, {@code true} and {@code enabled} become their opposites and the
   * other way round, another value gets an {@code x} at its end.
   *
   * @param paths the files, without links
   * @return this
   * @throws IllegalArgumentException when one is not there, or has no settings
   */
  public Mutations settings(String... paths) {
    for (String path : paths) {
      List<Mutation> found = SettingMutator.of(path, file(path));
      if (found.isEmpty()) {
        throw new IllegalArgumentException("settings: there are none in " + path);
      }
      mutations.addAll(found);
    }
    return this;
  }

  /**
   * Changes a file as the caller says.
   *
   * @param path the file
   * @param change in words
   * @param changed the file after it
   * @return this
   */
  public Mutations with(String path, String change, FakeFile changed) {
    add(path, change, changed);
    return this;
  }

  private void add(String path, String change, FakeFile changed) {
    mutations.add(new Mutation(path, change, changed));
  }

  private FakeFile file(String path) {
    return built
        .fixture()
        .files()
        .at(path)
        .map(Inode::file)
        .orElseThrow(() -> new IllegalArgumentException("mutations: there is no file " + path));
  }

  /**
   * Scans the good container, and each of the others.
   *
   * @param profiles what is asked
   * @return what was noticed
   * @throws IllegalStateException when a container could not be scanned
   * @throws io.seaworthy.testkit.UnknownCommandsException when a container was asked the unknown
   */
  public MutationReport run(Profile... profiles) {
    Map<String, ControlStatus> before = of("good", scan(Map.of("good", good.copy()), profiles));
    Map<Mutation, List<String>> noticed = new LinkedHashMap<>();
    for (int from = 0; from < mutations.size(); from += BATCH) {
      List<Mutation> batch = mutations.subList(from, Math.min(from + BATCH, mutations.size()));
      Map<String, Map<String, ControlStatus>> after = scan(mutants(batch), profiles);
      for (int i = 0; i < batch.size(); i++) {
        noticed.put(batch.get(i), changed(before, of(name(i), after)));
      }
    }
    return new MutationReport(List.copyOf(before.keySet()), noticed);
  }

  private static Map<String, ControlStatus> of(
      String pod, Map<String, Map<String, ControlStatus>> results) {
    return Optional.ofNullable(results.get(pod))
        .orElseThrow(() -> new IllegalStateException("mutations: " + pod + " was not scanned"));
  }

  private static List<String> changed(
      Map<String, ControlStatus> before, Map<String, ControlStatus> after) {
    return before.keySet().stream()
        .filter(control -> after.get(control) != before.get(control))
        .toList();
  }

  private static String name(int index) {
    return "mutant-" + index;
  }

  private Map<String, FakeContainerBuilder> mutants(List<Mutation> batch) {
    Map<String, FakeContainerBuilder> mutants = new LinkedHashMap<>();
    for (int i = 0; i < batch.size(); i++) {
      mutants.put(name(i), good.copy().file(batch.get(i).path(), batch.get(i).changed()));
    }
    return mutants;
  }

  private static Map<String, Map<String, ControlStatus>> scan(
      Map<String, FakeContainerBuilder> containers, Profile... profiles) {
    try (FakeCluster cluster = FakeCluster.create();
        Scanner scanner = Scanner.of(cluster.transport())) {
      containers.forEach(
          (pod, container) -> cluster.addPod(FakePod.named(pod).container("app", container)));
      ScanResult result = scanner.scan(cluster.targets(), profiles);
      return result.targets().stream()
          .collect(Collectors.toMap(Mutations::pod, Mutations::statuses));
    }
  }

  private static String pod(TargetResult target) {
    return target.target().displayName().split("/", -1)[1];
  }

  private static Map<String, ControlStatus> statuses(TargetResult target) {
    Optional<String> error = target.error().map(each -> each.cause() + ": " + each.message());
    if (error.isPresent()) {
      throw new IllegalStateException("mutations: a scan failed: " + error.get());
    }
    return target
        .controls()
        .collect(
            Collectors.toMap(
                each -> each.control().id(),
                ControlResult::status,
                (first, second) -> first,
                LinkedHashMap::new));
  }
}
