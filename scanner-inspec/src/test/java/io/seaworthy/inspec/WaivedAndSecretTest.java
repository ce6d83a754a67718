package io.seaworthy.inspec;

import static org.assertj.core.api.Assertions.assertThat;

import io.seaworthy.core.ScanOptions;
import io.seaworthy.core.gate.Waiver;
import io.seaworthy.core.gate.Waivers;
import io.seaworthy.core.result.ControlResult;
import io.seaworthy.core.result.ControlStatus;
import io.seaworthy.core.result.ProfileResult;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the engine decides about a profile's controls and values: waivers and secrets. */
class WaivedAndSecretTest {
  private static final String CONTROL =
      """
      control 'c' do
        impact 0.5
        describe file('/etc/passwd') do
          it { should exist }
        end
      end
      """;

  @TempDir Path folder;

  @Test
  void doesNotEvaluateAWaivedControl() {
    ControlResult result = waived(true, Instant.MAX);

    assertThat(result.status()).isEqualTo(ControlStatus.NOT_APPLICABLE);
    assertThat(result.results()).hasSize(1);
    assertThat(result.results().get(0).skipMessage())
        .contains("Skipped control due to waiver condition: known");
    assertThat(result.waiver().orElseThrow().skippedDueToWaiver()).isTrue();
  }

  @Test
  void evaluatesAControlWhoseWaiverLetsItRunOrHasExpired() {
    assertThat(waived(false, Instant.MAX).status()).isEqualTo(ControlStatus.FAILED);
    ControlResult expired = waived(true, Instant.EPOCH);
    assertThat(expired.status()).isEqualTo(ControlStatus.FAILED);
    assertThat(expired.waiver().orElseThrow().message()).startsWith("Waiver expired on 1970-01-01");
  }

  @Test
  void keepsTheTextsOfSensitiveInputsSecret() {
    TinyProfile profile =
        TinyProfile.in(folder)
            .with(
                "inspec.yml",
                """
                name: tiny
                version: 1.0.0
                inputs:
                  - {name: password, value: CANARY-1, sensitive: true}
                  - {name: many, value: {a: [CANARY-2]}, sensitive: true}
                  - {name: open, value: not-secret}
                """)
            .controls(
                """
                late = input('late', value: 'CANARY-3', sensitive: true)
                control 'c' do
                  describe 'it' do
                    subject { late }
                    it { should eq 'x' }
                  end
                end
                """);

    ProfileResult result = profile.result();

    assertThat(profile.secrets()).containsExactly("CANARY-1", "CANARY-2", "CANARY-3");
    assertThat(result.profile().inputs().toString()).doesNotContain("CANARY").contains("***");
  }

  @Test
  void keepsASensitiveValueOutOfTheMessageThatItIsOfTheWrongType() {
    TinyProfile profile =
        TinyProfile.in(folder)
            .with(
                "inspec.yml",
                """
                name: tiny
                version: 1.0.0
                inputs:
                  - {name: pin, type: Numeric, value: CANARY, sensitive: true}
                """)
            .controls(CONTROL);

    ProfileResult result = profile.result();

    assertThat(result.status()).isEqualTo(ProfileResult.Status.FAILED);
    assertThat(result.statusMessage().orElseThrow()).contains("'pin'").doesNotContain("CANARY");
  }

  @Test
  void readsTheControlsOfAProfileForAnyPlatformWithoutATarget() {
    TinyProfile profile =
        TinyProfile.in(folder)
            .with(
                "inspec.yml",
                "name: tiny\nversion: 1.0.0\nsupports:\n  - platform-family: windows\n")
            .controls("only_if('never') { false }\n" + CONTROL);

    ProfileResult read = profile.load().controls().get(0);

    assertThat(read.status()).isEqualTo(ProfileResult.Status.LOADED);
    assertThat(read.controls()).hasSize(1);
    assertThat(read.controls().get(0).results()).isEmpty();
  }

  private ControlResult waived(boolean skip, Instant expires) {
    Waiver.Builder waiver = Waiver.builder();
    waiver.controlId("c").justification("known").run(!skip);
    if (!expires.equals(Instant.MAX)) {
      waiver.expires(expires);
    }
    ScanOptions.Builder options = ScanOptions.builder();
    options.waivers(Waivers.of(waiver.build()));
    return TinyProfile.in(folder).controls(CONTROL).options(options.build()).control("c");
  }
}
