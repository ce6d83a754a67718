package io.seaworthy.examples;

import static io.seaworthy.core.control.Check.describe;
import static io.seaworthy.core.control.Resources.file;
import static io.seaworthy.core.matcher.Matchers.cmp;
import static io.seaworthy.core.matcher.ResourceMatchers.beOwnedBy;
import static io.seaworthy.core.matcher.ResourceMatchers.exist;

import io.seaworthy.api.target.TargetSelection;
import io.seaworthy.core.Profile;
import io.seaworthy.core.Scanner;
import io.seaworthy.core.control.Control;
import io.seaworthy.core.report.Reporters;
import io.seaworthy.core.resource.file.FileEntry;
import io.seaworthy.core.result.ScanResult;
import io.seaworthy.k8s.KubernetesCluster;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** The example of the README. */
final class ReadmeExample {
  private ReadmeExample() {}

  static Profile profile() {
    return Profile.of(
        "accounts",
        Control.of("accounts-1")
            .impact(0.9)
            .title("Only root may change the account file")
            .check(
                describe(file("/etc/passwd"))
                    .should(exist())
                    .should(beOwnedBy("root"))
                    .its("mode", FileEntry::mode)
                    .should(cmp("0644"))));
  }

  static ScanResult scan(KubernetesCluster cluster, OutputStream out, Path hdf) throws IOException {
    try (Scanner scanner = Scanner.of(cluster.transport())) {
      ScanResult result =
          scanner.scan(cluster.pods().inNamespace("shop").labelled("app=web"), profile());
      Reporters.text().write(result, out);
      Reporters.hdf().write(result, hdf);
      return result;
    }
  }

  static ScanResult scanWithTemporaryAccess(KubernetesCluster admin) {
    TargetSelection web = admin.pods().inNamespace("shop").labelled("app=web").select();
    try (KubernetesCluster scan = admin.access().grant(() -> web);
        Scanner scanner = Scanner.of(scan.transport())) {
      return scanner.scan(() -> web, profile());
    }
  }
}
