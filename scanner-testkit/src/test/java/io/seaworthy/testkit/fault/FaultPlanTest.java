package io.seaworthy.testkit.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FaultPlanTest {
  private static final Set<FaultKind> ALL = EnumSet.allOf(FaultKind.class);

  @Test
  void drawsTheSameFaultsFromTheSameSeed() {
    FaultPlan plan = FaultPlan.seeded(42, 200, 0.2, ALL);

    assertThat(plan).hasToString(FaultPlan.seeded(42, 200, 0.2, ALL).toString());
    assertThat(plan.toString()).isNotEqualTo(FaultPlan.seeded(43, 200, 0.2, ALL).toString());
    assertThat(plan.strikes()).hasSizeBetween(20, 60);
    assertThat(plan.toString()).startsWith("FaultPlan{seed 42, " + plan.strikes().size());
  }

  @Test
  void keepsAPlacesFaultWhenTheShareChanges() {
    List<String> few = lines(FaultPlan.seeded(7, 100, 0.1, ALL));
    List<String> all = lines(FaultPlan.seeded(7, 100, 1.0, ALL));

    assertThat(all).hasSize(100).containsAll(few);
  }

  @Test
  void drawsEveryKindSoonerOrLater() {
    assertThat(FaultPlan.seeded(1, 2000, 1.0, ALL).strikes())
        .extracting(strike -> strike.fault().kind())
        .containsAll(ALL);
  }

  @Test
  void coversEveryPhaseWithMoreThanFortyFiveKinds() {
    assertThat(FaultKind.values()).hasSizeGreaterThan(45);
    assertThat(Arrays.stream(FaultKind.values()).map(FaultKind::phase))
        .containsOnly(Phase.values());
  }

  @Test
  void findsAFaultByItsPlace() {
    Fault reset = Fault.of(FaultKind.RESET_AT_BYTE).atByte(17);
    FaultPlan plan =
        FaultPlan.builder()
            .exec(2, reset)
            .everyExecIn("db", Fault.of(FaultKind.NO_STATUS))
            .connection(1, Fault.of(FaultKind.TLS_STALL))
            .build();

    assertThat(plan.onExec(1, "web", 1)).isEmpty();
    assertThat(plan.onExec(2, "web", 2).map(Strike::fault)).contains(reset);
    assertThat(plan.onExec(9, "db", 3).map(strike -> strike.fault().kind()))
        .contains(FaultKind.NO_STATUS);
    assertThat(plan.onConnection(1)).isPresent();
    assertThat(plan.onRequest(1)).isEmpty();
    assertThat(plan)
        .hasToString(
            """
            FaultPlan{3 faults:
              exec 2: RESET_AT_BYTE at byte 17 pausing 20 ms
              every exec in db: NO_STATUS pausing 20 ms
              connection 1: TLS_STALL pausing 20 ms}""");
  }

  @Test
  void tellsWhatNeverFired() {
    FaultPlan plan = FaultPlan.seeded(3, 4, 1.0, ALL);
    plan.strikes().get(1).fire();

    assertThat(plan.unfired()).hasSize(3).doesNotContain(plan.strikes().get(1));
    assertThat(plan.fresh().unfired()).hasSize(4);
    assertThat(plan.fresh()).hasToString(plan.toString());
  }

  @Test
  void keepsItsSkewInAllItsParts() {
    FaultPlan plan =
        FaultPlan.builder()
            .clockSkew(Duration.ofMinutes(-7))
            .exec(1, Fault.of(FaultKind.NO_STATUS))
            .exec(2, Fault.of(FaultKind.NO_STATUS))
            .build();

    assertThat(plan.toString()).startsWith("FaultPlan{clock skewed by PT-7M, 2 faults:");
    assertThat(plan.halves()).extracting(FaultPlan::clockSkew).containsOnly(plan.clockSkew());
    assertThat(plan.fresh().clockSkew()).isEqualTo(plan.clockSkew());
    assertThat(plan.minimal(tried -> true).clockSkew()).isEqualTo(plan.clockSkew());
  }

  @Test
  void refusesToHaveBeenWrittenDownForNothing() {
    FaultPlan plan =
        FaultPlan.builder()
            .exec(1, Fault.of(FaultKind.NO_STATUS))
            .exec(7, Fault.of(FaultKind.RESET_AT_BYTE).atByte(17))
            .build();
    plan.onConnection(1);
    plan.onExec(1, "web", 1).ifPresent(Strike::fire);
    plan.onExec(2, "web", 2);

    assertThatThrownBy(plan::verify)
        .isInstanceOf(UnfiredFaultsException.class)
        .hasMessage(
            """
            1 of 2 faults never struck:
              exec 7: RESET_AT_BYTE at byte 17 pausing 20 ms
            seen were connection 1 to 1, exec 1 to 2 (web 1 to 2); \
            place faults where there is traffic""");

    plan.onExec(7, "web", 7).ifPresent(Strike::fire);
    plan.verify();
    FaultPlan.none().verify();
  }

  @Test
  void refusesToHaveBeenDrawnForNothing() {
    FaultPlan plan = FaultPlan.seeded(42, 3, 1.0, ALL);

    assertThatThrownBy(plan::verify)
        .hasMessageContaining("3 of 3 faults drawn from seed 42 never struck")
        .hasMessageContaining("seen were no connection, no request and no exec");

    plan.strikes().get(2).fire();
    plan.verify();
  }

  @Test
  void cutsItselfInHalves() {
    FaultPlan plan = FaultPlan.seeded(3, 5, 1.0, ALL);

    List<FaultPlan> halves = plan.halves();

    assertThat(halves.get(0).strikes()).hasSize(3);
    assertThat(halves.get(1).strikes()).hasSize(2);
    assertThat(lines(plan))
        .containsExactlyElementsOf(
            Stream.concat(lines(halves.get(0)).stream(), lines(halves.get(1)).stream()).toList());
  }

  @Test
  void refusesWhatMakesNoSense() {
    Fault stall = Fault.of(FaultKind.TLS_STALL);
    Fault noStatus = Fault.of(FaultKind.NO_STATUS);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FaultPlan.builder().exec(1, stall))
        .withMessage("fault: TLS_STALL of phase CONNECT can't be placed by exec");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FaultPlan.builder().connection(1, noStatus));
    assertThatIllegalArgumentException().isThrownBy(() -> FaultPlan.builder().request(1, noStatus));
    assertThatIllegalArgumentException().isThrownBy(() -> FaultPlan.builder().exec(0, noStatus));
    assertThatIllegalArgumentException().isThrownBy(() -> noStatus.atByte(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> noStatus.pausing(Duration.ofMillis(-1)));
    assertThatIllegalArgumentException().isThrownBy(() -> FaultPlan.seeded(1, 1, 1.5, ALL));
    assertThatIllegalArgumentException().isThrownBy(() -> FaultPlan.seeded(1, 1, 1, Set.of()));
  }

  private static List<String> lines(FaultPlan plan) {
    return plan.strikes().stream().map(Strike::toString).toList();
  }

  @Test
  void findsTheFaultsThatSuffice() {
    FaultPlan plan = FaultPlan.seeded(7, 20, 1, Set.of(FaultKind.RESET_AT_BYTE));
    String first = plan.strikes().get(3).toString();
    String second = plan.strikes().get(17).toString();

    FaultPlan minimal =
        plan.minimal(
            tried -> tried.toString().contains(first) && tried.toString().contains(second));

    assertThat(minimal.strikes()).extracting(Strike::toString).containsExactly(first, second);
  }
}
