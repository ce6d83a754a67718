package io.seaworthy.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldenFileTest {
  @TempDir private Path folder;

  @AfterEach
  void forget() {
    System.clearProperty(GoldenFile.PROPERTY);
  }

  private static String report(String time, String runTime) {
    return "{\"start\": \"%s\", \"run_time\": %s,\n\"status\": \"passed\"}\n"
        .formatted(time, runTime);
  }

  @Test
  void writesAndComparesWithoutTimes() throws IOException {
    GoldenFile golden = GoldenFile.at(folder.resolve("golden/report.json"));
    System.setProperty(GoldenFile.PROPERTY, "update");
    golden.check(report("2026-01-01T00:00:00Z", "0.25"));
    System.clearProperty(GoldenFile.PROPERTY);

    golden.check(report("2027-12-31T23:59:59.123+01:00", "1.5E-4").replace("\n", "\r\n"));
    assertThat(Files.readString(folder.resolve("golden/report.json")))
        .isEqualTo(report("{time}", "{seconds}"));
  }

  @Test
  void namesTheFirstLineThatDiffers() throws IOException {
    Path file = Files.writeString(folder.resolve("a"), "same\nexpected\n");
    assertThatThrownBy(() -> GoldenFile.at(file).check("same\nother\n"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("differs from line 2 on")
        .hasMessageContaining("expected: expected")
        .hasMessageContaining("but was: other")
        .hasMessageContaining("-Dseaworthy.golden=update");
    assertThatThrownBy(() -> GoldenFile.at(file).check("same"))
        .hasMessageContaining("but was: (the end)");
    GoldenFile.at(file).masking(Pattern.compile("expected|other"), "{word}").check("same\nother\n");
  }

  @Test
  void failsWithoutAFile() {
    assertThatThrownBy(() -> GoldenFile.at(folder.resolve("nope")).check(""))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("does not exist");
  }
}
