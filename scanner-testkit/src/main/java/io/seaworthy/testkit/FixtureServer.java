package io.seaworthy.testkit;

import io.seaworthy.testkit.wire.FakeApiServer;
import io.seaworthy.testkit.wire.KubernetesVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

/** A fake cluster for whoever comes: what {@link FakeCluster#main} starts. */
final class FixtureServer implements AutoCloseable {
  private static final Map<String, Supplier<FakeContainerBuilder>> BASES =
      Map.of(
          "debian", FakeContainers::debian,
          "ubuntu", FakeContainers::ubuntu,
          "ubi", FakeContainers::ubi,
          "alpine", FakeContainers::alpine,
          "busybox", FakeContainers::busybox,
          "distroless", FakeContainers::distroless,
          "scratch", FakeContainers::scratch);

  private final FakeCluster cluster;
  private final Path kubeconfig;
  private final CountDownLatch closed = new CountDownLatch(1);

  private FixtureServer(FakeCluster cluster, Path kubeconfig) {
    this.cluster = cluster;
    this.kubeconfig = kubeconfig;
  }

  static FixtureServer start(List<String> words) {
    FakeApiServer.Builder server = FakeApiServer.builder();
    Map<ContainerKey, String> containers = new LinkedHashMap<>();
    Optional<Path> kubeconfig = Optional.empty();
    for (int i = 0; i < words.size(); i++) {
      switch (words.get(i)) {
        case "--kubernetes" -> server.version(KubernetesVersion.of(value(words, ++i)));
        case "--kubeconfig" -> kubeconfig = Optional.of(Path.of(value(words, ++i)));
        default -> addContainer(words.get(i), containers);
      }
    }
    if (containers.isEmpty()) {
      BASES.keySet().stream()
          .sorted()
          .forEach(each -> containers.put(new ContainerKey("default", each, "app"), each));
    }
    FakeCluster cluster = FakeCluster.create();
    try {
      pods(containers).forEach(cluster::addPod);
      BASES.forEach((name, base) -> cluster.image(name, base.get()));
      FakeApiServer started = cluster.startApiServer(server);
      Path file = kubeconfig.orElseGet(FixtureServer::temporary);
      return new FixtureServer(cluster, started.writeKubeconfig(file));
    } catch (RuntimeException failed) {
      cluster.close();
      throw failed;
    }
  }

  private static String value(List<String> words, int index) {
    if (index >= words.size()) {
      throw new IllegalArgumentException(words.get(index - 1) + ": its value is missing");
    }
    return words.get(index);
  }

  private static void addContainer(String word, Map<ContainerKey, String> containers) {
    String[] sides = word.split("=", 2);
    String[] names = sides[0].split("/", -1);
    if (sides.length < 2 || names.length != 3) {
      throw new IllegalArgumentException(
          "\""
              + word
              + "\"; accepted is --kubernetes VERSION, --kubeconfig FILE and"
              + " NAMESPACE/POD/CONTAINER=CONTENT");
    }
    ContainerKey key = new ContainerKey(names[0], names[1], names[2]);
    if (containers.putIfAbsent(key, sides[1]) != null) {
      throw new IllegalArgumentException("container: " + key + " is named twice");
    }
  }

  private static List<FakePod> pods(Map<ContainerKey, String> containers) {
    Map<String, FakePod> pods = new LinkedHashMap<>();
    containers.forEach(
        (key, content) ->
            pods.computeIfAbsent(
                    key.namespace() + "/" + key.pod(),
                    each -> FakePod.named(key.pod()).inNamespace(key.namespace()))
                .container(key.container(), content(content)));
    return new ArrayList<>(pods.values());
  }

  private static FakeContainerBuilder content(String name) {
    Supplier<FakeContainerBuilder> base = BASES.get(name);
    if (base != null) {
      return base.get();
    }
    Path path = Path.of(name);
    if (!Files.exists(path)) {
      throw new IllegalArgumentException(
          "content: \""
              + name
              + "\"; accepted is a directory, a tar file, an image layout, or one of "
              + BASES.keySet().stream().sorted().toList());
    }
    return FakeContainers.load(path);
  }

  private static Path temporary() {
    try {
      Path folder = Files.createTempDirectory("fake-cluster");
      folder.toFile().deleteOnExit();
      return folder.resolve("kubeconfig");
    } catch (IOException e) {
      throw new UncheckedIOException("no place for a kubeconfig; name one with --kubeconfig", e);
    }
  }

  Path kubeconfig() {
    return kubeconfig;
  }

  void awaitClose() throws InterruptedException {
    closed.await();
  }

  /** Stops the server and takes its kubeconfig away. */
  @Override
  public void close() {
    try {
      Files.deleteIfExists(kubeconfig);
    } catch (IOException e) {
      throw new UncheckedIOException(kubeconfig + " can't be deleted", e);
    } finally {
      cluster.close();
      closed.countDown();
    }
  }
}
