package io.seaworthy.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.seaworthy.testkit.junit.LeakCheck;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Every test of this module is checked for what it leaves open: after each test where its fixtures
 * are its own, after the class where the class shares them. JUnit can't be told that for a whole
 * module, since its tests run inside the module, where it finds no extensions by itself.
 */
class LeakChecksTest {
  @RegisterExtension final LeakCheck leaks = LeakCheck.eachTest();

  @Test
  void areInEveryTestClass() throws IOException {
    List<Path> tests;
    try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
      tests = files.filter(file -> file.toString().matches(".*(Test|IT)\\.java")).toList();
    }
    assertThat(tests).hasSizeGreaterThan(30);
    assertThat(tests.stream().filter(file -> !checks(file))).isEmpty();
  }

  private static boolean checks(Path test) {
    try {
      String source = Files.readString(test);
      return source.contains("LeakCheck leaks = LeakCheck.eachTest();")
          || source.matches("(?s).*@ExtendWith\\([^)]*LeakCheck\\.class.*");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
