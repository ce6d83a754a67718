package io.seaworthy.core.report;

import io.seaworthy.core.result.CheckResult;
import io.seaworthy.core.result.ControlResult;
import io.seaworthy.core.result.PlatformRecord;
import io.seaworthy.core.result.ProfileResult;
import io.seaworthy.core.result.ResultStatus;
import io.seaworthy.core.result.TargetResult;
import io.seaworthy.core.result.WaiverRecord;
import java.io.IOException;
import java.io.Writer;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes one target's block of the text report. */
final class TextTarget {
  private final Writer out;
  private final Signs signs;

  TextTarget(Writer out, Signs signs) {
    this.out = out;
    this.signs = signs;
  }

  void write(TargetResult result) throws IOException {
    field("Target:", result.target().displayName());
    if (!result.target().displayName().equals(result.target().uri().toString())) {
      field("Target ID:", result.target().uri().toString());
    }
    field("Platform:", platform(result.platform()));
    if (result.error().isPresent()) {
      String error = result.error().get().message() + " (" + result.error().get().cause() + ")";
      field("Not judged:", error);
    }
    for (ProfileResult profile : result.profiles()) {
      profile(result, profile);
    }
    Tally tally = Tally.of(result.controls());
    line("");
    line(tally.profileSummary("Profile Summary: "));
    line(tally.testSummary("Test Summary: "));
  }

  private static String platform(PlatformRecord platform) {
    String release = platform.release().isEmpty() ? "" : " " + platform.release();
    String arch = platform.arch().isEmpty() ? "" : " (" + platform.arch() + ")";
    return platform.name() + release + arch;
  }

  private void profile(TargetResult target, ProfileResult result) throws IOException {
    line("");
    String name = result.profile().name();
    field("Profile:", result.profile().title().map(t -> t + " (" + name + ")").orElse(name));
    field("Version:", result.profile().version());
    if (result.status() != ProfileResult.Status.LOADED || result.statusMessage().isPresent()) {
      String status = Words.of(result.status());
      field("Status:", result.statusMessage().map(m -> status + ": " + m).orElse(status));
    }
    line("");
    for (ControlResult control : target.controlsOf(result)) {
      control(control);
    }
  }

  private void control(ControlResult result) throws IOException {
    String id = result.control().id();
    String title = result.control().title().map(text -> id + ": " + text).orElse(id);
    line("  " + signs.of(result.status()) + "  " + signs.shown(title) + counts(result));
    if (result.waiver().isPresent()) {
      waiver(result.waiver().get());
    }
    for (CheckResult check : result.results()) {
      check(check);
    }
    if (result.results().isEmpty()) {
      quote("the control has no result: nothing in it was checked");
    }
  }

  private static String counts(ControlResult result) {
    Tally tally = Tally.of(Stream.of(result));
    StringBuilder counts = new StringBuilder();
    if (tally.count(ResultStatus.FAILED) > 0) {
      counts.append(" (").append(tally.count(ResultStatus.FAILED)).append(" failed)");
    }
    if (tally.count(ResultStatus.ERROR) > 0) {
      counts.append(" (").append(Words.count(tally.count(ResultStatus.ERROR), "error")).append(")");
    }
    if (tally.count(ResultStatus.SKIPPED) > 0) {
      counts.append(" (").append(tally.count(ResultStatus.SKIPPED)).append(" skipped)");
    }
    return counts.toString();
  }

  private void waiver(WaiverRecord waiver) throws IOException {
    String until = waiver.expirationDate().map(day -> " until " + day).orElse("");
    quote("waived" + until + ": " + waiver.justification());
    if (!waiver.message().isEmpty()) {
      quote(waiver.message());
    }
  }

  private void check(CheckResult result) throws IOException {
    boolean skipped = result.status() == ResultStatus.SKIPPED;
    String text = skipped ? result.skipMessage().orElse(result.codeDesc()) : result.codeDesc();
    line("     " + signs.of(result.status()) + "  " + signs.shown(text));
    Optional<String> message = skipped ? Optional.empty() : result.message();
    if (message.isPresent()) {
      quote(message.get());
    }
    if (result.errorCause().isPresent()) {
      quote("cause: " + result.errorCause().get());
    }
  }

  private void quote(String text) throws IOException {
    for (String part : text.strip().split("\r?\n", -1)) {
      line("     " + signs.bar() + "  " + signs.shown(part));
    }
  }

  private void field(String name, String value) throws IOException {
    line(String.format("%-11s", name) + " " + signs.shown(value));
  }

  private void line(String text) throws IOException {
    out.write(text.stripTrailing());
    out.write('\n');
  }
}
