package io.seaworthy.core.report;

import io.seaworthy.api.target.SelectionIssue;
import io.seaworthy.core.result.CheckResult;
import io.seaworthy.core.result.ControlResult;
import io.seaworthy.core.result.ControlStatus;
import io.seaworthy.core.result.ProfileResult;
import io.seaworthy.core.result.ResultStatus;
import io.seaworthy.core.result.ScanResult;
import io.seaworthy.core.result.TargetResult;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * Markdown for a ticket or the summary of a build: the counts, and what did not pass. All text from
 * outside stands in code spans.
 */
final class MarkdownReporter implements Reporter {
  @Override
  public String name() {
    return "markdown";
  }

  @Override
  public void write(ScanResult result, OutputStream out) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    writer.write("# Scan of " + Words.count(result.targets().size(), "target") + "\n");
    for (TargetResult target : result.targets()) {
      target(writer, target);
    }
    if (!result.issues().isEmpty()) {
      writer.write("\n## Selected, but not scanned\n\n");
      for (SelectionIssue issue : result.issues()) {
        item(writer, "", code(issue.subject()) + ": " + code(issue.message()));
      }
    }
    writer.flush();
  }

  private static void target(Writer writer, TargetResult target) throws IOException {
    writer.write("\n## " + code(target.target().displayName()) + "\n\n");
    if (target.error().isPresent()) {
      writer.write("**Not judged:** " + code(target.error().get().message()) + "\n\n");
    }
    writer.write("| passed | failed | error | not reviewed | not applicable |\n");
    writer.write("|---|---|---|---|---|\n");
    Tally tally = Tally.of(target.controls());
    for (ControlStatus status :
        new ControlStatus[] {
          ControlStatus.PASSED,
          ControlStatus.FAILED,
          ControlStatus.ERROR,
          ControlStatus.NOT_REVIEWED,
          ControlStatus.NOT_APPLICABLE
        }) {
      writer.write("| " + tally.count(status) + " ");
    }
    writer.write("|\n");
    for (ProfileResult profile : target.profiles()) {
      writer.write("\n### " + code(profile.profile().name()) + "\n\n");
      for (ControlResult control : target.controlsOf(profile)) {
        control(writer, control);
      }
    }
  }

  private static void control(Writer writer, ControlResult control) throws IOException {
    boolean quiet =
        control.status() == ControlStatus.PASSED
            || control.status() == ControlStatus.NOT_APPLICABLE;
    if (quiet) {
      return;
    }
    String title = control.control().title().map(text -> " " + code(text)).orElse("");
    item(
        writer,
        "",
        "**" + Words.of(control.status()) + "** " + code(control.control().id()) + title);
    for (CheckResult check : control.results()) {
      if (check.status() != ResultStatus.PASSED) {
        String message =
            check
                .message()
                .or(check::skipMessage)
                .map(text -> ": " + code(text.strip()))
                .orElse("");
        item(writer, "  ", Words.of(check.status()) + " " + code(check.codeDesc()) + message);
      }
    }
  }

  private static void item(Writer writer, String indent, String text) throws IOException {
    writer.write(indent + "- " + text + "\n");
  }

  private static String code(String text) {
    return MarkdownText.code(text);
  }
}
