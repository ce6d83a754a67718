package com.example.compliance;

import static io.seaworthy.testkit.assertj.ScanAssertions.assertThat;
import static io.seaworthy.testkit.assertj.ScanAssertions.atLeast;

import io.seaworthy.core.result.ScanResult;
import io.seaworthy.inspec.InspecProfile;
import io.seaworthy.testkit.FakeCluster;
import io.seaworthy.testkit.FakeContainers;
import io.seaworthy.testkit.FakePod;
import io.seaworthy.testkit.junit.ControlTests;
import io.seaworthy.testkit.junit.FakeClusterExtension;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests an InSpec profile: each control passes where it should and fails where it should. */
class WebBaselineTest {
  private static final InspecProfile PROFILE =
      InspecProfile.load(Path.of("src/test/resources/web-baseline"));

  @RegisterExtension
  final FakeClusterExtension cluster =
      FakeClusterExtension.create()
          .withContainer(
              "shop/web/app",
              FakeContainers.debian().file("/etc/web.conf", "server_tokens off;\n"));

  @TestFactory
  Stream<DynamicNode> passesOnAGoodContainer() {
    return ControlTests.of(cluster.scan(PROFILE));
  }

  @Test
  void noticesATalkativeServer(FakeCluster fake) {
    fake.addPod(
        FakePod.named("talkative")
            .inNamespace("shop")
            .container(
                "app", FakeContainers.debian().file("/etc/web.conf", "server_tokens on;\n")));

    ScanResult result = cluster.scan(PROFILE);

    assertThat(result).hasNoErrors().hasComplianceOf(atLeast(75));
    assertThat(result).onTarget("shop/web/app").control("web-2").passed();
    assertThat(result)
        .onTarget("shop/talkative/app")
        .control("web-2")
        .failed()
        .withMessageContaining("server_tokens on");
    assertThat(fake).leftNothingBehind();
  }
}
