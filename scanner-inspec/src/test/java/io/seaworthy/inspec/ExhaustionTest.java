package io.seaworthy.inspec;

import static org.assertj.core.api.Assertions.assertThat;

import io.seaworthy.core.result.CheckResult;
import io.seaworthy.core.result.ControlResult;
import io.seaworthy.core.result.ControlStatus;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ruby code that runs out of stack or memory ends the control that it belongs to. */
class ExhaustionTest {
  private static final String SOUND = "\ncontrol('sound') { describe(1) { it { should eq 1 } } }\n";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          def self.deep(n) = deep(n + 1) + 1; deep(0)  ! control.stack-overflow
          deep = ->(n) { deep.(n + 1) + 1 }; deep.(0)  ! control.stack-overflow
          'x' * (2**31 - 20)                          ! control.out-of-memory
          """)
  void endsTheControlInItsBodyOrItsCheckAndLeavesTheOthers(String ruby, String cause) {
    for (String control :
        List.of(
            "control('out') { " + ruby + " }",
            "control('out') { describe('x') { it { " + ruby + "; should eq 'x' } } }")) {
      TinyProfile profile = TinyProfile.in(folder).controls(control + SOUND);

      ControlResult out = profile.control("out");
      assertThat(out.status()).isEqualTo(ControlStatus.ERROR);
      assertThat(out.results()).extracting(CheckResult::errorCause).contains(Optional.of(cause));
      assertThat(profile.control("sound").status()).isEqualTo(ControlStatus.PASSED);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          deep = ->(n) { deep.(n + 1) + 1 }; deep.(0)  ! control.stack-overflow
          'x' * (2**31 - 20)                          ! control.out-of-memory
          """)
  void endsTheFileWhoseOwnCodeRunsOutAndLeavesTheOthers(String ruby, String cause) {
    TinyProfile profile = TinyProfile.in(folder).controls(ruby).with("controls/b.rb", SOUND);

    assertThat(profile.result().controls())
        .flatExtracting(ControlResult::results)
        .extracting(CheckResult::errorCause)
        .contains(Optional.of(cause));
    assertThat(profile.control("sound").status()).isEqualTo(ControlStatus.PASSED);
  }
}
