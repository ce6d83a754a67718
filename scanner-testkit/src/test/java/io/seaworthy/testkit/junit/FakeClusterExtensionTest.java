package io.seaworthy.testkit.junit;

import static io.seaworthy.testkit.assertj.ScanAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedSuccessfully;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.EventConditions.test;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.instanceOf;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.transport.Session;
import io.seaworthy.testkit.FakeCluster;
import io.seaworthy.testkit.FakeContainers;
import io.seaworthy.testkit.SampleProfile;
import io.seaworthy.testkit.UnknownCommandsException;
import io.seaworthy.testkit.container.FakeFile;
import io.seaworthy.testkit.fault.Fault;
import io.seaworthy.testkit.fault.FaultKind;
import io.seaworthy.testkit.fault.FaultPlan;
import io.seaworthy.testkit.fault.UnfiredFaultsException;
import io.seaworthy.testkit.wire.FakeApiServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

class FakeClusterExtensionTest {
  @RegisterExtension
  final FakeClusterExtension cluster =
      FakeClusterExtension.create().withContainer("shop/web/app", FakeContainers.debian());

  @RepeatedTest(2)
  void givesEachTestAClusterOfItsOwn(FakeCluster given) {
    assertThat(given).isSameAs(cluster.cluster());
    assertThat(given.commands()).isEmpty();
    assertThat(cluster.scan(SampleProfile.create())).hasNoErrors().control("mode-1").passed();
    assertThat(given.commands()).isNotEmpty();
  }

  @TestFactory
  Stream<DynamicNode> makesATestOfEachControl() {
    return ControlTests.of(cluster.scan(SampleProfile.create()));
  }

  @Test
  void failsTestsThatAskTheUnknownOrLeaveASessionOpen() {
    Events tests = run(Careless.class, "false");

    tests
        .assertThatEvents()
        .haveExactly(
            1,
            event(
                test("asksTheUnknown"),
                finishedWithFailure(
                    instanceOf(UnknownCommandsException.class),
                    message(text -> text.contains("frobnicate")))))
        .haveExactly(
            1,
            event(
                test("leavesASessionOpen"),
                finishedWithFailure(
                    instanceOf(AssertionError.class),
                    message(text -> text.contains("an open session to shop/web/app")))));
  }

  @Test
  void failsATestThatLeavesAThreadAndASocket() throws IOException, InterruptedException {
    try {
      Events tests = run(Leaking.class, "false");

      tests.assertStatistics(counts -> counts.started(1).failed(1));
      tests
          .assertThatEvents()
          .haveExactly(
              1,
              event(
                  test("opensAndForgets"),
                  finishedWithFailure(
                      instanceOf(AssertionError.class),
                      message(text -> text.contains("thread \"left-by-the-test\"")),
                      message(text -> text.contains("port " + Leaking.SOCKETS[0].getLocalPort())),
                      message(text -> text.contains("or say withoutLeakCheck()")))));
    } finally {
      Leaking.cleanUp();
    }
  }

  @Test
  void blamesNoTestForThreadsWhereSomeRunInParallel() throws IOException, InterruptedException {
    try {
      run(Leaking.class, "true").assertStatistics(counts -> counts.started(1).succeeded(1));
    } finally {
      Leaking.cleanUp();
    }
  }

  @Test
  void failsATestWhoseFaultsNeverStrike() {
    run(Untroubled.class, "false")
        .assertThatEvents()
        .haveExactly(
            1,
            event(
                test("asksNothing"),
                finishedWithFailure(
                    instanceOf(UnfiredFaultsException.class),
                    message(text -> text.contains("exec 3: NO_STATUS")))));
  }

  private static Events run(Class<?> tests, String inParallel) {
    return EngineTestKit.engine("junit-jupiter")
        .configurationParameter("junit.jupiter.execution.parallel.enabled", inParallel)
        .selectors(selectClass(tests))
        .execute()
        .testEvents();
  }

  @Test
  void showsControlsByNameWithTheirOutcome() {
    Events tests = run(Unlike.class, "false");

    tests.assertStatistics(counts -> counts.dynamicallyRegistered(2).succeeded(1).failed(1));
    assertThat(
            tests.dynamicallyRegistered().stream()
                .map(each -> each.getTestDescriptor().getDisplayName()))
        .containsExactly("mode-1: The account file is not for others to write", "owner-1");
    tests
        .assertThatEvents()
        .haveExactly(1, event(test(), finishedSuccessfully()))
        .haveExactly(
            1,
            event(
                test(), finishedWithFailure(message(text -> text.contains("owner-1 is failed")))));
  }

  @Test
  void saysWhenThereIsNoCluster() {
    assertThatIllegalStateException()
        .isThrownBy(() -> FakeClusterExtension.create().cluster())
        .withMessageContaining("only while a test runs");
  }

  /** Run by the engine alone: its tests have to fail. */
  static class Careless {
    @RegisterExtension
    static final FakeClusterExtension CLUSTER =
        FakeClusterExtension.create()
            .withContainer("shop/web/app", FakeContainers.debian().programs("frobnicate"));

    private static Session open() {
      return CLUSTER.cluster().transport().open(CLUSTER.cluster().target("shop", "web", "app"));
    }

    @Test
    void asksTheUnknown() {
      try (Session session = open()) {
        assertThat(session.run(Command.authorText("frobnicate -v")).kind()).isNotNull();
      }
    }

    @Test
    void leavesASessionOpen() {
      assertThat(open().run(Command.authorText("hostname")).kind()).isNotNull();
    }
  }

  /** Run by the engine alone: it has to fail, and what it leaves is taken away by its caller. */
  static class Leaking {
    private static final ServerSocket[] SOCKETS = new ServerSocket[1];
    private static final Thread[] THREADS = new Thread[1];

    @RegisterExtension
    final FakeClusterExtension cluster =
        FakeClusterExtension.create().waiting(Duration.ofMillis(20));

    @Test
    void opensAndForgets() throws IOException {
      SOCKETS[0] = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
      THREADS[0] = new Thread(LockSupport::park, "left-by-the-test");
      THREADS[0].start();
      assertThat(cluster.cluster().leftBehind()).isEmpty();
    }

    private static void cleanUp() throws IOException, InterruptedException {
      SOCKETS[0].close();
      LockSupport.unpark(THREADS[0]);
      THREADS[0].join();
    }
  }

  /** Run by the engine alone: it has to fail. */
  static class Untroubled {
    @RegisterExtension
    final FakeClusterExtension cluster =
        FakeClusterExtension.create()
            .with(
                each ->
                    each.startApiServer(
                        FakeApiServer.builder()
                            .faults(
                                FaultPlan.builder()
                                    .exec(3, Fault.of(FaultKind.NO_STATUS))
                                    .build())));

    @Test
    void asksNothing() {
      assertThat(cluster.cluster().commands()).isEmpty();
    }
  }

  /** Run by the engine alone: one of its controls has to fail. */
  static class Unlike {
    @RegisterExtension
    final FakeClusterExtension cluster =
        FakeClusterExtension.create()
            .withContainer(
                "shop/web/app",
                FakeContainers.debian()
                    .file(
                        "/etc/group",
                        FakeFile.text("root:x:0:\nshadow:x:42:\n").ownedBy("daemon", "root")));

    @TestFactory
    Stream<DynamicNode> controls() {
      return ControlTests.of(cluster.scan(SampleProfile.create()));
    }
  }
}
