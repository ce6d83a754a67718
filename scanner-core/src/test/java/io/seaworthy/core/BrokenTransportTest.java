package io.seaworthy.core;

import static io.seaworthy.core.ScriptedTransport.exited;
import static org.assertj.core.api.Assertions.assertThat;

import io.seaworthy.api.target.Target;
import io.seaworthy.api.target.TargetIdentity;
import io.seaworthy.api.target.TargetSource;
import io.seaworthy.api.transport.Session;
import io.seaworthy.api.transport.Transport;
import io.seaworthy.core.BrokenSession.Breach;
import io.seaworthy.core.control.Check;
import io.seaworthy.core.control.Control;
import io.seaworthy.core.control.Resources;
import io.seaworthy.core.matcher.Matchers;
import io.seaworthy.core.matcher.ResourceMatchers;
import io.seaworthy.core.result.ControlStatus;
import io.seaworthy.core.result.TargetResult;
import java.net.URI;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A transport that breaks its contract on one target costs that target's answers, no other's. */
@Timeout(60)
class BrokenTransportTest {
  private static final String DEFECT = "indeterminate.transport-defect";
  private static final Target GOOD = target("good");
  private static final Target BAD = target("bad");
  private static final Profile PROFILE =
      Profile.of(
          "p",
          Control.of("name")
              .check(
                  Check.describe(Resources.command("hostname"))
                      .its("stdout", command -> command.stdout())
                      .should(Matchers.eq("web"))),
          Control.of("file")
              .check(Check.describe(Resources.file("/etc/x")).should(ResourceMatchers.exist())));

  @Test
  void errsInEveryControlOfATargetThatIsNotOpened() {
    TargetResult bad =
        scan(
            sound -> {
              throw new IllegalArgumentException("accepted is docker://NAME/");
            });

    assertThat(statuses(bad)).containsExactly(ControlStatus.ERROR, ControlStatus.ERROR);
    assertThat(bad.error().orElseThrow().message()).contains("accepted is docker://NAME/");
  }

  @Test
  void errsInEveryControlWhenNothingCanBeRun() {
    TargetResult bad = scan(sound -> new BrokenSession(sound, Breach.RUN_THROWS));

    assertThat(statuses(bad)).containsExactly(ControlStatus.ERROR, ControlStatus.ERROR);
    assertThat(bad.error().orElseThrow().cause()).isEqualTo(DEFECT);
  }

  @Test
  void errsWhereTooFewOutcomesCame() {
    TargetResult bad = scan(sound -> new BrokenSession(sound, Breach.FEW_OUTCOMES));

    assertThat(statuses(bad)).containsExactly(ControlStatus.ERROR, ControlStatus.PASSED);
    assertThat(causes(bad)).containsExactly(DEFECT);
  }

  @ParameterizedTest
  @EnumSource(names = {"FILES_THROW", "FEW_FILE_ANSWERS"})
  void errsWhereFilesDoNotAnswer(Breach breach) {
    TargetResult bad = scan(sound -> new BrokenSession(sound, breach));

    assertThat(statuses(bad)).containsExactly(ControlStatus.PASSED, ControlStatus.ERROR);
    assertThat(causes(bad)).containsExactly(DEFECT);
  }

  @Test
  void voidsATargetThatCannotBeComparedWithItsBeginning() {
    TargetResult bad = scan(sound -> new BrokenSession(sound, Breach.CHECK_THROWS));

    assertThat(statuses(bad)).containsExactly(ControlStatus.ERROR, ControlStatus.ERROR);
    assertThat(bad.error().orElseThrow().cause()).isEqualTo("target-unverifiable");
  }

  @Test
  void saysThatASessionCouldNotBeClosed() {
    TargetResult bad = scan(sound -> new BrokenSession(sound, Breach.CLOSE_THROWS));

    assertThat(bad.error().orElseThrow().message()).contains("CLOSE_THROWS");
  }

  /** Scans a good and a bad target, and gives the bad one's result. */
  private static TargetResult scan(UnaryOperator<Session> breaking) {
    ScriptedTransport scripted = ScriptedTransport.sound(command -> exited(0, "web"));
    Transport transport =
        new Transport() {
          @Override
          public Session open(Target target) {
            Session sound = new BrokenSession(scripted.open(target), Breach.NONE);
            return target.equals(BAD) ? breaking.apply(sound) : sound;
          }

          @Override
          public void close() {
            scripted.close();
          }
        };
    try (Scanner scanner = Scanner.of(transport)) {
      List<TargetResult> results = scanner.scan(TargetSource.of(GOOD, BAD), PROFILE).targets();
      assertThat(statuses(results.get(0)))
          .containsExactly(ControlStatus.PASSED, ControlStatus.PASSED);
      return results.get(1);
    }
  }

  private static Stream<ControlStatus> statuses(TargetResult target) {
    return target.controls().map(control -> control.status());
  }

  private static Stream<String> causes(TargetResult target) {
    return target
        .controls()
        .flatMap(control -> control.results().stream())
        .flatMap(check -> check.errorCause().stream());
  }

  private static Target target(String pod) {
    return Target.builder()
        .uri(URI.create("fake://shop/" + pod + "/app"))
        .identity(TargetIdentity.builder().podUid(pod).build())
        .build();
  }
}
