package io.seaworthy.core.report;

import io.seaworthy.core.result.ControlStatus;
import io.seaworthy.core.result.ResultStatus;
import java.util.function.UnaryOperator;

/** How the text report draws: InSpec's signs, or words where only ASCII can be shown. */
enum Signs {
  UNICODE("✔", "×", "↺", "!", "–", "│", Visible::line),
  ASCII("PASS", "FAIL", "SKIP", "ERR ", "N/A ", "|", Visible::ascii);

  private final String passed;
  private final String failed;
  private final String skipped;
  private final String error;
  private final String notApplicable;
  private final String bar;
  private final UnaryOperator<String> shown;

  Signs(
      String passed,
      String failed,
      String skipped,
      String error,
      String notApplicable,
      String bar,
      UnaryOperator<String> shown) {
    this.passed = passed;
    this.failed = failed;
    this.skipped = skipped;
    this.error = error;
    this.notApplicable = notApplicable;
    this.bar = bar;
    this.shown = shown;
  }

  String of(ControlStatus status) {
    return switch (status) {
      case PASSED -> passed;
      case FAILED -> failed;
      case NOT_REVIEWED -> skipped;
      case NOT_APPLICABLE -> notApplicable;
      case ERROR -> error;
    };
  }

  String of(ResultStatus status) {
    return switch (status) {
      case PASSED -> passed;
      case FAILED -> failed;
      case SKIPPED -> skipped;
      case ERROR -> error;
    };
  }

  /** What stands before each line of a message, so that none can pose as a line of the report. */
  String bar() {
    return bar;
  }

  /** Returns text from outside, safe to show on one line. */
  String shown(String text) {
    return shown.apply(text);
  }
}
