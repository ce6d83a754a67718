package io.seaworthy.inspec;

import static org.assertj.core.api.Assertions.assertThat;

import io.seaworthy.core.ScanOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the values of inputs come from, and which wins. */
class InputTest {
  @TempDir Path folder;

  private TinyProfile profile(String inputs, String ruby) {
    return TinyProfile.in(folder)
        .with("inspec.yml", "name: tiny\nversion: 1.0.0\ninputs:\n" + inputs)
        .controls(ruby);
  }

  @Test
  void prefersTheCallerToFilesToMetadataToTheControl() throws Exception {
    TinyProfile profile =
        profile(
            "  - {name: a, value: yml}\n  - {name: b, value: yml}\n  - {name: c, value: yml}\n  - name: d\n",
            """
            control 'c' do
              %w[a b c d].each { |name| describe(input(name, value: 'inline')) { it { should eq 'x' } } }
            end
            """);
    Path file = Files.writeString(folder.resolve("inputs.yml"), "a: file\nb: file\n");
    profile.options(ScanOptions.builder().putInputs("a", "given").build());

    assertThat(
            profile
                .evaluate(profile.load().withInputFiles(List.of(file)))
                .get(0)
                .controls()
                .get(0)
                .results())
        .extracting(result -> result.codeDesc().split(" ")[0])
        .containsExactly("given", "file", "yml", "inline");
  }

  @Test
  void givesAnInputWithoutValueThatAbsorbsEveryCall() {
    assertThat(
            profile(
                    "  - name: empty\n",
                    """
                    control 'c' do
                      value = input('empty').first['x'].strip
                      describe(value) { it { should eq 1 } }
                    end
                    """)
                .lines())
        .containsExactly(
            "skipped Input 'empty' does not have a value. Skipping test. | Input 'empty' does not have a value. Skipping test.");
  }

  @Test
  void refusesAValueOfTheWrongTypeAndAMissingRequiredOne() {
    assertThat(
            profile("  - {name: n, type: numeric, value: many}\n", "control('c') { input('n') }\n")
                .result()
                .statusMessage()
                .orElse(""))
        .contains("Input 'n' with value 'many' does not validate to type 'Numeric'");
    assertThat(
            profile(
                    "  - {name: r, required: true}\n",
                    "control('c') { describe(input('r')) { it { should eq 1 } } }\n")
                .lines()
                .get(0))
        .contains("Input 'r' is required and does not have a value.");
  }

  @Test
  void findsHashValuesByTextAndSymbol() {
    assertThat(
            profile(
                    "  - {name: h, type: Hash, value: {key: 7}}\n",
                    """
                    control 'c' do
                      describe(input('h')['key']) { it { should eq 7 } }
                      describe(input('h')[:key]) { it { should eq 7 } }
                    end
                    """)
                .lines())
        .hasSize(2)
        .allMatch(line -> line.startsWith("passed"));
  }
}
