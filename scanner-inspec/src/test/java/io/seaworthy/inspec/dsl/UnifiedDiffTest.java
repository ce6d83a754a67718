package io.seaworthy.inspec.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Differences of texts. */
class UnifiedDiffTest {
  @Test
  void isEmptyForTheSameLines() {
    assertThat(UnifiedDiff.between("a\nb", "a\nb\n")).isEmpty();
  }

  @Test
  void marksSingleLines() {
    assertThat(UnifiedDiff.between("a", "b")).isEqualTo("@@ -1 +1 @@\n-a\n+b\n");
  }

  @Test
  void showsContextAndSeparatesHunks() {
    String before =
        IntStream.range(0, 20).mapToObj(Integer::toString).collect(Collectors.joining("\n"));
    String after = before.replace("\n3\n", "\nthree\n").replace("\n15\n", "\n15\nmore\n");

    assertThat(UnifiedDiff.between(before, after))
        .isEqualTo(
            """
            @@ -1,7 +1,7 @@
             0
             1
             2
            -3
            +three
             4
             5
             6
            @@ -14,6 +14,7 @@
             13
             14
             15
            +more
             16
             17
             18
            """);
  }
}
