package io.seaworthy.cli;

import io.seaworthy.core.report.Reporter;
import io.seaworthy.core.report.Reporters;
import io.seaworthy.core.result.ScanResult;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A reporter and where its report goes: a file, or standard output. */
record ReporterOption(Reporter reporter, Optional<Path> file) {
  /** InSpec's other names, each for the nearest of ours. */
  private static final Map<String, String> ALIASES =
      Map.of(
          "documentation", "cli",
          "html2", "html",
          "junit", "junit2",
          "progress-bar", "progress");

  static List<ReporterOption> parse(List<String> texts) {
    List<ReporterOption> options = texts.stream().map(ReporterOption::parse).toList();
    long toStandardOutput = options.stream().filter(o -> o.file().isEmpty()).count();
    if (toStandardOutput > 1) {
      throw new IllegalArgumentException(
          "--reporter: "
              + toStandardOutput
              + " reports would go to standard output; name files for all but one, as in json:report.json");
    }
    return options;
  }

  private static ReporterOption parse(String text) {
    int colon = text.indexOf(':');
    String name = colon < 0 ? text : text.substring(0, colon);
    Reporter reporter =
        all()
            .filter(each -> each.name().equals(ALIASES.getOrDefault(name, name)))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "--reporter: \""
                            + name
                            + "\"; accepted are "
                            + all().map(Reporter::name).collect(Collectors.joining(", "))));
    Optional<Path> file =
        colon < 0 || text.substring(colon + 1).equals("-")
            ? Optional.empty()
            : Optional.of(Path.of(text.substring(colon + 1)));
    return new ReporterOption(reporter, file);
  }

  private static Stream<Reporter> all() {
    return Stream.concat(Reporters.all().stream(), Stream.of(new DotsReporter()));
  }

  /** Whether whoever started the program reads the report there and then, the issues in it. */
  boolean isForPeople() {
    return file.isEmpty() && reporter.name().equals(Reporters.text().name());
  }

  void write(ScanResult result, OutputStream standardOutput) {
    if (file.isPresent()) {
      makeRoomFor(file.get());
      reporter.write(result, file.get());
      return;
    }
    try {
      reporter.write(result, standardOutput);
    } catch (IOException broken) {
      throw new UncheckedIOException("standard output can't be written", broken);
    }
  }

  /** InSpec makes the folders that are missing, and pipelines rely on it. */
  private static void makeRoomFor(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    try {
      if (folder != null) {
        Files.createDirectories(folder);
      }
    } catch (IOException refused) {
      throw new IllegalArgumentException(
          "--reporter: the folder of \"" + file + "\" can't be made: " + refused, refused);
    }
  }
}
