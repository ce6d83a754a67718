package io.seaworthy.testkit.contract;

import io.seaworthy.api.exec.ExecOptions;
import io.seaworthy.api.target.Target;
import io.seaworthy.api.transport.Transport;
import io.seaworthy.testkit.FakeCluster;
import io.seaworthy.testkit.FakeContainerBuilder;
import io.seaworthy.testkit.FakePod;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;

/** The contract on a container in memory. */
abstract class FakeContract extends TransportContract {
  private final FakeCluster cluster = FakeCluster.create();
  private final Transport transport;

  FakeContract(FakeContainerBuilder container, ExecOptions.Mode mode) {
    cluster.addPod(FakePod.named("contract").inNamespace("test").container("app", container));
    transport = cluster.transport(ExecOptions.builder().mode(mode).build());
  }

  @Override
  protected Transport transport() {
    return transport;
  }

  @Override
  protected Target target() {
    return cluster.target("test", "contract", "app");
  }

  /** What the small shell does not imitate; real shells run these in their own contract tests. */
  @Override
  protected Set<Ability> lacking() {
    return EnumSet.complementOf(EnumSet.of(Ability.SHELL));
  }

  @AfterEach
  final void closeCluster() {
    cluster.close();
  }
}
