package io.seaworthy.core;

import static io.seaworthy.core.ScriptedTransport.exited;
import static io.seaworthy.core.control.Check.describe;
import static io.seaworthy.core.control.Resources.command;
import static io.seaworthy.core.control.Resources.file;
import static io.seaworthy.core.matcher.Matchers.eq;
import static io.seaworthy.core.matcher.Matchers.match;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seaworthy.api.command.Bytes;
import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome;
import io.seaworthy.api.target.Target;
import io.seaworthy.api.target.TargetSource;
import io.seaworthy.core.audit.AuditTrail;
import io.seaworthy.core.control.Control;
import io.seaworthy.core.report.Reporters;
import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.resource.file.FileEntry;
import io.seaworthy.core.resource.system.CommandResource;
import io.seaworthy.core.result.ControlResult;
import io.seaworthy.core.result.ScanResult;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ScanLimitsTest {
  private static final Target ONE = Target.of(URI.create("fake://shop/one/app"));
  private static final Target TWO = Target.of(URI.create("fake://shop/two/app"));

  private static ScanLimits limits(UnaryOperator<ScanLimits.Builder> change) {
    return change.apply(ScanLimits.builder()).build();
  }

  private static ScanResult scan(
      ScriptedTransport transport, ScanLimits limits, Control... controls) {
    ScanOptions options = ScanOptions.builder().limits(limits).parallelism(1).build();
    try (Scanner scanner = Scanner.of(transport).with(options)) {
      return scanner.scan(TargetSource.of(ONE), Profile.of("p", controls));
    }
  }

  private static ScriptedTransport saying(String text) {
    return ScriptedTransport.sound(command -> exited(0, text));
  }

  private static Control prints(String text, String expected) {
    return Control.of(text)
        .check(describe(command(text)).its("stdout", CommandResource::stdout).should(eq(expected)));
  }

  /** Asks when it is judged, not beforehand. */
  private static Control asks(String program) {
    ResourceSpec<String> output =
        new ResourceSpec<>(
            program, List.of(), facts -> facts.run(Command.argv(program)).stdout().text());
    return Control.of(program).check(describe(output).should(eq("yes")));
  }

  private static List<String> causes(ScanResult result) {
    return result
        .controls()
        .flatMap(control -> control.results().stream())
        .map(check -> check.errorCause().orElse(check.status().name()))
        .toList();
  }

  @Test
  void refusesWhatIsOutOfRangeAndSaysWhatIsNot() {
    assertThatThrownBy(() -> limits(l -> l.streamBytes(0)))
        .hasMessage("streamBytes: 0; accepted is 1 to 67108864");
    assertThatThrownBy(() -> limits(l -> l.heldBytes(0)))
        .hasMessage("heldBytes: 0; accepted is at least 1");
    assertThatThrownBy(() -> limits(l -> l.commandTimeout(Duration.ofHours(2))))
        .hasMessageContaining("commandTimeout: PT2H; accepted is more than 0 and at most PT1H");
    assertThatThrownBy(() -> limits(l -> l.scanTimeout(Duration.ZERO)))
        .hasMessageContaining("scanTimeout");
  }

  @Test
  void givesEachCommandNoMoreThanTheLimits() {
    ScriptedTransport transport = saying("yes");

    scan(
        transport,
        limits(l -> l.streamBytes(1000).commandTimeout(Duration.ofSeconds(3))),
        prints("id", "yes"),
        asks("quick"));

    assertThat(transport.sent)
        .allMatch(sent -> sent.options().outputLimit().bytes() <= 1000)
        .filteredOn(Command.AuthorText.class::isInstance)
        .singleElement()
        .satisfies(sent -> assertThat(sent.options().timeout()).isEqualTo(Duration.ofSeconds(3)));
  }

  @Test
  void recordsTheTimeThatACommandHasRatherThanWhatItAsksFor() {
    List<String> lines = new ArrayList<>();
    ScanOptions options =
        ScanOptions.builder()
            .limits(limits(l -> l.commandTimeout(Duration.ofSeconds(3))))
            .audit(AuditTrail.to(record -> lines.add(record.line())))
            .build();
    try (Scanner scanner = Scanner.of(saying("yes")).with(options)) {
      scanner.scan(TargetSource.of(ONE), Profile.of("p", prints("id", "yes")));
    }

    assertThat(lines)
        .filteredOn(line -> line.contains("\"exec.start\"") && line.contains("\"author-text\""))
        .singleElement()
        .asString()
        .contains("\"timeout_ms\":3000");
  }

  @Test
  void asksNoMoreCommandsThanTheTargetHas() {
    ScanResult result =
        scan(saying("yes"), limits(l -> l.commandsPerTarget(2)), asks("a"), asks("b"), asks("c"));

    assertThat(causes(result))
        .containsExactly("PASSED", "denied.limit-commands", "denied.limit-commands");
  }

  @Test
  void asksNothingMoreWhenTheScanHoldsTooMuch() {
    ScanResult result = scan(saying("yes"), limits(l -> l.heldBytes(80)), asks("a"), asks("b"));

    assertThat(causes(result)).containsExactly("PASSED", "PASSED");
    assertThat(
            causes(
                scan(saying("x".repeat(99)), limits(l -> l.heldBytes(80)), asks("a"), asks("b"))))
        .containsExactly("FAILED", "denied.limit-bytes");
  }

  @Test
  void letsGoOfATargetsBytesWithTheTarget() {
    ScanOptions options =
        ScanOptions.builder().limits(limits(l -> l.heldBytes(200))).parallelism(1).build();
    try (Scanner scanner = Scanner.of(saying("x".repeat(99))).with(options)) {
      ScanResult result = scanner.scan(TargetSource.of(ONE, TWO), Profile.of("p", asks("a")));

      assertThat(causes(result)).containsExactly("FAILED", "FAILED");
    }
  }

  @Test
  void endsWithTheTimeOfTheControlTheTargetAndTheScan() {
    Duration short_ = Duration.ofMillis(1);
    List<ScanLimits> all =
        List.of(
            limits(l -> l.controlTimeout(short_)),
            limits(l -> l.targetTimeout(short_)),
            limits(l -> l.scanTimeout(short_)));
    List<String> causes =
        List.of("denied.limit-control-time", "denied.limit-target-time", "denied.limit-scan-time");
    for (int i = 0; i < all.size(); i++) {
      assertThat(causes(scan(slow(), all.get(i), asksTwice()))).containsExactly(causes.get(i));
    }
  }

  /** Takes longer than any of the times. */
  private static ScriptedTransport slow() {
    return ScriptedTransport.sound(
        command -> {
          long start = System.nanoTime();
          while (System.nanoTime() - start < 2_000_000) {
            Thread.onSpinWait();
          }
          return exited(0, "yes");
        });
  }

  private static Control asksTwice() {
    ResourceSpec<String> output =
        new ResourceSpec<>(
            "Twice",
            List.of(),
            facts ->
                facts.run(Command.argv("a")).stdout().text()
                    + facts.run(Command.argv("b")).stdout().text());
    return Control.of("twice").check(describe(output).should(eq("yes")));
  }

  @Test
  void givesUpAMatchThatTakesTooManySteps() {
    ResourceSpec<String> text = new ResourceSpec<>("Text", List.of(), facts -> "a".repeat(2_000));
    Control control =
        Control.of("regex")
            .check(describe(text).its("self", self -> self).should(match(Pattern.compile("b"))));

    assertThat(causes(scan(saying(""), ScanLimits.defaults(), control))).containsExactly("FAILED");
    assertThat(causes(scan(saying(""), limits(l -> l.regexSteps(1_000)), control)))
        .containsExactly("match.too-long");
  }

  @Test
  void countsWhatEachControlSawAndWhatLeftTheContainer() throws IOException {
    ScriptedTransport transport =
        ScriptedTransport.sound(
            command ->
                command instanceof Command.Template
                    ? exited(0, "F 8180 4 8\nfour")
                    : exited(command.words().get(0).equals("env") ? 1 : 0, "seven77"));
    Control content =
        Control.of("content")
            .check(describe(file("/x")).its("content", FileEntry::content).should(eq("four")));

    ScanResult result =
        scan(transport, ScanLimits.defaults(), prints("id", "x"), prints("id ", "x"), content);

    assertThat(result.controls().map(ControlResult::bytesSeen))
        .startsWith(OptionalLong.of(7), OptionalLong.of(7));
    long received = result.targets().get(0).bytesReceived().orElseThrow();
    assertThat(received).isGreaterThan(14);
    ByteArrayOutputStream report = new ByteArrayOutputStream();
    Reporters.hdf().write(result, report);
    assertThat(report.toString(StandardCharsets.UTF_8))
        .contains("\"bytes_seen\": 7", "\"bytes_received\": " + received);
  }

  @Test
  void namesTheControlThatAsks() {
    ScriptedTransport transport = saying("yes");

    scan(transport, ScanLimits.defaults(), asks("later"), prints("before", "yes"));

    assertThat(transport.sent)
        .filteredOn(sent -> !ScriptedTransport.isCanary(sent))
        .extracting(sent -> sent.options().controlId().orElse(""))
        .containsExactlyInAnyOrder("later", "before");
  }

  @Test
  void countsBytesOfAnswersThatCameOnlyInPart() {
    CommandOutcome part =
        new CommandOutcome.TimedOut(
            Duration.ofSeconds(1),
            new CommandOutcome.Partial(Bytes.utf8("12345"), Bytes.EMPTY),
            CommandOutcome.CleanUp.VERIFIED_GONE);
    ScanResult whole = scan(saying(""), ScanLimits.defaults(), asks("a"));
    ScanResult result =
        scan(
            ScriptedTransport.sound(
                command -> command.words().get(0).equals("a") ? part : exited(0, "")),
            ScanLimits.defaults(),
            asks("a"));

    assertThat(result.targets().get(0).bytesReceived().orElseThrow())
        .isEqualTo(whole.targets().get(0).bytesReceived().orElseThrow() + 5);
  }

  @Test
  void countsWhatCameBeforeTheScanWasCancelled() {
    List<Scanner> scanners = new ArrayList<>();
    ScriptedTransport cancelling =
        ScriptedTransport.sound(
            command -> {
              if (command.words().get(0).equals("b")) {
                scanners.forEach(Scanner::close);
              }
              return exited(0, "yes");
            });
    ScanResult whole = scan(saying("yes"), ScanLimits.defaults(), asks("a"), asks("b"));
    scanners.add(Scanner.of(cancelling));

    ScanResult result =
        scanners.get(0).scan(TargetSource.of(ONE), Profile.of("p", asks("a"), asks("b")));

    assertThat(result.targets().get(0).bytesReceived())
        .isEqualTo(whole.targets().get(0).bytesReceived());
  }
}
