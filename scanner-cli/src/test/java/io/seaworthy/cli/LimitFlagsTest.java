package io.seaworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.seaworthy.core.ScanLimits;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class LimitFlagsTest {
  private static ScanLimits chosen(String... words) {
    return CommandLine.populateCommand(new LimitFlags(), words).chosen();
  }

  @Test
  void haveTheLibrarysDefaultsButForTheTimeOfATarget() {
    assertThat(chosen()).isEqualTo(ScanLimits.builder().targetTimeout(Duration.ofHours(1)).build());
  }

  @Test
  void setWhatIsSaid() {
    assertThat(chosen("--command-timeout", "7", "--max-output", "1024", "--max-commands", "9"))
        .isEqualTo(
            ScanLimits.builder()
                .targetTimeout(Duration.ofHours(1))
                .commandTimeout(Duration.ofSeconds(7))
                .streamBytes(1024)
                .commandsPerTarget(9)
                .build());
  }

  @Test
  void refuseWhatLimitsNothing() {
    assertThatIllegalArgumentException().isThrownBy(() -> chosen("--max-output", "0"));
    assertThatIllegalArgumentException().isThrownBy(() -> chosen("--target-timeout", "-1"));
  }
}
