package io.seaworthy.k8s.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonParser;
import io.seaworthy.k8s.FakeCluster;
import io.seaworthy.k8s.access.AccessException;
import io.seaworthy.k8s.access.ApiServerAddress;
import io.seaworthy.k8s.http.ApiConnection;
import io.seaworthy.testkit.junit.LeakCheck;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ApiServerAddressesTest {
  @RegisterExtension final LeakCheck leaks = LeakCheck.eachTest();

  private static final String SERVICE =
      """
      {"apiVersion": "v1", "kind": "Service", "metadata": {"name": "kubernetes"},
        "spec": {"clusterIPs": ["10.96.0.1", "fd00::1"],
          "ports": [{"name": "https", "port": 443, "protocol": "TCP", "targetPort": 6443}]}}
      """;

  private static final String SLICE =
      """
      {"apiVersion": "discovery.k8s.io/v1", "kind": "EndpointSlice",
        "metadata": {"name": "kubernetes",
          "labels": {"kubernetes.io/service-name": "kubernetes"}},
        "endpoints": [{"addresses": ["192.0.2.7"]}, {"addresses": ["192.0.2.8"]}],
        "ports": [{"name": "https", "port": 6443, "protocol": "TCP"}]}
      """;

  private final FakeCluster fake = FakeCluster.sound();
  private final ApiConnection connection = fake.connection();

  @AfterEach
  void close() {
    connection.close();
    fake.close();
  }

  private void put(String object) {
    fake.server().objects().put(JsonParser.parseString(object).getAsJsonObject());
  }

  private List<String> read() {
    return new ApiServerAddresses(connection)
        .read().stream().map(ApiServerAddress::toString).toList();
  }

  @Test
  void namesTheServiceAndWhatStandsBehindIt() {
    put(SERVICE);
    put(SLICE);

    assertThat(read())
        .containsExactly("10.96.0.1:443", "[fd00::1]:443", "192.0.2.7:6443", "192.0.2.8:6443");
  }

  @Test
  void doesWithoutSlices() {
    put(SERVICE);

    assertThat(read()).containsExactly("10.96.0.1:443", "[fd00::1]:443");
  }

  @Test
  void saysWhatToDoWhereTheServiceHasNoAddress() {
    put(SERVICE.replace("\"10.96.0.1\", \"fd00::1\"", ""));

    assertThatThrownBy(this::read)
        .isInstanceOf(AccessException.class)
        .hasMessageContaining("name the API server's");
  }

  @Test
  void saysThatThereIsNoSuchService() {
    assertThatThrownBy(this::read)
        .isInstanceOf(AccessException.class)
        .hasMessageContaining("services \"kubernetes\" not found");
  }
}
