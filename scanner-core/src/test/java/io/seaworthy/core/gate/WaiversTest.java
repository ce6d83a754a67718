package io.seaworthy.core.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seaworthy.core.result.ControlResult;
import io.seaworthy.core.result.ControlStatus;
import io.seaworthy.core.result.Samples;
import io.seaworthy.core.result.WaiverRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaiversTest {
  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{justification: why}|false",
        "{justification: why, run: true}|false",
        "{justification: why, run: 'yes'}|false",
        "{justification: why, run:}|false",
        "{justification: why, run: false}|true",
        "{justification: why, run: 'False'}|true",
        "{justification: why, run: no}|true",
        "{justification: why, run: false, expiration_date: 2026-11-26}|true",
        "{justification: why, run: false, expiration_date: 2026-11-25}|false",
        "{justification: why, run: false, expiration_date: '2026/11/26'}|true",
        "{justification: why, run: false, expiration_date: 2026-11-25T12:00:01Z}|true",
        "{justification: why, run: false, expiration_date: 2026-11-25T11:59:59Z}|false",
        "{justification: why, run: false, expiration_date: '2026-11-25 12:30:00 +0100'}|false",
        "{justification: why, run: false, expiration_date: '2026-11-25 13:30:00 +01:00'}|true",
        "{justification: why, run: false, expiration_date: '2026-11-25 12:00:01 UTC'}|true"
      })
  void skipsOnlyWhatIsNotToRunAndNotExpired(String waiver, boolean skipped) throws IOException {
    WaiverRecord record = load("w.yml", "a: " + waiver).forControl("a", NOW).orElseThrow();
    assertThat(record.skippedDueToWaiver()).isEqualTo(skipped);
    assertThat(record.justification()).isEqualTo("why");
  }

  @Test
  void saysThatAWaiverHasExpired() throws IOException {
    Waivers waivers =
        load("w.yml", "a: {justification: why, run: false, expiration_date: 2026-01-31}");
    WaiverRecord record = waivers.forControl("a", NOW).orElseThrow();
    assertThat(record.message())
        .isEqualTo("Waiver expired on 2026-01-31T00:00:00Z, evaluating control normally");
    assertThat(record.expirationDate()).contains(LocalDate.of(2026, 1, 31));
    assertThat(record.run()).contains(false);
    assertThat(waivers.forControl("b", NOW)).isEmpty();
  }

  @Test
  void makesASkippedControlNotApplicable() throws IOException {
    WaiverRecord record =
        load("w.json", "{\"a\": {\"justification\": \"why\", \"run\": false}}")
            .forControl("a", NOW)
            .orElseThrow();
    ControlResult result = Waivers.skip(Samples.control("a").control(), record, NOW);
    assertThat(result.status()).isEqualTo(ControlStatus.NOT_APPLICABLE);
    assertThat(result.results().get(0).skipMessage())
        .contains("Skipped control due to waiver condition: why");
  }

  @Test
  void readsCsv() throws IOException {
    String text =
        """
        \uFEFFcontrol_id,justification,run,expiration_date\r
        a,"why, and ""how""
        long",FALSE,2026-12-01\r
        \r
        1.10,plain,,
        """;
    Waivers waivers = load("w.csv", text);
    WaiverRecord quoted = waivers.forControl("a", NOW).orElseThrow();
    assertThat(quoted.justification()).isEqualTo("why, and \"how\"\nlong");
    assertThat(quoted.skippedDueToWaiver()).isTrue();
    assertThat(waivers.forControl("1.10", NOW).orElseThrow().run()).isEmpty();
    assertThat(waivers.warnings()).isEmpty();
  }

  @Test
  void keepsIdsAsTheyAreWritten() throws IOException {
    Waivers waivers = load("w.yml", "1.10: {justification: a}\n010: {justification: b}\n");
    assertThat(waivers.forControl("1.10", NOW)).isPresent();
    assertThat(waivers.forControl("010", NOW)).isPresent();
    assertThat(waivers.forControl("1.1", NOW)).isEmpty();
  }

  @Test
  void mergesFilesAndWarnsOfWhatIsOdd() throws IOException {
    Path first = file("1.yml", "a: {justification: first, owner: me}");
    Path second = file("2.yml", "a: {justification: second}");
    Waivers waivers = Waivers.load(first, second);
    assertThat(waivers.forControl("a", NOW).orElseThrow().justification()).isEqualTo("second");
    assertThat(waivers.warnings())
        .containsExactly(
            first + ": a has the unknown key owner",
            second + ": a is waived twice; this one counts");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "w.yml|a: {run: false}|a has no justification",
        "w.yml|a: {justification: ' '}|a has no justification",
        "w.yml|a: {justification: x, run: maybe}|a, run: \"maybe\"; accepted is true or false",
        "w.yml|a: {justification: x, expiration_date: soon}|\"soon\" is no date",
        "w.yml|a: {justification: x, expiration_date: 2026-02-30}|\"2026-02-30\" is no date",
        "w.yml|a: yes|accepted is a map",
        "w.yml|- a|holds no waivers",
        "w.yml|a: {justification: x}\\na: {justification: y}|duplicate key",
        "w.json|{'a'}|is no JSON",
        "w.csv|control_id,justification\\n,x|has a row without control_id",
        "w.csv|control_id,justification\\na,\"x|has a quoted cell without an end",
        "w.csv|control_id,justification\\na,x,y|more cells",
        "w.xlsx|x|is no waiver file"
      })
  void refusesWhatItDoesNotUnderstand(String name, String text, String message) throws IOException {
    Path file = file(name, text.replace("\\n", "\n"));
    assertThatThrownBy(() -> Waivers.load(file))
        .isInstanceOf(GateFileException.class)
        .hasMessageStartingWith(file.toString())
        .hasMessageContaining(message);
  }

  @Test
  void reportsWaiversThatNeedAttention() throws IOException {
    Waivers waivers =
        load(
            "w.yml",
            """
            os-01: {justification: x}
            os-02: {justification: x, expiration_date: 2026-12-01}
            os-06: {justification: x, expiration_date: 2026-11-01}
            os-99: {justification: x, expiration_date: 2027-12-01}
            """);
    assertThat(waivers.review(Samples.oneTarget(), NOW, Duration.ofDays(14)))
        .extracting(WaiverNotice::kind, WaiverNotice::message)
        .containsExactly(
            notice(
                WaiverNotice.Kind.NOT_NEEDED, "waiver os-01: the control passes wherever it ran"),
            notice(WaiverNotice.Kind.EXPIRES_SOON, "waiver os-02: expires on 2026-12-01T00:00:00Z"),
            notice(WaiverNotice.Kind.EXPIRED, "waiver os-06: expired on 2026-11-01T00:00:00Z"),
            notice(WaiverNotice.Kind.UNUSED, "waiver os-99: no control has this id"));
  }

  @Test
  void endsWithTheMomentThatItNames() throws IOException {
    Waivers waivers =
        load("w.yml", "os-02: {justification: x, run: false, expiration_date: 2026-12-01}\n");
    Instant end = Instant.parse("2026-12-01T00:00:00Z");
    assertThat(waivers.forControl("os-02", end.minusMillis(1)))
        .hasValueSatisfying(record -> assertThat(record.skippedDueToWaiver()).isTrue());
    assertThat(waivers.forControl("os-02", end))
        .hasValueSatisfying(record -> assertThat(record.skippedDueToWaiver()).isFalse());
  }

  private static org.assertj.core.groups.Tuple notice(WaiverNotice.Kind kind, String message) {
    return org.assertj.core.groups.Tuple.tuple(kind, message);
  }

  private Waivers load(String name, String text) throws IOException {
    return Waivers.load(file(name, text));
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text);
  }
}
