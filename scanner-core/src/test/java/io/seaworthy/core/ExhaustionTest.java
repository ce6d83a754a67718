package io.seaworthy.core;

import static io.seaworthy.core.ScriptedTransport.exited;
import static io.seaworthy.core.control.Check.describe;
import static io.seaworthy.core.matcher.Matchers.eq;
import static io.seaworthy.core.matcher.Matchers.match;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.target.Target;
import io.seaworthy.api.target.TargetSource;
import io.seaworthy.core.audit.AuditEvent;
import io.seaworthy.core.audit.AuditEventType;
import io.seaworthy.core.audit.AuditException;
import io.seaworthy.core.audit.AuditTrail;
import io.seaworthy.core.control.Check;
import io.seaworthy.core.control.Control;
import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.result.CheckResult;
import io.seaworthy.core.result.ProfileDescription;
import io.seaworthy.core.result.ProfileResult;
import io.seaworthy.core.result.ScanResult;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What runs out of stack or memory ends the control that it belongs to, and nothing else. */
class ExhaustionTest {
  private static final Target TARGET = Target.of(URI.create("fake://shop/web/app"));
  private static final Control SOUND = about("sound", facts -> answer(facts));

  private static Control about(String id, Function<Facts, String> actual) {
    return Control.of(id)
        .check(describe(new ResourceSpec<>("Text", List.of(), actual)).should(eq("yes")));
  }

  private static String answer(Facts facts) {
    return facts.run(Command.argv("ask")).stdout().text();
  }

  @SuppressWarnings("InfiniteRecursion")
  private static String deeper(Facts facts) {
    return deeper(facts) + answer(facts);
  }

  private static String hugeText(Facts facts) {
    return "x" + new byte[Integer.MAX_VALUE].length + answer(facts);
  }

  private static ScanResult scan(Profile... profiles) {
    ScriptedTransport transport = ScriptedTransport.sound(command -> exited(0, "yes"));
    try (Scanner scanner = Scanner.of(transport)) {
      return scanner.scan(TargetSource.of(TARGET), profiles);
    }
  }

  private static List<String> causes(ScanResult result) {
    return result
        .controls()
        .flatMap(control -> control.results().stream())
        .map(CheckResult::errorCause)
        .map(cause -> cause.orElse("none"))
        .toList();
  }

  @Test
  void endsTheControlThatRecursesEndlessly() {
    assertThat(causes(scan(Profile.of("p", about("deep", ExhaustionTest::deeper), SOUND))))
        .containsExactly("control.stack-overflow", "none");
  }

  @Test
  void endsTheControlThatAllocatesTooMuch() {
    assertThat(causes(scan(Profile.of("p", about("huge", ExhaustionTest::hugeText), SOUND))))
        .containsExactly("control.out-of-memory", "none");
  }

  @Test
  void endsTheControlWhoseRegularExpressionOverflows() {
    ResourceSpec<String> text =
        new ResourceSpec<>("Text", List.of(), facts -> "ab".repeat(1_000_000));
    Check check =
        describe(text).its("self", self -> self).should(match(Pattern.compile("^(a|b)*c")));

    assertThat(causes(scan(Profile.of("p", Control.of("regex").check(check), SOUND))))
        .containsExactly("control.stack-overflow", "none");
  }

  @Test
  void endsTheTargetWhoseProfileBreaksAltogether() {
    Profile broken =
        new Profile() {
          @Override
          public ProfileDescription description() {
            return ProfileDescription.builder().name("broken").build();
          }

          @Override
          public List<ProfileResult> evaluate(Evaluation evaluation) {
            throw new StackOverflowError();
          }
        };

    assertThat(scan(broken).targets().get(0).error().orElseThrow().cause())
        .isEqualTo("scanner.exception");
  }

  @Test
  void asksNothingMoreWhenTheConversationItselfRanOut() {
    ScriptedTransport transport =
        ScriptedTransport.sound(
            command -> {
              if (command.words().get(0).equals("deep")) {
                throw new StackOverflowError();
              }
              return exited(0, "yes");
            });
    Control first = about("first", facts -> facts.run(Command.argv("deep")).stdout().text());
    try (Scanner scanner = Scanner.of(transport)) {
      ScanResult result = scanner.scan(TargetSource.of(TARGET), Profile.of("p", first, SOUND));

      assertThat(causes(result))
          .containsExactly("control.stack-overflow", "indeterminate.session-lost");
      assertThat(transport.sent).extracting(c -> c.words().get(0)).doesNotContain("ask");
    }
  }

  @Test
  void takesNoMoreRecordsAfterOneThatRanOut() {
    AuditTrail trail =
        AuditTrail.to(
            record -> {
              throw new StackOverflowError();
            });
    AuditEvent event = new AuditEvent(AuditEventType.SCAN_START, Instant.EPOCH, "scan", Map.of());

    assertThatThrownBy(() -> trail.add(event)).isInstanceOf(AuditException.class);
    assertThatThrownBy(() -> trail.add(event)).hasMessageContaining("earlier");
  }
}
