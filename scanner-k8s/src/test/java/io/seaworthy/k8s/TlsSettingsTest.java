package io.seaworthy.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seaworthy.api.target.TargetSelection;
import io.seaworthy.testkit.fault.Fault;
import io.seaworthy.testkit.fault.FaultKind;
import io.seaworthy.testkit.fault.FaultPlan;
import io.seaworthy.testkit.junit.LeakCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

@ExtendWith(NoLeakedConnections.class)
class TlsSettingsTest {
  @RegisterExtension final LeakCheck leaks = LeakCheck.eachTest();

  private static TargetSelection select(FakeCluster fake, String field, KubernetesOptions options) {
    Path kubeconfig = fake.kubeconfig();
    try {
      String text = Files.readString(kubeconfig);
      Files.writeString(kubeconfig, text.replace("server:", field + "\n    server:"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    try (KubernetesCluster cluster = KubernetesCluster.fromKubeconfig(kubeconfig, options)) {
      return cluster.pods().inNamespace("shop").named("web").select();
    }
  }

  @Test
  void callsTheServerByTheNameThatTheKubeconfigGives() {
    try (FakeCluster fake = FakeCluster.sound()) {
      assertThat(select(fake, "tls-server-name: localhost", FakeCluster.OPTIONS).targets())
          .hasSize(2);
      assertThatThrownBy(() -> select(fake, "tls-server-name: other.example", FakeCluster.OPTIONS))
          .isInstanceOf(ClusterUnavailableException.class)
          .hasMessageContaining("not verified");
    }
  }

  @Test
  void trustsNobodyButTheAuthorityUnlessAllowed() {
    FaultPlan stranger =
        FaultPlan.builder().everyConnection(Fault.of(FaultKind.UNKNOWN_AUTHORITY)).build();
    KubernetesOptions insecure =
        KubernetesOptions.builder().from(FakeCluster.OPTIONS).allowInsecureTls(true).build();
    try (FakeCluster fake = FakeCluster.with(stranger)) {
      assertThatThrownBy(() -> select(fake, "# nothing", FakeCluster.OPTIONS))
          .isInstanceOf(ClusterUnavailableException.class)
          .hasMessageContaining("Check certificate-authority");
      assertThat(select(fake, "insecure-skip-tls-verify: true", insecure).targets()).hasSize(2);
    }
  }
}
