package io.seaworthy.inspec.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.seaworthy.core.result.PlatformRecord;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which platforms a profile is for. */
class PlatformCriteriaTest {
  private static final PlatformRecord UBUNTU =
      new PlatformRecord("ubuntu", "22.04", List.of("debian", "linux", "unix", "os"), "x86_64");

  @ParameterizedTest
  @CsvSource({
    "os-family, linux, true",
    "platform-family, redhat, false",
    "platform, ubuntu, true",
    "platform, debian, true",
    "os-name, ubuntu, true",
    "platform-name, debian, false",
    "platform-name, ubu*, true",
    "release, 22.04, true",
    "release, 22.*, true",
    "release, 20.*, false",
    "unknown, x, false"
  })
  void judgesOneCondition(String key, String value, boolean holds) {
    assertThat(PlatformCriteria.hold(List.of(Map.of(key, value)), UBUNTU)).isEqualTo(holds);
  }

  @ParameterizedTest
  @CsvSource({"debian, 22.*, true", "redhat, 22.*, false"})
  void takesEntriesAsAlternativesAndConditionsTogether(
      String family, String release, boolean holds) {
    List<Map<String, String>> criteria =
        List.of(
            Map.of("platform", "windows"), Map.of("platform-family", family, "release", release));

    assertThat(PlatformCriteria.hold(criteria, UBUNTU)).isEqualTo(holds);
    assertThat(PlatformCriteria.hold(List.of(), UBUNTU)).isTrue();
  }
}
