package com.example.compliance;

import static io.seaworthy.core.control.Check.describe;
import static io.seaworthy.core.control.Resources.file;
import static io.seaworthy.core.matcher.Matchers.cmp;
import static io.seaworthy.core.matcher.ResourceMatchers.beOwnedBy;
import static io.seaworthy.testkit.assertj.ScanAssertions.assertThat;

import io.seaworthy.api.target.Target;
import io.seaworthy.api.target.TargetSource;
import io.seaworthy.core.Profile;
import io.seaworthy.core.Scanner;
import io.seaworthy.core.control.Control;
import io.seaworthy.core.resource.file.FileEntry;
import io.seaworthy.testkit.FakeCluster;
import io.seaworthy.testkit.FakeContainers;
import io.seaworthy.testkit.FakePod;
import io.seaworthy.testkit.container.FakeFile;
import io.seaworthy.testkit.junit.FakeClusterExtension;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests a profile in Java, on containers in memory and through a transport of our own. */
class AccountsTest {
  private static final Profile PROFILE =
      Profile.of(
          "accounts",
          Control.of("accounts-1")
              .check(
                  describe(file("/etc/passwd"))
                      .should(beOwnedBy("root"))
                      .its("mode", FileEntry::mode).should(cmp("0644"))));

  @RegisterExtension final FakeClusterExtension cluster = FakeClusterExtension.create();

  @Test
  void noticesAnAccountFileThatOthersMayWrite(FakeCluster fake) {
    fake.addPod(FakePod.named("good").container("app", FakeContainers.alpine()));
    fake.addPod(
        FakePod.named("bad")
            .container(
                "app",
                FakeContainers.alpine()
                    .file("/etc/passwd", FakeFile.text("root:x:0:0::/root:/bin/sh\n").withMode(0646))));

    var result = cluster.scan(PROFILE);

    assertThat(result).onTarget("default/good/app").control("accounts-1").passed();
    assertThat(result).onTarget("default/bad/app").control("accounts-1").failed();
  }

  @Test
  void judgesThroughATransportOfOurOwn() {
    Target here = Target.of(URI.create("process://here/"));
    try (ProcessTransport transport = new ProcessTransport();
        Scanner scanner = Scanner.of(transport)) {
      assertThat(scanner.scan(TargetSource.of(here), PROFILE))
          .hasNoErrors()
          .control("accounts-1")
          .withCheckContaining("/etc/passwd");
    }
  }
}
