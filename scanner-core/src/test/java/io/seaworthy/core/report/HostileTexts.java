package io.seaworthy.core.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.seaworthy.api.target.SelectionIssue;
import io.seaworthy.api.target.Target;
import io.seaworthy.core.result.CheckResult;
import io.seaworthy.core.result.ControlDescription;
import io.seaworthy.core.result.ControlResult;
import io.seaworthy.core.result.PlatformRecord;
import io.seaworthy.core.result.ProfileDescription;
import io.seaworthy.core.result.ProfileResult;
import io.seaworthy.core.result.ResultStatus;
import io.seaworthy.core.result.Samples;
import io.seaworthy.core.result.ScanResult;
import io.seaworthy.core.result.TargetResult;
import io.seaworthy.core.result.WaiverRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a hostile container may print, and a result with one such text wherever text can stand. */
final class HostileTexts {
  private static final Pattern ESCAPE = Pattern.compile("\\\\(u([0-9a-f]{4})|.)");

  private HostileTexts() {}

  /** Returns the sequences of {@code hostile.txt}, and more that are easier made than written. */
  static List<String> all() {
    List<String> texts = new ArrayList<>(listed());
    for (int c = 0; c < 0xa0; c++) {
      if (Character.isISOControl(c)) {
        texts.add((char) c + "=1" + (char) c);
      }
    }
    // Everything at once, in case that two harmless texts do harm together.
    texts.add(String.join("", listed()));
    texts.add(String.join("\n", listed()));
    return texts;
  }

  static List<String> listed() {
    try (InputStream in = HostileTexts.class.getResourceAsStream("hostile.txt")) {
      return new String(in.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.isEmpty() && !line.matches("# [A-Z0-9].*"))
          .map(HostileTexts::unescaped)
          .toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static String unescaped(String line) {
    return ESCAPE
        .matcher(line)
        .replaceAll(
            match ->
                java.util.regex.Matcher.quoteReplacement(
                    match.group(2) != null
                        ? String.valueOf((char) Integer.parseInt(match.group(2), 16))
                        : character(match.group(1))));
  }

  private static String character(String letter) {
    return switch (letter) {
      case "n" -> "\n";
      case "r" -> "\r";
      case "t" -> "\t";
      case "\\" -> "\\";
      default -> throw new IllegalArgumentException("hostile.txt: unknown escape \\" + letter);
    };
  }

  /** Returns a result of always the same shape with the text in every place. */
  static ScanResult result(String text) {
    String named = "x" + text;
    Target.Builder target = Target.builder();
    target.uri(URI.create("k8s-container://shop/debian/app")).displayName(named);
    ProfileDescription.Builder profile = ProfileDescription.builder();
    profile.name(named).version(named).title(named).maintainer(text).summary(text).license(text);
    profile.addInputs(Map.of("value", text)).addSupports(Map.of("platform", text));
    ProfileResult.Builder result = ProfileResult.builder();
    result.profile(profile.build()).statusMessage(named);
    for (ResultStatus status : ResultStatus.values()) {
      result.addControls(control(named + status, text, check(status, text)));
    }
    TargetResult.Builder judged = TargetResult.builder();
    judged
        .target(target.build())
        .platform(new PlatformRecord(named, text, List.of(text), text))
        .addProfiles(result.build())
        .error(new TargetResult.TargetError(named, named))
        .startTime(Samples.START)
        .duration(java.time.Duration.ofSeconds(1));
    return Samples.scan(List.of(judged.build()))
        .addIssues(new SelectionIssue(SelectionIssue.Kind.NOT_FOUND, named, named))
        .build();
  }

  private static ControlResult control(String id, String text, CheckResult check) {
    ControlDescription.Builder control = ControlDescription.builder();
    control.id(id).title("x" + text).description("x" + text).code(text);
    control.putTags("note", text).putTags("list", List.of(text)).putDescriptions("fix", text);
    control.addRefs(Map.of("url", text));
    WaiverRecord.Builder waiver = WaiverRecord.builder();
    waiver.justification("x" + text).message("x" + text).skippedDueToWaiver(false);
    ControlResult.Builder result = ControlResult.builder();
    return result.control(control.build()).waiver(waiver.build()).addResults(check).build();
  }

  private static CheckResult check(ResultStatus status, String text) {
    Optional<String> message = Optional.of("x" + text);
    return Samples.check(status, "x" + text)
        .message(status == ResultStatus.SKIPPED ? Optional.empty() : message)
        .skipMessage(status == ResultStatus.SKIPPED ? message : Optional.empty())
        .errorCause(status == ResultStatus.ERROR ? message : Optional.empty())
        .exception(text)
        .resource(text)
        .resourceId(text)
        .resourceParams(text)
        .build();
  }
}
