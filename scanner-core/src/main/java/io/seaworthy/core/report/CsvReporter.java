package io.seaworthy.core.report;

import io.seaworthy.core.result.CheckResult;
import io.seaworthy.core.result.ControlResult;
import io.seaworthy.core.result.ProfileResult;
import io.seaworthy.core.result.ScanResult;
import io.seaworthy.core.result.Severity;
import io.seaworthy.core.result.TargetResult;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table with one row a result, for spreadsheets. A control without results has a row as well. */
final class CsvReporter implements Reporter {
  @Override
  public String name() {
    return "csv";
  }

  @Override
  public void write(ScanResult result, OutputStream out) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    row(
        writer,
        Stream.of(
            "target",
            "profile",
            "control",
            "title",
            "severity",
            "control_status",
            "status",
            "code_desc",
            "message",
            "error_cause"));
    for (TargetResult target : result.targets()) {
      for (ProfileResult profile : target.profiles()) {
        for (ControlResult control : target.controlsOf(profile)) {
          List<String> start = start(target, profile, control);
          if (control.results().isEmpty()) {
            row(writer, Stream.concat(start.stream(), Stream.of("", "", "", "")));
          }
          for (CheckResult check : control.results()) {
            row(writer, Stream.concat(start.stream(), end(check)));
          }
        }
      }
    }
    writer.flush();
  }

  private static List<String> start(
      TargetResult target, ProfileResult profile, ControlResult control) {
    return List.of(
        target.target().uri().toString(),
        profile.profile().name(),
        control.control().id(),
        control.control().title().orElse(""),
        Severity.of(control.control()).word(),
        Words.of(control.status()));
  }

  private static Stream<String> end(CheckResult check) {
    Optional<String> message = check.message().or(check::skipMessage);
    return Stream.of(
        Words.of(check.status()),
        check.codeDesc(),
        message.map(String::strip).orElse(""),
        check.errorCause().orElse(""));
  }

  private static void row(Writer writer, Stream<String> cells) throws IOException {
    writer.write(cells.map(CsvText::cell).collect(Collectors.joining(",", "", "\n")));
  }
}
