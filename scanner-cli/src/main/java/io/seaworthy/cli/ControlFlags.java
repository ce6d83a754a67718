package io.seaworthy.cli;

import io.seaworthy.core.ScanOptions;
import io.seaworthy.inspec.InputText;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Which controls count, and the values of their inputs. */
final class ControlFlags {
  @Option(
      names = "--controls",
      paramLabel = "ID",
      arity = "1..*",
      description = "Only controls with these ids; /…/ is a pattern")
  List<String> controls = new ArrayList<>();

  @Option(
      names = "--input",
      paramLabel = "NAME=VALUE",
      arity = "1..*",
      description = "Values for inputs; [...] and {...} are read as YAML or JSON")
  List<String> inputs = new ArrayList<>();

  ScanOptions.Builder options() {
    ScanOptions.Builder options = ScanOptions.builder();
    InputText.values(inputs).forEach(options::putInputs);
    options.controls(controls);
    return options;
  }
}
