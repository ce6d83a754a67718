package io.seaworthy.inspec;

import io.seaworthy.core.ScanOptions;
import io.seaworthy.core.Scanner;
import io.seaworthy.core.result.ProfileResult;
import io.seaworthy.testkit.CommandAnswer;
import io.seaworthy.testkit.FakeCluster;
import io.seaworthy.testkit.FakeContainerBuilder;
import io.seaworthy.testkit.FakePod;
import java.nio.file.Path;
import java.util.List;

/** Judges a fake container by a profile of one file, with the engine's own resources. */
final class ContainerScan {
  private ContainerScan() {}

  static List<String> lines(Path folder, FakeContainerBuilder container, String controls) {
    return TinyProfile.lines(scan(folder, container, controls, ScanOptions.defaults()));
  }

  static ProfileResult scan(
      Path folder, FakeContainerBuilder container, String controls, ScanOptions options) {
    TinyProfile.in(folder).controls(controls);
    try (FakeCluster cluster = FakeCluster.create();
        Scanner scanner = Scanner.of(cluster.transport()).with(options)) {
      cluster.addPod(FakePod.named("web").inNamespace("shop").container("app", container));
      return scanner
          .scan(cluster.targets(), InspecProfile.load(folder))
          .targets()
          .get(0)
          .profiles()
          .get(0);
    }
  }

  /** Has a program answer the commands whose last word is a text. */
  static FakeContainerBuilder answering(
      FakeContainerBuilder container, String program, String last, CommandAnswer answer) {
    return container.command(
        call ->
            call.words().get(0).equals(program)
                && call.words().get(call.words().size() - 1).equals(last),
        call -> answer);
  }
}
