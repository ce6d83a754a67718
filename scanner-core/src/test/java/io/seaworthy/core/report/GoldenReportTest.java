package io.seaworthy.core.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.seaworthy.core.result.Samples;
import io.seaworthy.core.result.ScanResult;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares each report with the file {@code golden/NAME}, byte for byte. After a change that is
 * meant, run with {@code -Dseaworthy.golden=DIRECTORY}, which writes the new files there, and read
 * the difference before it is copied.
 */
class GoldenReportTest {
  private static final String DIRECTORY = System.getProperty("seaworthy.golden", "");

  static Stream<Arguments> reports() {
    List<String> oneTargetOnly = List.of("json", "yaml");
    return Reporters.all().stream()
        .flatMap(
            reporter ->
                oneTargetOnly.contains(reporter.name())
                    ? Stream.of(Arguments.of(reporter, "one", Samples.oneTarget()))
                    : Stream.of(
                        Arguments.of(reporter, "one", Samples.oneTarget()),
                        Arguments.of(reporter, "two", Samples.twoTargets())));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("reports")
  void writesWhatTheGoldenFileSays(Reporter reporter, String name, ScanResult result)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    reporter.write(result, out);
    String written = out.toString(UTF_8).replace(Version.TEXT, "@version@");
    String golden = name + "." + reporter.name() + ".txt";
    if (!DIRECTORY.isEmpty()) {
      Files.writeString(Path.of(DIRECTORY, golden), written);
    }
    assertThat(written).isEqualTo(read(golden));
  }

  private static String read(String golden) throws IOException {
    try (InputStream in = GoldenReportTest.class.getResourceAsStream("golden/" + golden)) {
      assertThat(in).as("golden/" + golden).isNotNull();
      return new String(in.readAllBytes(), UTF_8);
    }
  }
}
