package io.seaworthy.k8s;

import io.seaworthy.api.exec.ExecOptions;
import io.seaworthy.api.file.ContainerPath;
import io.seaworthy.api.target.Target;
import io.seaworthy.api.transport.Transport;
import io.seaworthy.testkit.contract.Ability;
import io.seaworthy.testkit.contract.TransportContract;
import io.seaworthy.testkit.junit.LeakCheck;
import java.net.URI;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** The contract on the real cluster: the fakes are held to what is true here. */
@ExtendWith(LeakCheck.class)
class RealContractIT {
  @Nested
  class Debian extends OnePod {
    Debian() {
      super("debian", ExecOptions.Mode.SESSION, Set.of());
    }
  }

  @Nested
  class DebianOneShot extends OnePod {
    DebianOneShot() {
      super("debian", ExecOptions.Mode.ONE_SHOT, Set.of());
    }
  }

  @Nested
  class BusyBox extends OnePod {
    BusyBox() {
      super("busybox", ExecOptions.Mode.SESSION, Set.of());
    }
  }

  /** Not root, on a file system that can't be written. */
  @Nested
  class Hardened extends OnePod {
    Hardened() {
      super("hardened", ExecOptions.Mode.SESSION, Set.of(Ability.WRITABLE_TMP));
    }

    @Override
    protected Optional<ContainerPath> unreadableFile() {
      return Optional.of(ContainerPath.of("/etc/shadow"));
    }
  }

  @Nested
  class Distroless extends OnePod {
    Distroless() {
      super("distroless", ExecOptions.Mode.SESSION, EnumSet.allOf(Ability.class));
    }
  }

  /** The contract in one container of one pod. */
  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  abstract static class OnePod extends TransportContract {
    private final String pod;
    private final KubernetesOptions options;
    private final Set<Ability> lacking;
    private KubernetesCluster cluster;

    OnePod(String pod, ExecOptions.Mode mode, Set<Ability> lacking) {
      this.pod = pod;
      this.options = AuditedScan.options(mode);
      this.lacking = lacking;
    }

    @BeforeAll
    void openCluster() {
      cluster = KubernetesCluster.fromKubeconfig(RealCluster.kubeconfig(), options);
    }

    @AfterAll
    void closeCluster() {
      if (cluster != null) {
        cluster.close();
      }
    }

    @Override
    protected Transport transport() {
      return cluster.transport();
    }

    @Override
    protected Target target() {
      return Target.of(URI.create("k8s-container://" + RealCluster.NAMESPACE + "/" + pod + "/app"));
    }

    @Override
    protected Set<Ability> lacking() {
      return lacking;
    }
  }
}
