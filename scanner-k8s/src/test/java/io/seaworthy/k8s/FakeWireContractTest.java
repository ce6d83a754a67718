package io.seaworthy.k8s;

import io.seaworthy.api.target.Target;
import io.seaworthy.api.transport.Transport;
import io.seaworthy.testkit.FakeCluster;
import io.seaworthy.testkit.FakeContainers;
import io.seaworthy.testkit.FakePod;
import io.seaworthy.testkit.contract.Ability;
import io.seaworthy.testkit.contract.TransportContract;
import io.seaworthy.testkit.junit.LeakCheck;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The contract over the wire, with containers in memory behind the fake API server. */
@ExtendWith({NoLeakedConnections.class, LeakCheck.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FakeWireContractTest extends TransportContract {
  private final FakeCluster pods =
      FakeCluster.create()
          .addPod(FakePod.named("contract").container("app", FakeContainers.debian()));
  private KubernetesCluster cluster;

  @BeforeAll
  void openCluster(@TempDir Path directory) {
    Path file = pods.startApiServer().writeKubeconfig(directory.resolve("config"));
    cluster = KubernetesCluster.fromKubeconfig(file);
  }

  @Override
  protected Transport transport() {
    return cluster.transport();
  }

  @Override
  protected Target target() {
    return pods.target("default", "contract", "app");
  }

  @Override
  protected Set<Ability> lacking() {
    return EnumSet.complementOf(EnumSet.of(Ability.SHELL));
  }

  @AfterAll
  void closeClusters() {
    cluster.close();
    pods.close();
  }
}
