package io.seaworthy.inspec.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seaworthy.core.result.WaiverRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of waivers. */
class WaiverFileTest {
  private static final Clock TODAY =
      Clock.fixed(Instant.parse("2026-06-15T12:00:00Z"), ZoneOffset.UTC);

  @TempDir Path folder;

  private Map<String, WaiverRecord> read(String name, String content) throws IOException {
    return WaiverFile.read(Files.writeString(folder.resolve(name), content), TODAY);
  }

  private static WaiverRecord waiver(Map<String, WaiverRecord> waivers, String id) {
    return Objects.requireNonNull(waivers.get(id), id);
  }

  @Test
  void skipsOnlyWhatIsNotToRunAndHasNotExpired() throws IOException {
    Map<String, WaiverRecord> waivers =
        read(
            "w.yaml",
            """
            skipped: {justification: known, run: false, expiration_date: 2026-06-15}
            runs: {justification: known, run: true}
            noted: {justification: known}
            expired: {justification: known, run: no, expiration_date: 2026-06-14}
            """);

    assertThat(waiver(waivers, "skipped").skippedDueToWaiver()).isTrue();
    assertThat(waiver(waivers, "runs").skippedDueToWaiver()).isFalse();
    assertThat(waiver(waivers, "noted").run()).isEmpty();
    assertThat(waiver(waivers, "expired").skippedDueToWaiver()).isFalse();
    assertThat(waiver(waivers, "expired").message())
        .isEqualTo("Waiver expired on 2026-06-14, evaluating control normally");
  }

  @Test
  void readsJsonAndTables() throws IOException {
    assertThat(read("w.json", "{\"a\": {\"justification\": \"j\", \"run\": false}}"))
        .containsKey("a");
    Map<String, WaiverRecord> table =
        read(
            "w.csv",
            "control_id,justification,run,expiration_date\r\na,\"one, \"\"two\"\"\",false,2030-01-01\r\n\r\nb,three,,\r\n");

    assertThat(waiver(table, "a").justification()).isEqualTo("one, \"two\"");
    assertThat(waiver(table, "a").skippedDueToWaiver()).isTrue();
    assertThat(waiver(table, "b").expirationDate()).isEmpty();
  }

  @Test
  void saysWhatIsWrong() {
    assertThatThrownBy(() -> read("w.yaml", "a: {run: false}"))
        .hasMessageContaining("waiver of a")
        .hasMessageContaining("justification is missing");
    assertThatThrownBy(() -> read("w.yaml", "a: {justification: j, expiration_date: soon}"))
        .hasMessageContaining("expiration_date is \"soon\"");
    assertThatThrownBy(() -> read("w.yaml", "a: {justification: j, run: maybe}"))
        .hasMessageContaining("run is \"maybe\"");
    assertThatThrownBy(() -> read("w.csv", "id,why\n"))
        .hasMessageContaining("the column control_id");
    assertThatThrownBy(() -> read("w.xlsx", "x")).hasMessageContaining("accepted is .yaml");
  }
}
