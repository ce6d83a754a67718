package io.seaworthy.testkit.assertj;

import static io.seaworthy.testkit.assertj.ScanAssertions.assertThat;
import static io.seaworthy.testkit.assertj.ScanAssertions.assertThatThrownBy;
import static io.seaworthy.testkit.assertj.ScanAssertions.atLeast;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.transport.Session;
import io.seaworthy.core.Scanner;
import io.seaworthy.core.gate.Gate;
import io.seaworthy.core.result.ScanResult;
import io.seaworthy.testkit.FakeCluster;
import io.seaworthy.testkit.FakeContainers;
import io.seaworthy.testkit.FakePod;
import io.seaworthy.testkit.SampleProfile;
import io.seaworthy.testkit.container.FakeFile;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ScanAssertionsTest {
  private final FakeCluster cluster =
      FakeCluster.create()
          .addPod(FakePod.named("good").container("app", FakeContainers.debian()))
          .addPod(
              FakePod.named("bad")
                  .container(
                      "app", FakeContainers.debian().file("/etc/motd", FakeFile.text("hello\n"))))
          .addPod(FakePod.named("empty").container("app", FakeContainers.scratch()));

  @AfterEach
  void close() {
    cluster.close();
  }

  private ScanResult scan() {
    return Scanner.of(cluster.transport()).scan(cluster.targets(), SampleProfile.create());
  }

  private static void assertFails(ThrowingCallable assertion, String... parts) {
    assertThatThrownBy(assertion).isInstanceOf(AssertionError.class).hasMessageContainingAll(parts);
  }

  @Test
  void findsControlsByIdOnOneTarget() {
    assertThat(scan())
        .onTarget("default/good/app")
        .hasNoErrors()
        .hasComplianceOf(atLeast(100))
        .control("mode-1")
        .passed()
        .withCheckContaining("/etc/passwd")
        .and()
        .control("owner-1")
        .passed();
  }

  @Test
  void tellsEveryTargetWhereAControlIsOtherwise() {
    ScanResult result = scan();

    assertThat(result).onTarget("default/empty/app").control("mode-1").erred();
    assertFails(
        () -> assertThat(result).control("mode-1").passed(),
        "Expected of control \"mode-1\": passed",
        "default/empty/app: mode-1 is error",
        "no-shell");
    assertFails(
        () -> assertThat(result).onTarget("default/good/app").control("mode-1").failed(),
        "mode-1 is passed",
        "passed: File /etc/passwd");
    assertFails(
        () ->
            assertThat(result)
                .onTarget("default/good/app")
                .control("mode-1")
                .withMessageContaining("nobody says this"),
        "a message containing \"nobody says this\"");
  }

  @Test
  void tellsWhatIsThereInsteadOfWhatWasNamed() {
    ScanResult result = scan();

    assertFails(() -> assertThat(result).control("mode-2"), "mode-2", "mode-1 passed");
    assertFails(() -> assertThat(result).onTarget("nowhere"), "nowhere", "default/good/app");
    assertFails(
        () -> assertThat(result).hasComplianceOf(atLeast(99)), "at least 99 %", "it is 67 %");
    assertFails(() -> assertThat(result).hasNoErrors(), "default/empty/app", "no-shell");
    assertFails(
        () -> assertThat(result).meets(Gate.of("compliance:\n  min: 99\n")), "compliance.min");
  }

  @Test
  void tellsCommandsThatWereNotAllowed() {
    ScanResult result = scan();

    assertThat(result.targets()).hasSize(3);
    assertThat(cluster)
        .ranOnly("template *", "env LC_ALL=C stat *", "env LC_ALL=C readlink *", "uname -s *")
        .ran("template scan.canary *")
        .leftNothingBehind();
    assertFails(() -> assertThat(cluster).ranOnly("id", "template *"), "uname -s -r -m");
    assertFails(() -> assertThat(cluster).ran("reboot"), "reboot", "template scan.canary");
  }

  @Test
  void tellsSessionsThatAreOpen() {
    try (Session session = cluster.transport().open(cluster.target("default", "bad", "app"))) {
      session.run(Command.authorText("cat /etc/motd"));

      assertFails(
          () -> assertThat(cluster).leftNothingBehind(), "an open session to default/bad/app");
    }
  }
}
