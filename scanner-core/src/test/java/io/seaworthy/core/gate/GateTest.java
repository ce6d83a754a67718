package io.seaworthy.core.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seaworthy.core.result.ProfileResult;
import io.seaworthy.core.result.Samples;
import io.seaworthy.core.result.ScanResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GateTest {
  /** Controls: 1 passed (high), 2 failed, 2 errors, 1 not reviewed, 1 not applicable. */
  private static final ScanResult RESULT = Samples.oneTarget();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "compliance.min: 17",
        "compliance: {min: 17, max: 17}",
        "compliance.min: 0",
        "{compliance.min: 16.5, error: {total: 2}}",
        "coverage.min: 67",
        "passed.total: 1",
        "{failed.total.min: 2, failed.total.max: 2}",
        "failed: {total.max: 2}",
        "no_impact: {total: {min: 1, max: 1}, medium: {controls: [os-05]}}",
        "passed: {high: {min: 1, controls: [os-01]}, critical: {max: 0, controls: []}}",
        "failed.medium.controls: [os-06, os-02]",
        "error: {medium: {controls: [os-04, os-07]}, total: {max: 2}}",
        "skipped.medium.max: 1"
      })
  void isMet(String thresholds) {
    assertThat(Gate.of(thresholds).check(RESULT)).isEqualTo(new GateVerdict.Met());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "compliance.min: 18|compliance.min|is 17, has to be at least 18",
        "compliance.max: 0|compliance.max|is 17, has to be at most 0",
        "{compliance.min: 99, passed: {total: 1}}|compliance.min|is 17, has to be at least 99",
        "coverage.min: 68|coverage.min|is 67, has to be at least 68",
        "{failed.total.min: 3, failed.total.max: 5}|failed.total.min|is 2, has to be at least 3",
        "{failed.total.max: 1, failed.total.min: 0}|failed.total.max|is 2, has to be at most 1",
        "no_impact: {total: {max: 0}}|no_impact.total.max|is 1, has to be at most 0",
        "error.total: 0|error.total|is 2, has to be exactly 0",
        "failed.medium.controls: [os-02]|failed.medium.controls|are [os-02, os-06], have to be [os-02]",
        "failed.high.controls: [os-02]|failed.high.controls|are [], have to be [os-02]"
      })
  void isViolated(String thresholds, String rule, String message) {
    assertThat(Gate.of(thresholds).check(RESULT).violations())
        .containsExactly(new Violation("shop/debian/app", rule, message));
  }

  @Test
  void namesAllViolationsWhenItThrows() {
    GateVerdict verdict = Gate.of("{compliance.min: 80, error.total.max: 0}").check(RESULT);
    assertThatThrownBy(verdict::orElseThrow)
        .isInstanceOf(GateException.class)
        .hasMessage(
            """
            the gate is violated:
              shop/debian/app: compliance.min: is 17, has to be at least 80
              shop/debian/app: error.total.max: is 2, has to be at most 0""");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pased.total: 1|unknown keys [pased.total]",
        "{passed: {totl: 1}, complianse: {min: 1}}|unknown keys [passed.totl, complianse.min]",
        "passed.none.max: 0|unknown keys [passed.none.max]",
        "failed: {}|unknown keys [failed]",
        "compliance.min: 101|compliance.min: \"101\"",
        "compliance.min: high|compliance.min: \"high\"",
        "failed.total.max: -1|failed.total.max: \"-1\"",
        "failed.total.max: 1.5|failed.total.max: \"1.5\"",
        "failed.total.max:|failed.total.max: \"null\"",
        "failed.high.controls: os-01|failed.high.controls: \"os-01\"",
        "{failed.total.max: 1, failed: {total: {max: 2}}}|failed.total.max is given twice",
        "{failed.total.max: 1, failed.total.max: 2}|duplicate key",
        "[1]|holds no thresholds",
        "{}|holds no thresholds",
        "{|is no YAML"
      })
  void refusesWhatItDoesNotUnderstand(String thresholds, String message) {
    assertThatThrownBy(() -> Gate.of(thresholds))
        .isInstanceOf(GateFileException.class)
        .hasMessageContaining(message);
  }

  @Test
  void judgesEachTargetForItself() {
    assertThat(Gate.of("error.total.max: 1").check(Samples.twoTargets()).violations())
        .extracting(Violation::target, Violation::rule)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("shop/debian/app", "error.total.max"),
            org.assertj.core.groups.Tuple.tuple("shop/lost/app", "target"));
  }

  @Test
  void isNotMetByAScanThatSawNothing() {
    ScanResult none = Samples.scan(List.of()).build();
    ScanResult empty = Samples.scan();
    ProfileResult.Builder broken = ProfileResult.builder();
    broken
        .from(Samples.profile("base", List.of(Samples.control("a", Samples.passed()))))
        .status(ProfileResult.Status.FAILED)
        .statusMessage("no such file");
    ScanResult failed = Samples.scan(List.of(Samples.target("p", broken.build()))).build();
    Gate gate = Gate.of("failed.total.max: 0");
    assertThat(gate.check(none).violations())
        .extracting(Violation::rule)
        .containsExactly("targets");
    assertThat(gate.check(empty).violations())
        .extracting(Violation::rule)
        .containsExactly("target");
    assertThat(gate.check(failed).violations())
        .extracting(Violation::message)
        .containsExactly("profile base did not run: no such file");
  }

  @Test
  void namesTheLinesThatSafIgnores() {
    String mixed = "{compliance.min: 99, no_impact: {total: {max: 0}}, pased: {total: 1}}";
    assertThat(Gate.of(mixed, Gate.Mode.SAF_COMPATIBLE).ignored())
        .containsExactly(
            "compliance.min: the SAF command line ignores it",
            "no_impact.total.max: the SAF command line ignores it",
            "pased.total: the SAF command line ignores it");
    String flat = "{failed.total.min: 3, failed.total.max: 5}";
    assertThat(Gate.of(flat, Gate.Mode.SAF_COMPATIBLE).ignored())
        .containsExactly("failed.total.min: the SAF command line ignores it");
  }

  @Test
  void readsFiles(@TempDir Path directory) throws IOException {
    Path yaml = Files.writeString(directory.resolve("t.yml"), "passed:\n  total: 1\n");
    Path json = Files.writeString(directory.resolve("t.json"), "{\n\t\"passed\": {\"total\": 2}}");
    assertThat(Gate.load(yaml).check(RESULT).isMet()).isTrue();
    assertThat(Gate.load(json).check(RESULT).isMet()).isFalse();
    assertThatThrownBy(() -> Gate.load(directory.resolve("absent.yml")))
        .isInstanceOf(GateFileException.class)
        .hasMessageContaining("absent.yml: can't be read");
  }
}
