package io.seaworthy.testkit.record;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.seaworthy.api.command.Bytes;
import io.seaworthy.api.command.CommandOutcome;
import io.seaworthy.api.command.CommandOutcome.Denied;
import io.seaworthy.api.command.CommandOutcome.Exited;
import io.seaworthy.api.command.CommandOutcome.Indeterminate;
import io.seaworthy.api.command.CommandOutcome.NotStarted;
import io.seaworthy.api.command.CommandOutcome.OutputLimitExceeded;
import io.seaworthy.api.command.CommandOutcome.Partial;
import io.seaworthy.api.command.CommandOutcome.Refused;
import io.seaworthy.api.command.CommandOutcome.TimedOut;
import io.seaworthy.api.command.OutputLimit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Writes outcomes as JSON and reads them: text as a list of lines, anything else as base64. How
 * long a command took is left out, so that two recordings of the same are the same. What came of a
 * command that did not exit is told by its cause alone.
 */
final class OutcomeJson {
  private OutcomeJson() {}

  static JsonObject write(
      CommandOutcome outcome, UnaryOperator<Bytes> change, UnaryOperator<String> redaction) {
    JsonObject json = new JsonObject();
    if (outcome instanceof Exited exited) {
      json.addProperty("exit", exited.code());
      put(json, "stdout", change.apply(exited.stdout()));
      put(json, "stderr", change.apply(exited.stderr()));
      return json;
    }
    json.addProperty("kind", outcome.kind().name());
    if (outcome instanceof NotStarted never) {
      put(json, never.reason(), redaction.apply(never.detail()));
    } else if (outcome instanceof Refused refused) {
      put(json, refused.reason(), redaction.apply(refused.message()));
      json.addProperty("status", refused.httpStatus());
      json.addProperty("remedy", refused.remedy());
    } else if (outcome instanceof Indeterminate open) {
      put(json, open.reason(), redaction.apply(open.detail()));
    } else if (outcome instanceof TimedOut late) {
      json.addProperty("milliseconds", late.timeout().toMillis());
    } else if (outcome instanceof OutputLimitExceeded much) {
      json.addProperty("stream", much.stream());
      json.addProperty("bytes", much.limit().bytes());
    } else if (outcome instanceof Denied denied) {
      json.addProperty("rule", denied.rule());
      json.addProperty("detail", denied.reason());
    }
    return json;
  }

  static CommandOutcome read(JsonObject json, UnaryOperator<Bytes> change) {
    if (json.has("exit")) {
      return new Exited(
          json.get("exit").getAsInt(),
          change.apply(bytes(json, "stdout")),
          change.apply(bytes(json, "stderr")),
          Duration.ZERO);
    }
    return switch (CommandOutcome.Kind.valueOf(text(json, "kind"))) {
      case NOT_STARTED ->
          new NotStarted(NotStarted.Reason.valueOf(text(json, "reason")), text(json, "detail"));
      case REFUSED ->
          new Refused(
              Refused.Reason.valueOf(text(json, "reason")),
              json.get("status").getAsInt(),
              text(json, "detail"),
              text(json, "remedy"));
      case INDETERMINATE ->
          new Indeterminate(
              Indeterminate.Reason.valueOf(text(json, "reason")),
              text(json, "detail"),
              Partial.NONE);
      case TIMED_OUT ->
          new TimedOut(
              Duration.ofMillis(json.get("milliseconds").getAsLong()),
              Partial.NONE,
              CommandOutcome.CleanUp.NOT_NEEDED);
      case OUTPUT_LIMIT ->
          new OutputLimitExceeded(
              text(json, "stream"),
              new OutputLimit(json.get("bytes").getAsInt()),
              Partial.NONE,
              CommandOutcome.CleanUp.NOT_NEEDED);
      case DENIED -> new Denied(text(json, "rule"), text(json, "detail"));
      case EXITED -> throw new IllegalStateException("an exit has no kind but a status");
    };
  }

  private static void put(JsonObject json, Enum<?> reason, String detail) {
    json.addProperty("reason", reason.name());
    json.addProperty("detail", detail);
  }

  private static void put(JsonObject json, String name, Bytes bytes) {
    String text = bytes.text();
    if (bytes.isUtf8() && text.chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\t')) {
      JsonArray lines = new JsonArray();
      for (String line : text.split("\n", -1)) {
        lines.add(line);
      }
      json.add(name, lines);
    } else {
      json.addProperty(name, Base64.getEncoder().encodeToString(bytes.toArray()));
    }
  }

  private static Bytes bytes(JsonObject json, String name) {
    if (json.get(name).isJsonArray()) {
      List<String> lines = new ArrayList<>();
      json.getAsJsonArray(name).forEach(each -> lines.add(each.getAsString()));
      return Bytes.utf8(String.join("\n", lines));
    }
    return Bytes.of(Base64.getDecoder().decode(text(json, name)));
  }

  private static String text(JsonObject json, String name) {
    return json.get(name).getAsString();
  }
}
