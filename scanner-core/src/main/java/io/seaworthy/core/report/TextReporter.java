package io.seaworthy.core.report;

import io.seaworthy.api.target.SelectionIssue;
import io.seaworthy.core.result.ScanResult;
import io.seaworthy.core.result.TargetResult;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Text for a terminal, in the manner of InSpec's {@code cli} reporter. */
final class TextReporter implements Reporter {
  private final String name;
  private final Signs signs;

  TextReporter(String name, Signs signs) {
    this.name = name;
    this.signs = signs;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void write(ScanResult result, OutputStream out) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    if (result.policy().filter("OPEN"::equals).isPresent()) {
      writer.write(
          "Policy OPEN: all commands of the profiles were run but those recognised as writing.\n\n");
    }
    TextTarget targets = new TextTarget(writer, signs);
    for (TargetResult target : result.targets()) {
      targets.write(target);
      writer.write('\n');
    }
    if (result.targets().isEmpty()) {
      writer.write("Nothing was scanned.\n");
    }
    if (!result.issues().isEmpty()) {
      writer.write("Selected, but not scanned:\n");
      for (SelectionIssue issue : result.issues()) {
        writer.write(
            "  "
                + signs.shown(issue.subject())
                + ": "
                + signs.shown(issue.message())
                + " ("
                + Words.of(issue.kind())
                + ")\n");
      }
    }
    if (result.targets().size() > 1) {
      writer.write(Tally.of(result.controls()).profileSummary("All Targets: ") + "\n");
    }
    writer.flush();
  }
}
