package io.seaworthy.core;

import static io.seaworthy.core.ScriptedTransport.exited;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome;
import io.seaworthy.api.file.ContainerPath;
import io.seaworthy.api.target.Target;
import io.seaworthy.api.target.TargetIdentity;
import io.seaworthy.api.target.TargetSource;
import io.seaworthy.api.transport.TargetCheck;
import io.seaworthy.core.audit.AuditRecord;
import io.seaworthy.core.audit.AuditTrail;
import io.seaworthy.core.control.Check;
import io.seaworthy.core.control.Control;
import io.seaworthy.core.control.Resources;
import io.seaworthy.core.facts.Need;
import io.seaworthy.core.matcher.Matcher;
import io.seaworthy.core.policy.CommandPolicy;
import io.seaworthy.core.policy.DeniedPaths;
import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.resource.system.VirtualizationResource;
import io.seaworthy.core.result.CheckResult;
import io.seaworthy.core.result.ControlStatus;
import io.seaworthy.core.result.ScanResult;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ScannerTest {
  private static final Target TARGET = Target.of(URI.create("fake://shop/web/app"));

  @Test
  void judgesWhatTheContainerAnswered() {
    ScanResult result =
        scan(
            ScriptedTransport.sound(c -> exited(0, "yes")),
            says("greet", "yes"),
            says("part", "no"));

    assertThat(result.controls().map(c -> c.status()))
        .containsExactly(ControlStatus.PASSED, ControlStatus.FAILED);
    assertThat(result.compliance()).isEqualTo(50);
  }

  @Test
  void asksEachQuestionOnce() {
    ScriptedTransport transport = ScriptedTransport.sound(c -> exited(0, "yes"));

    scan(transport, says("same", "yes"), says("same", "no"), says("other", "yes"));

    assertThat(transport.sent).hasSize(3);
  }

  @Test
  void judgesNothingWhenTheCanaryGetsAWrongAnswer() {
    ScriptedTransport transport = new ScriptedTransport(c -> exited(0, "yes"));

    ScanResult result = scan(transport, says("greet", "yes"));

    assertThat(transport.sent).hasSize(1);
    assertThat(onlyCheck(result).errorCause()).contains("indeterminate.protocol");
    assertThat(result.targets().get(0).error().orElseThrow().cause())
        .isEqualTo("indeterminate.protocol");
  }

  @Test
  void passesNothingOnATargetThatIsNotJudged() {
    ResourceSpec<String> constant = new ResourceSpec<>("Text", List.of(), facts -> "yes");
    Control asksNothing =
        Control.of("constant").check(Check.describe(constant).should(equalTo("yes")));

    ScanResult result = scan(new ScriptedTransport(c -> exited(0, "yes")), asksNothing);

    assertThat(onlyCheck(result).errorCause()).contains("indeterminate.protocol");
    assertThat(result.count(ControlStatus.ERROR)).isEqualTo(1);
  }

  @Test
  void turnsEveryOutcomeButAnExitIntoAnErrorWithItsCause() {
    for (CommandOutcome outcome : unanswered()) {
      ScanResult result = scan(ScriptedTransport.sound(c -> outcome), says("greet", "yes"));

      assertThat(result.controls().map(c -> c.status())).containsExactly(ControlStatus.ERROR);
      assertThat(onlyCheck(result).errorCause()).contains(outcome.cause());
    }
  }

  @Test
  void sendsNothingThatThePolicyRefuses() {
    ScriptedTransport transport = ScriptedTransport.sound(c -> exited(0, "yes"));

    ScanResult result = scan(transport, runs(Command.authorText("rm -rf /"), "yes"));

    assertThat(transport.sent).hasSize(1);
    assertThat(onlyCheck(result).errorCause()).contains("denied.no-writes");
  }

  @Test
  void saysWhichRuleKeepsTheEngineFromWhatItNeeds() {
    ScriptedTransport transport = ScriptedTransport.sound(c -> exited(0, "yes"));
    CommandPolicy policy =
        CommandPolicy.readOnly().withDeniedPaths(DeniedPaths.defaults().and("/etc/**"));
    ResourceSpec<String> users =
        new ResourceSpec<>(
            "Users",
            List.of(),
            facts -> facts.content(ContainerPath.of("/etc/passwd")).orElseThrow().text());
    Control control = Control.of("users").check(Check.describe(users).should(equalTo("x")));

    ScanResult result = scan(transport, ScanOptions.builder().policy(policy).build(), control);

    assertThat(onlyCheck(result).errorCause()).contains("denied.denied-content");
    assertThat(onlyCheck(result).message().orElseThrow())
        .contains("the content of /etc/** is never read");
  }

  @Test
  void recordsBeforeItSends() {
    List<String> order = new ArrayList<>();
    AuditTrail trail = AuditTrail.to(r -> order.add(type(r)));
    ScriptedTransport transport =
        ScriptedTransport.sound(
            c -> {
              order.add("sent");
              return exited(0, "yes");
            });

    ScanResult result =
        scan(transport, ScanOptions.builder().audit(trail).build(), says("greet", "yes"));

    assertThat(order)
        .containsSubsequence(
            "scan.start", "exec.start", "exec.end", "exec.start", "sent", "exec.end", "scan.end");
    assertThat(result.auditHead()).contains(trail.head());
  }

  @Test
  void sendsNothingThatCanNotBeRecorded() {
    AtomicInteger records = new AtomicInteger();
    AuditTrail trail =
        AuditTrail.to(
            r -> {
              if (type(r).equals("exec.start") && records.incrementAndGet() > 1) {
                throw new IOException("disk full");
              }
            });
    ScriptedTransport transport = ScriptedTransport.sound(c -> exited(0, "yes"));

    ScanResult result =
        scan(transport, ScanOptions.builder().audit(trail).build(), says("greet", "yes"));

    assertThat(transport.sent).hasSize(1);
    assertThat(onlyCheck(result).errorCause()).contains("denied.audit-unavailable");
  }

  @Test
  void voidsTheResultsOfATargetThatChanged() {
    ScriptedTransport transport = ScriptedTransport.sound(c -> exited(0, "yes"));
    transport.check = new TargetCheck.Changed(List.of("restart count 0 became 1"));

    ScanResult result = scan(transport, says("greet", "yes"));

    assertThat(onlyCheck(result).errorCause()).contains("target-changed");
    assertThat(onlyCheck(result).message().orElseThrow()).contains("restart count 0 became 1");
  }

  @Test
  void voidsTheResultsOfATargetThatHadAnIdentityAndShowsItNoMore() {
    ScriptedTransport transport = ScriptedTransport.sound(c -> exited(0, "yes"));
    transport.check = new TargetCheck.Unverifiable("the server does not answer");
    Target pinned =
        Target.builder()
            .uri(TARGET.uri())
            .identity(TargetIdentity.builder().podUid("u").build())
            .build();

    ScanResult result =
        Scanner.of(transport).scan(TargetSource.of(pinned), Profile.of("p", says("greet", "yes")));

    assertThat(onlyCheck(result).errorCause()).contains("target-unverifiable");
  }

  @Test
  void scansTheOthersWhenOneTargetBreaks() {
    ScriptedTransport transport = ScriptedTransport.sound(c -> exited(0, "yes"));
    Target other = Target.of(URI.create("fake://shop/db/app"));
    ScanListener broken =
        new ScanListener() {
          @Override
          public void controlFinished(
              Target target, io.seaworthy.core.result.ControlResult control) {
            if (target.equals(other)) {
              throw new IllegalStateException("listener");
            }
          }
        };

    try (Scanner scanner = Scanner.of(transport).listening(broken)) {
      ScanResult result =
          scanner.scan(TargetSource.of(other, TARGET), Profile.of("p", says("greet", "yes")));

      assertThat(result.targets().get(0).error().orElseThrow().cause())
          .isEqualTo("scanner.exception");
      assertThat(result.targets().get(1).error()).isEmpty();
    }
    assertThat(transport.closed).containsExactlyInAnyOrder(other, TARGET);
  }

  @Test
  void refusesToScanOnceClosed() {
    Scanner scanner = Scanner.of(ScriptedTransport.sound(c -> exited(0, "yes")));
    scanner.close();
    scanner.close();

    assertThatThrownBy(
            () -> scanner.scan(TargetSource.of(TARGET), Profile.of("p", says("greet", "yes"))))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void keepsTheInterruptAndStillListsEveryControl() {
    ScriptedTransport transport = ScriptedTransport.sound(c -> exited(0, "yes"));
    Thread.currentThread().interrupt();

    ScanResult result = scan(transport, says("greet", "yes"));

    assertThat(Thread.interrupted()).isTrue();
    assertThat(result.controls()).hasSize(1);
  }

  @Test
  void boundsTheProfilesOwnCommandsByTheirTimeout() {
    ScriptedTransport transport = ScriptedTransport.sound(c -> exited(0, "yes"));
    ScanOptions options =
        ScanOptions.builder()
            .limits(ScanLimits.builder().commandTimeout(Duration.ofSeconds(7)).build())
            .build();
    Command built = Command.argv("date").withTimeout(Duration.ofSeconds(9));

    try (Scanner scanner = Scanner.of(transport).with(options)) {
      scanner.scan(
          TargetSource.of(TARGET),
          Profile.of("two", runs(Command.authorText("sleep 1"), "yes"), runs(built, "yes")));
    }

    assertThat(transport.sent)
        .filteredOn(command -> !ScriptedTransport.isCanary(command))
        .extracting(command -> command.options().timeout().toSeconds())
        .containsExactly(7L, 9L);
  }

  @Test
  void statesWhatContainersRunIn() {
    ScanOptions options = ScanOptions.builder().virtualization("docker").build();
    Control asks =
        Control.of("docker")
            .check(
                Check.describe(Resources.virtualization())
                    .its("system", VirtualizationResource::system)
                    .should(equalTo("docker")));

    try (Scanner scanner = Scanner.of(ScriptedTransport.sound(c -> exited(1, ""))).with(options)) {
      ScanResult result = scanner.scan(TargetSource.of(TARGET), Profile.of("states", asks));

      assertThat(result.controls().map(c -> c.status())).containsExactly(ControlStatus.PASSED);
    }
  }

  private static List<CommandOutcome> unanswered() {
    return List.of(
        new CommandOutcome.NotStarted(CommandOutcome.NotStarted.Reason.NO_SHELL, "x"),
        new CommandOutcome.Refused(CommandOutcome.Refused.Reason.FORBIDDEN, 403, "x", "y"),
        new CommandOutcome.TimedOut(
            java.time.Duration.ofSeconds(1),
            CommandOutcome.Partial.NONE,
            CommandOutcome.CleanUp.UNVERIFIED),
        new CommandOutcome.OutputLimitExceeded(
            "stdout",
            io.seaworthy.api.command.OutputLimit.DEFAULT,
            CommandOutcome.Partial.NONE,
            CommandOutcome.CleanUp.VERIFIED_GONE),
        new CommandOutcome.Indeterminate(
            CommandOutcome.Indeterminate.Reason.CONNECTION_LOST, "x", CommandOutcome.Partial.NONE),
        new CommandOutcome.Denied("r", "x"));
  }

  private static ScanResult scan(ScriptedTransport transport, Control... controls) {
    return scan(transport, ScanOptions.defaults(), controls);
  }

  private static ScanResult scan(
      ScriptedTransport transport, ScanOptions options, Control... controls) {
    try (Scanner scanner = Scanner.of(transport).with(options)) {
      return scanner.scan(TargetSource.of(TARGET), Profile.of("p", controls));
    }
  }

  private static CheckResult onlyCheck(ScanResult result) {
    List<CheckResult> checks = result.controls().flatMap(c -> c.results().stream()).toList();
    assertThat(checks).hasSize(1);
    return checks.get(0);
  }

  private static Control says(String program, String expected) {
    return runs(Command.argv(program), expected);
  }

  private static Control runs(Command command, String expected) {
    ResourceSpec<String> output =
        new ResourceSpec<>(
            "Output", List.of(new Need.Run(command)), facts -> facts.run(command).stdout().text());
    return Control.of(command.words() + expected)
        .check(Check.describe(output).should(equalTo(expected)));
  }

  private static Matcher<String> equalTo(String expected) {
    return new Matcher<>() {
      @Override
      public boolean matches(@Nullable String actual) {
        return Objects.equals(actual, expected);
      }

      @Override
      public String description() {
        return "eq " + expected;
      }
    };
  }

  private static String type(AuditRecord record) {
    return record.line().replaceAll(".*\"type\":\"([a-z.]+)\".*", "$1");
  }
}
