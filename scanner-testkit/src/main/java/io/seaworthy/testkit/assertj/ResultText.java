package io.seaworthy.testkit.assertj;

import io.seaworthy.core.result.CheckResult;
import io.seaworthy.core.result.ControlResult;
import io.seaworthy.core.result.ScanResult;
import io.seaworthy.core.result.TargetResult;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells what is in a result, for the messages of failed assertions. */
public final class ResultText {
  private ResultText() {}

  /**
   * Tells a control with all its checks.
   *
   * @param result the control
   * @return several lines, the first with id and status
   */
  public static String of(ControlResult result) {
    String head = result.control().id() + " is " + word(result.status());
    return Stream.concat(Stream.of(head), result.results().stream().map(ResultText::of))
        .collect(Collectors.joining("\n  "));
  }

  private static String of(CheckResult check) {
    String text = word(check.status()) + ": " + check.codeDesc();
    String cause = check.errorCause().map(each -> " [" + each + "]").orElse("");
    return text + cause + message(check).map(each -> "\n    " + indented(each)).orElse("");
  }

  /** Returns what a check says beside its sentence. */
  static Optional<String> message(CheckResult check) {
    return check.message().or(check::skipMessage);
  }

  static String summary(ScanResult result) {
    List<String> lines =
        result.targets().stream()
            .flatMap(
                target ->
                    Stream.concat(
                        Stream.of(target.target().displayName() + problem(target)),
                        target
                            .controls()
                            .map(each -> "  " + each.control().id() + " " + word(each.status()))))
            .toList();
    return lines.isEmpty() ? "no target" : String.join("\n", lines);
  }

  private static String problem(TargetResult target) {
    return target.error().map(each -> " [" + each.cause() + "] " + each.message()).orElse("");
  }

  static String word(Enum<?> status) {
    return status.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String indented(String text) {
    return text.strip().replace("\n", "\n    ");
  }
}
