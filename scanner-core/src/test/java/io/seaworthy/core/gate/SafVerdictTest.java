package io.seaworthy.core.gate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.seaworthy.core.result.ControlDescription;
import io.seaworthy.core.result.ControlResult;
import io.seaworthy.core.result.ProfileResult;
import io.seaworthy.core.result.Samples;
import io.seaworthy.core.result.ScanResult;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares our SAF-compatible verdicts with those that the SAF command line gave. */
class SafVerdictTest {
  static Stream<String> verdicts() throws IOException {
    try (InputStream in = SafVerdictTest.class.getResourceAsStream("saf-verdicts.txt")) {
      return new String(in.readAllBytes(), UTF_8).lines().filter(line -> !line.startsWith("#"));
    }
  }

  @ParameterizedTest
  @MethodSource("verdicts")
  void agreesWithTheSafCommandLine(String verdict) {
    String[] parts = verdict.split("\\|", 3);
    boolean met = Gate.of(parts[2], Gate.Mode.SAF_COMPATIBLE).check(result(parts[1])).isMet();
    assertThat(met).isEqualTo(parts[0].equals("0"));
  }

  private static ScanResult result(String name) {
    ProfileResult base = Samples.profile("linux-checks", Samples.everyStatus());
    return switch (name) {
      case "one" -> scan(base);
      case "capital" -> scan(Samples.profile("linux-checks", withCapitalSeverity()));
      case "overlay" -> scan(overlay(), included(base));
      case "overlay-last" -> scan(included(base), overlay());
      case "twins" -> scan(base, Samples.profile("other", Samples.everyStatus().subList(0, 2)));
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static ScanResult scan(ProfileResult... profiles) {
    return Samples.scan(List.of(Samples.target("debian", profiles))).build();
  }

  private static ProfileResult overlay() {
    List<ControlResult> empty = Stream.of("os-01", "os-02").map(id -> Samples.control(id)).toList();
    return Samples.profile("overlay", empty);
  }

  private static ProfileResult included(ProfileResult profile) {
    ProfileResult.Builder included = ProfileResult.builder();
    return included.from(profile).parentProfile("overlay").build();
  }

  private static List<ControlResult> withCapitalSeverity() {
    List<ControlResult> controls = new ArrayList<>(Samples.everyStatus());
    ControlDescription.Builder tagged = ControlDescription.builder();
    tagged.from(controls.get(1).control()).putTags("severity", "High");
    ControlResult.Builder changed = ControlResult.builder();
    controls.set(1, changed.from(controls.get(1)).control(tagged.build()).build());
    return controls;
  }
}
