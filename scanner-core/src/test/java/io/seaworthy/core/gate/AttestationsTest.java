package io.seaworthy.core.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seaworthy.core.result.AttestationRecord;
import io.seaworthy.core.result.CheckResult;
import io.seaworthy.core.result.ControlResult;
import io.seaworthy.core.result.ControlStatus;
import io.seaworthy.core.result.Samples;
import io.seaworthy.core.result.ScanResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttestationsTest {
  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

  @TempDir Path directory;

  /** The SAF command line gave the same statuses for the same documents. */
  @ParameterizedTest
  @CsvSource({
    "OS-03, true, PASSED",
    "os-03, false, FAILED",
    "os-05, false, NOT_APPLICABLE",
    "os-02, true, FAILED",
    "os-07, true, ERROR"
  })
  void decidesOnlyAboutWhatIsSkipped(String id, boolean passed, ControlStatus status) {
    ScanResult result =
        Attestations.of(attestation(id, "3m", passed)).apply(Samples.oneTarget(), NOW).result();
    assertThat(control(result, id).status()).isEqualTo(status);
  }

  @Test
  void recordsWhoSaidWhat() {
    AttestationRecord attestation = attestation("OS-03", "monthly", true);
    Attestations.Attested attested = Attestations.of(attestation).apply(Samples.oneTarget(), NOW);
    ControlResult control = control(attested.result(), "os-03");
    CheckResult last = control.results().get(1);
    assertThat(control.attestation()).contains(attestation);
    assertThat(last.codeDesc()).isEqualTo("Manually verified status provided through attestation");
    assertThat(last.message().orElseThrow()).contains("Ann", "2026-11-01", "seen", "monthly");
    assertThat(attested.notices()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "annually, 2025-11-26, PASSED", "annually, 2025-11-25, NOT_REVIEWED",
    "semiannually, 2026-05-26, PASSED", "semiannually, 2026-05-25, NOT_REVIEWED",
    "quarterly, 2026-08-26, PASSED", "quarterly, 2026-08-25, NOT_REVIEWED",
    "monthly, 2026-10-26, PASSED", "monthly, 2026-10-25, NOT_REVIEWED",
    "every2weeks, 2026-11-12, PASSED", "fortnightly, 2026-11-11, NOT_REVIEWED",
    "weekly, 2026-11-19, PASSED", "every3days, 2026-11-22, NOT_REVIEWED",
    "daily, 2026-11-25, PASSED", "daily, 2026-11-24, NOT_REVIEWED",
    "10d, 2026-11-16, PASSED", "2 w, 2026-11-11, NOT_REVIEWED",
    "3m, 2026-08-26, PASSED", "1y, 2025-11-25, NOT_REVIEWED"
  })
  void isToBeRepeated(String frequency, LocalDate updated, ControlStatus status) {
    AttestationRecord old = new AttestationRecord("os-03", "seen", frequency, true, updated, "Ann");
    Attestations.Attested attested = Attestations.of(old).apply(Samples.oneTarget(), NOW);
    assertThat(control(attested.result(), "os-03").status()).isEqualTo(status);
    assertThat(attested.notices()).hasSize(status == ControlStatus.PASSED ? 0 : 1);
  }

  @Test
  void saysWhatCouldNotBeAdded() {
    assertThat(
            Attestations.of(attestation("os-02", "1y", true), attestation("os-99", "1y", true))
                .apply(Samples.oneTarget(), NOW)
                .notices())
        .containsExactly(
            "attestation of os-02: no control with this id has a skipped result first",
            "attestation of os-99: no control with this id has a skipped result first");
  }

  @Test
  void readsFilesOfBothForms() throws IOException {
    String entry =
        "{\"control_id\": \"os-03\", \"explanation\": \"seen\", \"frequency\": \"1y\","
            + " \"status\": \"passed\", \"updated\": \"2026-11-01\", \"updated_by\": \"Ann\"}";
    Path list = file("a.json", "[" + entry + "]");
    Path old =
        file(
            "b.json",
            "{\"plugins\": {\"inspec-reporter-json-hdf\": {\"attestations\": [" + entry + "]}}}");
    Path yaml = file("c.yaml", "- " + entry);
    for (Path file : new Path[] {list, old, yaml}) {
      ScanResult result = Attestations.load(file).apply(Samples.oneTarget(), NOW).result();
      assertThat(control(result, "os-03").status()).isEqualTo(ControlStatus.PASSED);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "status: maybe, frequency: 1y, updated: 2026-11-01|os-03, status: \"maybe\"",
        "status: passed, frequency: seldom, updated: 2026-11-01|os-03, frequency: \"seldom\"",
        "status: passed, frequency: 1.5w, updated: 2026-11-01|os-03, frequency: \"1.5w\"",
        "status: passed, frequency: 1y, updated: lately|\"lately\" is no date",
        "status: passed, frequency: 1y|updated is missing"
      })
  void refusesWhatItDoesNotUnderstand(String fields, String message) throws IOException {
    Path file =
        file("a.yml", "- {control_id: os-03, explanation: x, updated_by: y, " + fields + "}");
    assertThatThrownBy(() -> Attestations.load(file))
        .isInstanceOf(GateFileException.class)
        .hasMessageContaining(message);
  }

  private static AttestationRecord attestation(String id, String frequency, boolean passed) {
    return new AttestationRecord(id, "seen", frequency, passed, LocalDate.of(2026, 11, 1), "Ann");
  }

  private static ControlResult control(ScanResult result, String id) {
    return result
        .controls()
        .filter(control -> control.control().id().equalsIgnoreCase(id))
        .findFirst()
        .orElseThrow();
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text);
  }
}
