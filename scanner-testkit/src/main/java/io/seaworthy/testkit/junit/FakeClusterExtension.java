package io.seaworthy.testkit.junit;

import io.seaworthy.core.Profile;
import io.seaworthy.core.Scanner;
import io.seaworthy.core.result.ScanResult;
import io.seaworthy.testkit.FakeCluster;
import io.seaworthy.testkit.FakeContainerBuilder;
import io.seaworthy.testkit.FakePod;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives each test a {@link FakeCluster} of its own, and fails a test that asked a container
 * something unknown, never felt the faults that it planned, or left something behind.
 *
 * <pre>{@code
 * @RegisterExtension
 * final FakeClusterExtension cluster =
 *     FakeClusterExtension.create().withContainer("shop/web/app", FakeContainers.debian());
 *
 * @Test
 * void keepsTheAccountFileFromOthers() {
 *   assertThat(cluster.scan(profile)).control("accounts-1").passed();
 * }
 * }</pre>
 *
 * <p>Left behind is what lives on in the containers, and, five seconds after the test, threads,
 * sockets and other file descriptors of this process that were not there before, as {@link
 * LeakCheck} tells them. Where JUnit runs tests in parallel only the first is looked for: nobody
 * can tell whose thread it is.
 *
 * <p>A parameter of type {@link FakeCluster} gets the same cluster. Registered in an instance field
 * it serves tests that run in parallel; in a static field it refuses them. Works with JUnit 5.13
 * and later, and with JUnit 6.
 */
public final class FakeClusterExtension
    implements BeforeEachCallback, AfterEachCallback, ParameterResolver {
  private static final String PARALLEL = "junit.jupiter.execution.parallel.enabled";

  /** What a test has, and what its process had before. */
  private record Running(FakeCluster cluster, Optional<OpenResources> before) {}

  private final List<Consumer<FakeCluster>> fixtures = new ArrayList<>();
  private final AtomicReference<@Nullable Running> current = new AtomicReference<>();
  private Duration patience = LeakCheck.PATIENCE;
  private boolean leakCheck = true;

  private FakeClusterExtension() {}

  /**
   * Creates an extension whose clusters are empty.
   *
   * @return the extension, to refine
   */
  public static FakeClusterExtension create() {
    return new FakeClusterExtension();
  }

  /**
   * Adds a pod to each test's cluster.
   *
   * @param pod the pod
   * @return this
   */
  public FakeClusterExtension withPod(FakePod pod) {
    return with(cluster -> cluster.addPod(pod));
  }

  /**
   * Adds a pod with one container to each test's cluster.
   *
   * @param path {@code namespace/pod/container}
   * @param container what is in it
   * @return this
   * @throws IllegalArgumentException when the path has another form
   */
  public FakeClusterExtension withContainer(String path, FakeContainerBuilder container) {
    String[] names = path.split("/", -1);
    if (names.length != 3) {
      throw new IllegalArgumentException(
          "container: \"" + path + "\"; accepted is namespace/pod/container");
    }
    return withPod(FakePod.named(names[1]).inNamespace(names[0]).container(names[2], container));
  }

  /**
   * Prepares each test's cluster.
   *
   * @param fixture is called before each test with a cluster that has what was said before
   * @return this
   */
  public FakeClusterExtension with(Consumer<FakeCluster> fixture) {
    fixtures.add(fixture);
    return this;
  }

  /**
   * Lets tests leave sessions, processes, threads, sockets and files behind; unknown commands and
   * faults that never struck still fail them.
   *
   * @return this
   */
  public FakeClusterExtension withoutLeakCheck() {
    leakCheck = false;
    return this;
  }

  /** Sets how long what is about to end gets for it. */
  FakeClusterExtension waiting(Duration newPatience) {
    patience = newPatience;
    return this;
  }

  /**
   * Returns the running test's cluster, which the extension closes.
   *
   * @return the cluster
   * @throws IllegalStateException when no test runs
   */
  public FakeCluster cluster() {
    Running running = current.get();
    if (running == null) {
      throw new IllegalStateException(
          "there is a cluster only while a test runs; register the extension with"
              + " @RegisterExtension and ask in a test or in @BeforeEach");
    }
    return running.cluster();
  }

  /**
   * Scans all containers of the cluster that run.
   *
   * @param profiles what is asked
   * @return the result
   */
  public ScanResult scan(Profile... profiles) {
    FakeCluster cluster = cluster();
    try (Scanner scanner = Scanner.of(cluster.transport())) {
      return scanner.scan(cluster.targets(), profiles);
    }
  }

  /** Gives the test its cluster. */
  @Override
  public void beforeEach(ExtensionContext context) {
    Optional<OpenResources> before =
        leakCheck && runsAlone(context) ? Optional.of(OpenResources.now()) : Optional.empty();
    FakeCluster cluster = FakeCluster.create();
    if (!current.compareAndSet(null, new Running(cluster, before))) {
      throw new IllegalStateException(
          "tests in parallel can't share a FakeClusterExtension: register it in an instance field");
    }
    fixtures.forEach(each -> each.accept(cluster));
  }

  private static boolean runsAlone(ExtensionContext context) {
    return !context.getConfigurationParameter(PARALLEL).map(Boolean::parseBoolean).orElse(false);
  }

  /** Takes the cluster away; fails when something is left, was unknown or never struck. */
  @Override
  public void afterEach(ExtensionContext context) {
    Running running = current.getAndSet(null);
    if (running == null) {
      return;
    }
    try (FakeCluster cluster = running.cluster()) {
      if (leakCheck) {
        LeftBehind.check(cluster);
      }
      cluster.verifyFaults();
    }
    running
        .before()
        .ifPresent(before -> LeakCheck.check(before, patience, ", or say withoutLeakCheck()"));
  }

  /** Tells whether the parameter is a cluster. */
  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == FakeCluster.class;
  }

  /** Returns the running test's cluster. */
  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return cluster();
  }
}
