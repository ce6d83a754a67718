package io.seaworthy.core.report;

import io.seaworthy.core.result.CheckResult;
import io.seaworthy.core.result.ControlResult;
import io.seaworthy.core.result.ResultStatus;
import java.time.Duration;
import java.util.List;

/** One {@code testcase}: a result of a control. */
record JunitCase(
    String name, String className, Duration time, Kind kind, String message, String type) {

  /** What became of it, and the element that says so. */
  enum Kind {
    PASSED(""),
    FAILED("failure"),
    SKIPPED("skipped"),
    ERROR("error");

    private final String element;

    Kind(String element) {
      this.element = element;
    }

    String element() {
      return element;
    }
  }

  /** Returns a control's cases: one a result, and an error where it has none. */
  static List<JunitCase> of(String profile, ControlResult result) {
    // InSpec calls a control without a title anonymous, whatever its id.
    String id = result.control().title().isPresent() ? result.control().id() : "Anonymous";
    String className = profile + "." + id;
    if (result.results().isEmpty()) {
      String message = "the control has no result: nothing in it was checked";
      return List.of(
          new JunitCase(
              result.control().id(), className, Duration.ZERO, Kind.ERROR, message, "no-result"));
    }
    return result.results().stream().map(check -> of(className, check)).toList();
  }

  private static JunitCase of(String className, CheckResult check) {
    Kind kind = kind(check);
    String message = check.message().or(check::skipMessage).orElse("");
    String type =
        switch (kind) {
          case ERROR -> check.errorCause().or(check::exception).orElse("");
          case FAILED -> check.resource().orElse("");
          case PASSED, SKIPPED -> "";
        };
    return new JunitCase(check.codeDesc(), className, check.runTime(), kind, message, type);
  }

  private static Kind kind(CheckResult check) {
    if (check.status() == ResultStatus.ERROR || !check.backtrace().isEmpty()) {
      return Kind.ERROR;
    }
    return switch (check.status()) {
      case PASSED -> Kind.PASSED;
      case FAILED -> Kind.FAILED;
      case SKIPPED -> Kind.SKIPPED;
      case ERROR -> Kind.ERROR;
    };
  }
}
