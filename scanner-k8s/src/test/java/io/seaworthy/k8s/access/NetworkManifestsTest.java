package io.seaworthy.k8s.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.seaworthy.testkit.junit.LeakCheck;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkManifestsTest {
  @RegisterExtension final LeakCheck leaks = LeakCheck.eachTest();

  @Test
  void opensTheWayToTheApiServerAlone() {
    List<ApiServerAddress> servers =
        List.of(ApiServerAddress.parse("10.96.0.1:443"), ApiServerAddress.parse("[fd00::1]:6443"));

    assertThat(NetworkManifests.of(servers, "scan", "ops").toYaml())
        .isEqualTo(
            """
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata:
              name: scan
              labels:
                app.kubernetes.io/managed-by: seaworthy
              namespace: ops
            spec:
              podSelector:
                matchLabels:
                  app.kubernetes.io/name: scan
              policyTypes:
                - Ingress
                - Egress
              egress:
                - to:
                    - ipBlock:
                        cidr: '10.96.0.1/32'
                  ports:
                    - protocol: TCP
                      port: 443
                - to:
                    - ipBlock:
                        cidr: fd00::1/128
                  ports:
                    - protocol: TCP
                      port: 6443
            """);
  }

  @Test
  void refusesAPolicyThatWouldLetTheScannerReachNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NetworkManifests.of(List.of(), "scan", "ops"))
        .withMessageContaining("no address");
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.96.0.1:443", "255.0.0.9:1", "[fd00::1]:65535", "[::1]:443"})
  void readsAddressesAndWritesThemTheSameWay(String text) {
    assertThat(ApiServerAddress.parse(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kubernetes.default.svc:443",
        "dead.beef:443",
        "10.96.0.256:443",
        "10.96.0:443",
        "010.1.1.1:443",
        "10.96.0.1",
        "10.96.0.1:0",
        "10.96.0.1:65536",
        "10.96.0.1:x",
        "[beef]:443",
        ":443",
        ""
      })
  void refusesWhatIsNoAddress(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ApiServerAddress.parse(text))
        .withMessageStartingWith("API server ");
  }
}
