package io.seaworthy.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seaworthy.k8s.access.AccessException;
import io.seaworthy.testkit.fault.Fault;
import io.seaworthy.testkit.fault.FaultKind;
import io.seaworthy.testkit.fault.FaultPlan;
import io.seaworthy.testkit.junit.LeakCheck;
import io.seaworthy.testkit.wire.KubernetesVersion;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Temporary access whose granting breaks off, at each of its requests. */
class HalfGrantedTest {
  @RegisterExtension final LeakCheck leaks = LeakCheck.eachTest();

  /** Four objects, a token, four annotations of its end, who the account is, and three rights. */
  private static final int REQUESTS = 13;

  @ParameterizedTest
  @EnumSource(names = {"FORBIDDEN_403", "INTERNAL_ERROR_500", "BAD_GATEWAY_502", "RETRY_AFTER_429"})
  void leavesNothingWhereverItBreaksOff(FaultKind kind) {
    for (int request = 1; request <= REQUESTS; request++) {
      FaultPlan faults = FaultPlan.builder().request(request, Fault.of(kind)).build();
      try (GrantsOnFake grants = new GrantsOnFake(KubernetesVersion.V1_34, faults)) {
        assertThatThrownBy(() -> grants.access().grant(GrantsOnFake.web()))
            .as("request %d", request)
            .isInstanceOf(AccessException.class);
        assertThat(faults.unfired()).isEmpty();
        assertThat(grants.left()).as("request %d", request).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"INTERNAL_ERROR_500", "SERVICE_UNAVAILABLE_503"})
  void namesTheOneObjectThatMayBeLeft(FaultKind kind) {
    for (int deleted = 1; deleted <= 4; deleted++) {
      FaultPlan faults = FaultPlan.builder().request(REQUESTS + deleted, Fault.of(kind)).build();
      try (GrantsOnFake grants = new GrantsOnFake(KubernetesVersion.V1_34, faults)) {
        KubernetesCluster scan = grants.access().grant(GrantsOnFake.web());

        assertThatThrownBy(scan::close)
            .isInstanceOf(AccessException.class)
            .hasMessageContaining("/namespaces/shop/")
            .hasMessageContaining("Remove it by hand");
        assertThat(grants.left()).hasSize(1);
      }
    }
  }
}
