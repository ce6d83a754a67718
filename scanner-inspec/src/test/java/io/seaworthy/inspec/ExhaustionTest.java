package io.seaworthy.inspec;

import static org.assertj.core.api.Assertions.assertThat;

import io.seaworthy.core.result.CheckResult;
import io.seaworthy.core.result.ControlResult;
import io.seaworthy.core.result.ControlStatus;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ruby code that runs out of stack or memory has no verdict. */
class ExhaustionTest {
  private static final String SOUND = "\ncontrol('sound') { describe(1) { it { should eq 1 } } }\n";
  private static final String HUGE = "'x' * (2**31 - 20)";

  @TempDir Path folder;

  private static List<String> controls(String ruby) {
    return List.of(
        "control('out') { " + ruby + " }",
        "control('out') { describe('x') { it { " + ruby + "; should eq 'x' } } }");
  }

  @Test
  void endsTheControlThatAllocatesTooMuchAndLeavesTheOthers() {
    for (String control : controls(HUGE)) {
      TinyProfile profile = TinyProfile.in(folder).controls(control + SOUND);

      ControlResult out = profile.control("out");
      assertThat(out.status()).isEqualTo(ControlStatus.ERROR);
      assertThat(out.results())
          .extracting(CheckResult::errorCause)
          .contains(Optional.of("control.out-of-memory"));
      assertThat(profile.control("sound").status()).isEqualTo(ControlStatus.PASSED);
    }
  }

  /**
   * Where the stack ends is chance. In the control's own code it costs the control; in the middle
   * of JRuby it costs the evaluation, but never the next one on the same thread.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "def self.deep(n) = deep(n + 1) + 1; deep(0)",
        "deep = ->(n) { deep.(n + 1) + 1 }; deep.(0)"
      })
  void endsTheControlThatRecursesEndlesslyOrItsEvaluation(String ruby) {
    for (String control : controls(ruby)) {
      TinyProfile profile = TinyProfile.in(folder).controls(control + SOUND);
      try {
        assertThat(profile.control("out").status()).isEqualTo(ControlStatus.ERROR);
      } catch (IllegalStateException lost) {
        assertThat(lost).hasMessageContaining("control.stack-overflow");
      }
      TinyProfile next = TinyProfile.in(folder).controls(SOUND);
      assertThat(next.control("sound").status()).isEqualTo(ControlStatus.PASSED);
    }
  }
}
