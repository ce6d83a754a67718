package io.seaworthy.cli;

import io.seaworthy.core.ScanOptions;
import io.seaworthy.core.disclosure.Disclosure;
import io.seaworthy.core.gate.Waivers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The flags of {@code exec} that say what is judged and by which rules. */
final class ScanFlags {
  @Mixin ControlFlags controls = new ControlFlags();

  @Mixin PolicyFlags policy = new PolicyFlags();

  @Mixin LimitFlags limits = new LimitFlags();

  @Option(
      names = "--waiver-file",
      paramLabel = "FILE",
      arity = "1..*",
      description = "YAML, JSON or CSV files of waivers")
  List<Path> waiverFiles = new ArrayList<>();

  @Option(
      names = "--virtualization",
      paramLabel = "SYSTEM",
      description =
          "What the resource virtualization answers, such as docker, instead of what the container looks like")
  @Nullable String virtualization;

  @Option(
      names = "--full-messages",
      description = "Messages whole rather than in excerpts of 256 characters")
  boolean fullMessages;

  Waivers waivers() {
    return Waivers.load(waiverFiles.toArray(new Path[0]));
  }

  ScanOptions.Builder options(Waivers waivers) {
    ScanOptions.Builder options = controls.options();
    if (virtualization != null) {
      options.virtualization(virtualization);
    }
    return options
        .waivers(waivers)
        .policy(policy.chosen())
        .disclosure(fullMessages ? Disclosure.full() : Disclosure.excerpts())
        .limits(limits.chosen());
  }
}
