package io.seaworthy.inspec.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What inspec.yml may say. */
class MetadataReaderTest {
  private static ProfileMetadata read(String text) {
    return MetadataReader.read("p/inspec.yml", text);
  }

  @Test
  void readsTheFieldsOfRealProfiles() {
    ProfileMetadata metadata =
        read(
            """
            name: base
            version: 1.2
            title: A title
            supports:
              - platform-family: debian
                release: 12
              - windows
            depends:
              - name: other
                path: ../other
            inputs:
              - {name: a, value: no, tpye: ignored}
              - {name: b, type: num, default: 0o17, required: true}
              - {name: c, profile: other, value: 2024-01-31}
              - {name: d, priority: 77, value: [1]}
              - nameless
            """);

    assertThat(metadata.version()).isEqualTo("1.2");
    assertThat(metadata.text("title")).contains("A title");
    assertThat(metadata.supports())
        .containsExactly(
            Map.of("platform-family", "debian", "release", "12"), Map.of("os-family", "windows"));
    assertThat(metadata.depends()).hasSize(1);
    assertThat(metadata.inputs()).extracting(InputValue::name).containsExactly("a", "b", "c", "d");
    assertThat(metadata.inputs()).extracting(InputValue::priority).containsExactly(30, 30, 35, 77);
    assertThat(metadata.inputs().get(0).value()).isEqualTo(false);
    assertThat(metadata.inputs().get(2).profile()).isEqualTo(Optional.of("other"));
    assertThat(metadata.inputs().get(2).value()).isEqualTo("2024-01-31");
    assertThat(metadata.warnings()).anyMatch(warning -> warning.contains("maintainer is missing"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '^',
      textBlock =
          """
          version: 1.0.0; name is missing; a name without slashes
          name: a/b; name is "a/b"; a name without slashes
          {name: a, version: one}; version is "one"; a version such as 1.2.3
          [a]; is no mapping of fields; name and version
          name: [; line 1 is no valid YAML; p/inspec.yml
          {name: a, depends: [x]}; depends is "x"; a list of mappings
          {name: a, inputs: [{name: n, type: Text}]}; the type of input n is "Text"; Boolean or Any
          name: <%= 1 %>; holds ERB; write the values out
          """)
  void saysWhichFieldIsWrongAndWhatIsAccepted(String yaml, String problem, String accepted) {
    assertThatThrownBy(() -> read(yaml))
        .isInstanceOf(ProfileException.class)
        .hasMessageStartingWith("p/inspec.yml: ")
        .hasMessageContaining(problem)
        .hasMessageContaining(accepted);
  }
}
