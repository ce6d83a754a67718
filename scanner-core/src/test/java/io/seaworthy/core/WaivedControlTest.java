package io.seaworthy.core;

import static io.seaworthy.core.control.Check.describe;
import static org.assertj.core.api.Assertions.assertThat;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome;
import io.seaworthy.api.target.Target;
import io.seaworthy.api.transport.Session;
import io.seaworthy.core.control.Control;
import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.gate.Waiver;
import io.seaworthy.core.gate.Waivers;
import io.seaworthy.core.matcher.Matcher;
import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.result.ControlResult;
import io.seaworthy.core.result.ControlStatus;
import io.seaworthy.core.result.ResultStatus;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WaivedControlTest {
  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

  private final AtomicInteger asked = new AtomicInteger();
  private final ResourceSpec<String> resource =
      new ResourceSpec<>(
          "Thing",
          List.of(),
          facts -> {
            asked.incrementAndGet();
            return "thing";
          });
  private final Profile profile =
      Profile.of(
          "p", Control.of("a").check(describe(resource).its("name", x -> x).should(new Never())));

  @Test
  void isNotEvaluatedWhenItsWaiverSaysSo() {
    ControlResult result = evaluate(waiver().run(false));
    assertThat(asked).hasValue(0);
    assertThat(result.status()).isEqualTo(ControlStatus.NOT_APPLICABLE);
    assertThat(result.results()).extracting(r -> r.status()).containsExactly(ResultStatus.SKIPPED);
  }

  @Test
  void isEvaluatedAndKeepsTheWaiverOtherwise() {
    ControlResult result = evaluate(waiver());
    assertThat(asked).hasValue(1);
    assertThat(result.status()).isEqualTo(ControlStatus.FAILED);
    assertThat(result.waiver().orElseThrow().justification()).isEqualTo("known");
  }

  @Test
  void isEvaluatedWhenTheWaiverHasExpired() {
    ControlResult result = evaluate(waiver().run(false).expires(NOW.minusSeconds(1)));
    assertThat(asked).hasValue(1);
    assertThat(result.status()).isEqualTo(ControlStatus.FAILED);
    assertThat(result.waiver().orElseThrow().message()).startsWith("Waiver expired on 2026-11-25");
  }

  private static Waiver.Builder waiver() {
    Waiver.Builder waiver = Waiver.builder();
    waiver.controlId("a").justification("known");
    return waiver;
  }

  private ControlResult evaluate(Waiver.Builder waiver) {
    ScanOptions.Builder options = ScanOptions.builder();
    options.waivers(Waivers.of(waiver.build())).clock(Clock.fixed(NOW, ZoneOffset.UTC));
    Evaluation evaluation =
        new Evaluation(
            Target.of(URI.create("fake://silent")),
            new Facts(new SilentSession()),
            options.build(),
            control -> {},
            secret -> {});
    return profile.evaluate(evaluation).get(0).controls().get(0);
  }

  private static final class Never implements Matcher<String> {
    @Override
    public boolean matches(@Nullable String actual) {
      return false;
    }

    @Override
    public String description() {
      return "never match";
    }
  }

  /** A session of which nothing is asked. */
  private static final class SilentSession implements Session {
    @Override
    public Target target() {
      return Target.of(URI.create("fake://silent"));
    }

    @Override
    public List<CommandOutcome> runAll(List<Command> commands) {
      throw new AssertionError("nothing may be asked: " + commands);
    }

    @Override
    public void close() {}
  }
}
