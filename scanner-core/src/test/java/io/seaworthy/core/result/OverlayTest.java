package io.seaworthy.core.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OverlayTest {
  @Test
  void countsAControlOnceAsTheIncludedProfileJudgedIt() {
    ProfileResult.Builder base = ProfileResult.builder();
    base.from(
            Samples.profile(
                "base",
                List.of(
                    Samples.control("a", Samples.passed()),
                    Samples.control("b", Samples.failed()))))
        .parentProfile("overlay");
    ProfileResult overlay =
        Samples.profile(
            "overlay", List.of(Samples.control("a"), Samples.control("own", Samples.passed())));
    TargetResult target = Samples.target("pod", overlay, base.build());
    assertThat(target.controls().map(control -> control.control().id()))
        .containsExactly("own", "a", "b");
    assertThat(target.controls().map(ControlResult::status))
        .containsExactly(ControlStatus.PASSED, ControlStatus.PASSED, ControlStatus.FAILED);
  }

  @Test
  void keepsControlsOfUnrelatedProfiles() {
    TargetResult target =
        Samples.target(
            "pod",
            Samples.profile("one", List.of(Samples.control("a", Samples.passed()))),
            Samples.profile("two", List.of(Samples.control("a", Samples.failed()))));
    assertThat(target.controls()).hasSize(2);
  }
}
