package io.seaworthy.k8s.exec;

import io.seaworthy.api.command.CommandOutcome.Indeterminate;
import io.seaworthy.api.command.CommandOutcome.NotStarted;
import io.seaworthy.api.exec.ProcessEnd;
import io.seaworthy.api.exec.ProcessEnd.Lost;
import io.seaworthy.api.exec.ProcessEnd.NeverStarted;
import io.seaworthy.api.exec.ProcessEnd.Status;
import io.seaworthy.k8s.http.ApiFailures;
import io.seaworthy.k8s.http.Json;
import io.seaworthy.k8s.http.OneLine;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the status object at the end of an exec. What it does not know for sure is lost. */
final class ExecStatus {
  private static final Pattern EXIT_CODE = Pattern.compile("[1-9][0-9]{0,2}");

  /** What the container runtimes say when a process could not be made: runc, crun, containerd. */
  private static final List<String> NEVER_STARTED =
      List.of(
          "oci runtime exec failed",
          "unable to start container process",
          "executable file not found",
          "failed to create exec",
          "failed to start exec",
          "failed to load task",
          "cannot exec in a");

  /** What the API server says when it did not get as far as the runtime (only under v5). */
  private static final List<String> NEVER_REACHED =
      List.of("unable to upgrade connection", "error dialing backend");

  /** What leaves open whether a process that was being started runs. */
  private static final List<String> IN_DOUBT =
      List.of("deadline exceeded", "ttrpc: closed", "transport is closing", "unexpected eof");

  private ExecStatus() {}

  static ProcessEnd parse(String text) {
    Optional<Json> parsed = Json.object(text);
    if (parsed.isEmpty()) {
      return lost("the status is no JSON object: " + OneLine.of(text));
    }
    Json status = parsed.get();
    String kind = status.at("status").text().orElse("");
    if (kind.equals("Success")) {
      return new Status(0);
    }
    String reason = status.at("reason").text().orElse("");
    if (kind.equals("Failure") && reason.equals("NonZeroExitCode")) {
      return exitCode(status)
          .<ProcessEnd>map(Status::new)
          .orElseGet(() -> lost("the status holds no exit code of 1 to 255: " + OneLine.of(text)));
    }
    String message = status.at("message").text().orElse("");
    if (kind.equals("Failure") && reason.equals("InternalError")) {
      return internalError(message);
    }
    return lost("the status is none that an exec ends with: " + OneLine.of(text));
  }

  private static Optional<Integer> exitCode(Json status) {
    return status.at("details", "causes").items().stream()
        .filter(cause -> cause.at("reason").text().equals(Optional.of("ExitCode")))
        .flatMap(cause -> cause.at("message").text().stream())
        .filter(code -> EXIT_CODE.matcher(code).matches())
        .map(Integer::valueOf)
        .filter(code -> code <= 255)
        .findFirst();
  }

  private static ProcessEnd internalError(String message) {
    String said = withoutPrefix(message);
    String folded = said.toLowerCase(Locale.ROOT);
    if (folded.contains("container not found")) {
      return new NeverStarted(ApiFailures.notRunning(0, said));
    }
    if (holds(folded, NEVER_REACHED)) {
      return new NeverStarted(ApiFailures.platformError(said));
    }
    if (holds(folded, NEVER_STARTED) && !holds(folded, IN_DOUBT)) {
      return new NeverStarted(new NotStarted(whyNotStarted(folded), OneLine.of(said)));
    }
    // Anything else may have happened while the process ran.
    return lost("the platform reports an internal error: " + OneLine.of(said));
  }

  private static NotStarted.Reason whyNotStarted(String folded) {
    if (folded.contains("chdir to cwd")) {
      return NotStarted.Reason.RUNTIME_ERROR;
    }
    if (holds(folded, List.of("not found in $path", "no such file or directory"))) {
      return NotStarted.Reason.BINARY_NOT_FOUND;
    }
    if (holds(folded, List.of("permission denied", "exec format error", "is a directory"))) {
      return NotStarted.Reason.NOT_EXECUTABLE;
    }
    return NotStarted.Reason.RUNTIME_ERROR;
  }

  private static boolean holds(String text, List<String> phrases) {
    return phrases.stream().anyMatch(text::contains);
  }

  /** V5 puts the prefix there twice. */
  private static String withoutPrefix(String message) {
    String prefix = "Internal error occurred: ";
    String rest = message;
    while (rest.startsWith(prefix)) {
      rest = rest.substring(prefix.length());
    }
    return rest;
  }

  private static Lost lost(String detail) {
    return new Lost(Indeterminate.Reason.PROTOCOL, detail);
  }
}
