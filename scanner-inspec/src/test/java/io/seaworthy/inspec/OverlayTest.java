package io.seaworthy.inspec;

import static org.assertj.core.api.Assertions.assertThat;

import io.seaworthy.core.result.ProfileResult;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Profiles that include the controls of others. */
class OverlayTest {
  @TempDir Path folder;

  private TinyProfile overlay(String ruby) {
    TinyProfile.in(folder.resolve("base"))
        .with("inspec.yml", "name: base\nversion: 2.0.0\ninputs:\n  - {name: limit, value: 1}\n")
        .with(
            "libraries/answer.rb",
            "class Answer < Inspec.resource(1)\n  name 'answer'\n  def value = 42\nend\n")
        .controls(
            """
            control 'a' do
              impact 0.5
              title 'base a'
              describe(answer) { its('value') { should eq 42 } }
            end
            control('b') { describe(input('limit')) { it { should eq 1 } } }
            control('c') { describe(1) { it { should eq 2 } } }
            """);
    return TinyProfile.in(folder.resolve("over"))
        .with(
            "inspec.yml",
            """
            name: over
            version: 1.0.0
            depends:
              - {name: base, path: ../base}
            inputs:
              - {name: limit, profile: base, value: 5}
            """)
        .controls(ruby);
  }

  @Test
  void includesAllControlsAndOverridesFieldsAndChecks() {
    List<ProfileResult> results =
        overlay(
                """
                include_controls 'base' do
                  skip_control 'c'
                  control('a') { impact 0.9 }
                  control('b') { describe(input('limit')) { it { should eq 5 } } }
                end
                control('own') { describe(answer) { its('value') { should eq 42 } } }
                """)
            .evaluate();

    assertThat(results)
        .extracting(result -> result.profile().name())
        .containsExactly("over", "base");
    assertThat(results.get(1).parentProfile()).contains("over");
    assertThat(results.get(0).controls()).extracting(c -> c.control().id()).containsExactly("own");
    assertThat(results.get(1).controls())
        .extracting(c -> c.control().id())
        .containsExactly("a", "b");
    assertThat(results.get(1).controls().get(0).control().impact()).hasValue(0.9);
    assertThat(results.get(1).controls().get(0).control().title()).contains("base a");
    assertThat(results)
        .flatExtracting(ProfileResult::controls)
        .flatExtracting(control -> control.results())
        .extracting(result -> result.codeDesc())
        .containsExactly(
            "answer value is expected to eq 42",
            "answer value is expected to eq 42",
            "5 is expected to eq 5");
  }

  @Test
  void requiresOnlyTheNamedControls() {
    assertThat(overlay("require_controls('base') { control 'c' }\n").evaluate().get(1).controls())
        .extracting(control -> control.control().id())
        .containsExactly("c");
  }

  @Test
  void saysWhichProfilesMayBeIncluded() {
    assertThat(overlay("include_controls 'other'\n").result().statusMessage().orElse(""))
        .contains("Cannot load 'other' since it is not listed as a dependency of over")
        .contains("base");
  }
}
