package io.seaworthy.core.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonParser;
import io.seaworthy.core.result.Samples;
import io.seaworthy.core.result.ScanResult;
import io.seaworthy.core.result.TargetResult;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFileTest {
  @TempDir Path directory;

  @Test
  void holdsWhatTheStreamGets() throws IOException {
    Path file = directory.resolve("web.json");
    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    Reporters.hdf().write(Samples.oneTarget(), stream);
    assertThat(Reporters.hdf().write(Samples.oneTarget(), file)).containsExactly(file);
    assertThat(file).hasBinaryContent(stream.toByteArray());
    assertThat(Files.getPosixFilePermissions(file))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void holdsOneTargetWhereTheFormatAsksForIt() throws IOException {
    List<Path> files = Reporters.hdf().write(Samples.twoTargets(), directory.resolve("web.json"));
    assertThat(files)
        .containsExactly(
            directory.resolve("web-shop-debian-app.json"),
            directory.resolve("web-shop-lost-app.json"));
    for (Path file : files) {
      assertThat(JsonParser.parseString(Files.readString(file)).getAsJsonObject().has("profiles"))
          .isTrue();
    }
    assertThat(filesInDirectory()).hasSize(2);
  }

  @Test
  void neverTakesTheNameOfAnother() {
    TargetResult same = Samples.target("debian");
    ScanResult result = Samples.scan(List.of(same, same, same)).build();
    assertThat(Reporters.yaml().write(result, directory.resolve("r")))
        .extracting(file -> file.getFileName().toString())
        .containsExactly("r-shop-debian-app", "r-shop-debian-app-2", "r-shop-debian-app-3");
  }

  @Test
  void isNotWrittenToAStreamWhenItTakesSeveral() {
    assertThatThrownBy(
            () -> Reporters.hdf().write(Samples.twoTargets(), OutputStream.nullOutputStream()))
        .isInstanceOf(ReportException.class)
        .hasMessageContaining("write to a path");
  }

  @Test
  void existsForAScanWithoutTargets() throws IOException {
    Path file = directory.resolve("none.json");
    Reporters.hdf().write(Samples.scan(List.of()).build(), file);
    assertThat(
            JsonParser.parseString(Files.readString(file))
                .getAsJsonObject()
                .getAsJsonArray("profiles"))
        .isEmpty();
  }

  @Test
  void keepsTheOldContentWhenWritingFails() throws IOException {
    Path file = Files.writeString(directory.resolve("old.txt"), "old");
    Reporter broken =
        new Reporter() {
          @Override
          public String name() {
            return "broken";
          }

          @Override
          public void write(ScanResult result, OutputStream out) throws IOException {
            out.write('x');
            throw new IOException("disk full");
          }
        };
    assertThatThrownBy(() -> broken.write(Samples.oneTarget(), file))
        .isInstanceOf(ReportException.class)
        .hasMessageContaining("disk full");
    assertThat(file).hasContent("old");
    assertThat(filesInDirectory()).containsExactly(file);
  }

  @Test
  void needsItsDirectory() {
    Path file = directory.resolve("absent").resolve("r.html");
    assertThatThrownBy(() -> Reporters.html().write(Samples.oneTarget(), file))
        .isInstanceOf(ReportException.class)
        .hasMessageContaining("create it first");
  }

  @Test
  void hasANameOfItsOwnForEachReporter() {
    assertThat(Reporters.all()).extracting(Reporter::name).doesNotHaveDuplicates();
    assertThat(Reporters.named("junit2")).isPresent();
    assertThat(Reporters.named("sarif")).isEmpty();
  }

  private List<Path> filesInDirectory() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.toList();
    }
  }
}
