package io.seaworthy.testkit.wire;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.seaworthy.api.command.CommandOutcome;
import io.seaworthy.api.command.CommandOutcome.NotStarted;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The status objects at the end of an exec, as Kubernetes 1.34 writes them on channel 3. */
final class ExecStatus {
  private static final String INTERNAL = "Internal error occurred: ";

  private ExecStatus() {}

  static JsonObject exit(int code, List<String> command, Subprotocol protocol) {
    if (code == 0) {
      return success();
    }
    // The kubelet names the command; the API server's translator has only the code.
    String how =
        protocol == Subprotocol.V5
            ? "command terminated with exit code " + code
            : "error executing command [" + String.join(" ", command) + "], exit code " + code;
    return exit(Integer.toString(code), how);
  }

  static JsonObject success() {
    JsonObject status = new JsonObject();
    status.add("metadata", new JsonObject());
    status.addProperty("status", "Success");
    return status;
  }

  /** An exit status in the usual place, in the given words. */
  static JsonObject exit(String code, String how) {
    JsonObject cause = new JsonObject();
    cause.addProperty("reason", "ExitCode");
    cause.addProperty("message", code);
    return failure(
        "command terminated with non-zero exit code: " + how, "NonZeroExitCode", cause, null);
  }

  /** The runtime's refusal to start a process. */
  static JsonObject notStarted(
      CommandOutcome outcome, List<String> command, String execId, Subprotocol protocol) {
    if (!(outcome instanceof NotStarted notStarted)) {
      return unreachable(outcome.describe());
    }
    String message =
        "error executing command in container: failed to exec in container: failed to start exec \""
            + execId
            + "\": OCI runtime exec failed: exec failed: "
            + runtimeWords(notStarted, command)
            + ": unknown";
    return internalError(protocol == Subprotocol.V5 ? INTERNAL + message : message);
  }

  /** The API server's own failure to reach a container, which only v5 reports here. */
  static JsonObject unreachable(String message) {
    return internalError("unable to upgrade connection: " + message);
  }

  static JsonObject internalError(String message) {
    JsonObject cause = new JsonObject();
    cause.addProperty("message", message);
    return failure(INTERNAL + message, "InternalError", cause, 500);
  }

  private static String runtimeWords(NotStarted notStarted, List<String> command) {
    String program = command.isEmpty() ? "" : command.get(0);
    String prefix = "unable to start container process: exec: \"" + program + "\": ";
    return switch (notStarted.reason()) {
      case BINARY_NOT_FOUND, NO_SHELL ->
          program.contains("/")
              ? prefix + "stat " + program + ": no such file or directory"
              : prefix + "executable file not found in $PATH";
      case NOT_EXECUTABLE -> prefix + "permission denied";
      default -> notStarted.detail();
    };
  }

  private static JsonObject failure(
      String message, String reason, JsonObject cause, @Nullable Integer code) {
    JsonArray causes = new JsonArray();
    causes.add(cause);
    JsonObject details = new JsonObject();
    details.add("causes", causes);
    JsonObject status = new JsonObject();
    status.add("metadata", new JsonObject());
    status.addProperty("status", "Failure");
    status.addProperty("message", message);
    status.addProperty("reason", reason);
    status.add("details", details);
    if (code != null) {
      status.addProperty("code", code);
    }
    return status;
  }
}
