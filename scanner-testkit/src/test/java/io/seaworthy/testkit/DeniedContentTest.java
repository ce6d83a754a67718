package io.seaworthy.testkit;

import static io.seaworthy.core.control.Check.describe;
import static io.seaworthy.core.control.Resources.file;
import static io.seaworthy.core.matcher.Matchers.match;
import static io.seaworthy.core.matcher.ResourceMatchers.beOwnedBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.seaworthy.core.Profile;
import io.seaworthy.core.Scanner;
import io.seaworthy.core.control.Control;
import io.seaworthy.core.resource.file.FileEntry;
import io.seaworthy.core.result.CheckResult;
import io.seaworthy.core.result.ResultStatus;
import io.seaworthy.core.result.ScanResult;
import io.seaworthy.testkit.container.FakeFile;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Content that is never read, through the ways that lead to it. */
class DeniedContentTest {
  private static final String TOKEN = "/run/secrets/kubernetes.io/serviceaccount/token";

  private static List<CheckResult> judge(String path) {
    Profile profile =
        Profile.of(
            "token",
            Control.of("token-1")
                .check(
                    describe(file(path))
                        .should(beOwnedBy("root"))
                        .its("content", FileEntry::content)
                        .should(match("canary"))));
    try (FakeCluster cluster =
            FakeCluster.create()
                .addPod(
                    FakePod.named("web")
                        .container(
                            "app",
                            FakeContainers.debian()
                                .file(TOKEN, "canary")
                                .file("/etc/token", FakeFile.link(TOKEN))
                                .file("/etc/again", FakeFile.link("token"))
                                .file("/etc/folder", FakeFile.link("/run/secrets/kubernetes.io"))
                                .file("/etc/plain", "canary")
                                .file("/etc/innocent", FakeFile.link("plain"))));
        Scanner scanner = Scanner.of(cluster.transport())) {
      ScanResult result = scanner.scan(cluster.targets(), profile);
      return result.controls().flatMap(control -> control.results().stream()).toList();
    }
  }

  private static void assertDenied(String path) {
    List<CheckResult> results = judge(path);
    assertThat(results.get(0).status()).isEqualTo(ResultStatus.PASSED);
    assertThat(results.get(1).status()).isNotEqualTo(ResultStatus.PASSED);
    assertThat(results.get(1).errorCause()).contains("denied.denied-content");
  }

  @Test
  void isNotReadByItsName() {
    assertDenied(TOKEN);
  }

  @Test
  void isNotReadThroughLinks() {
    assertDenied("/etc/token");
    assertDenied("/etc/again");
    assertDenied("/etc/folder/serviceaccount/token");
  }

  @Test
  void doesNotStandInTheWayOfOtherLinks() {
    assertThat(judge("/etc/innocent"))
        .extracting(CheckResult::status)
        .containsOnly(ResultStatus.PASSED);
  }
}
