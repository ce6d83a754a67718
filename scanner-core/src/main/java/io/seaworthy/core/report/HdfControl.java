package io.seaworthy.core.report;

import com.google.gson.stream.JsonWriter;
import io.seaworthy.core.result.AttestationRecord;
import io.seaworthy.core.result.CheckResult;
import io.seaworthy.core.result.ControlDescription;
import io.seaworthy.core.result.ControlResult;
import io.seaworthy.core.result.ResultStatus;
import io.seaworthy.core.result.WaiverRecord;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Writes {@code controls[]} of {@code exec-json}. */
final class HdfControl {
  /** InSpec cuts the ids that it derives at this length. */
  private static final int LONGEST_RESOURCE_ID = 256;

  private final JsonWriter json;

  HdfControl(JsonWriter json) {
    this.json = json;
  }

  void write(ControlResult result) throws IOException {
    ControlDescription control = result.control();
    json.beginObject();
    json.name("id").value(control.id());
    json.name("title");
    JsonValues.write(json, control.title());
    json.name("desc");
    JsonValues.write(json, control.description());
    descriptions(control);
    json.name("impact").value(control.effectiveImpact());
    json.name("refs");
    JsonValues.write(json, control.refs());
    json.name("tags");
    JsonValues.write(json, control.tags());
    json.name("code").value(control.code());
    json.name("source_location").beginObject();
    if (control.sourceLocation().isPresent()) {
      json.name("line").value(control.sourceLocation().get().line());
      json.name("ref").value(control.sourceLocation().get().file());
    }
    json.endObject();
    if (result.bytesSeen().isPresent()) {
      json.name("bytes_seen").value(result.bytesSeen().getAsLong());
    }
    waiver(result.waiver());
    attestation(result.attestation());
    json.name("results").beginArray();
    for (CheckResult check : result.results()) {
      check(check);
    }
    json.endArray();
    json.endObject();
  }

  private void descriptions(ControlDescription control) throws IOException {
    json.name("descriptions").beginArray();
    if (control.description().isPresent()) {
      description("default", control.description().get());
    }
    for (Map.Entry<String, String> text : control.descriptions().entrySet()) {
      description(text.getKey(), text.getValue());
    }
    json.endArray();
  }

  private void description(String label, String text) throws IOException {
    json.beginObject().name("label").value(label).name("data").value(text).endObject();
  }

  private void waiver(Optional<WaiverRecord> waiver) throws IOException {
    json.name("waiver_data").beginObject();
    if (waiver.isPresent()) {
      JsonValues.optional(json, "expiration_date", waiver.get().expirationDate());
      JsonValues.optional(json, "run", waiver.get().run());
      json.name("justification").value(waiver.get().justification());
      json.name("skipped_due_to_waiver").value(waiver.get().skippedDueToWaiver());
      json.name("message").value(waiver.get().message());
    }
    json.endObject();
  }

  private void attestation(Optional<AttestationRecord> attestation) throws IOException {
    if (attestation.isEmpty()) {
      return;
    }
    AttestationRecord record = attestation.get();
    json.name("attestation_data").beginObject();
    json.name("control_id").value(record.controlId());
    json.name("explanation").value(record.explanation());
    json.name("frequency").value(record.frequency());
    json.name("status").value(record.passed() ? "passed" : "failed");
    json.name("updated").value(record.updated().toString());
    json.name("updated_by").value(record.updatedBy());
    json.endObject();
  }

  /**
   * Writes an error as the status {@code error}, which readers of HDF show as Profile Error, and
   * its cause as {@code error_cause}: a key of ours, as the schema allows. No backtrace is made up
   * for it.
   */
  private void check(CheckResult result) throws IOException {
    json.beginObject();
    json.name("status").value(Words.of(result.status()));
    json.name("code_desc").value(result.codeDesc());
    json.name("run_time").value(JsonValues.seconds(result.runTime()));
    json.name("start_time").value(JsonValues.time(result.startTime()));
    if (result.status() == ResultStatus.SKIPPED) {
      JsonValues.optional(json, "resource", result.resource());
    }
    JsonValues.optional(json, "skip_message", result.skipMessage());
    JsonValues.optional(json, "message", result.message());
    JsonValues.optional(json, "error_cause", result.errorCause());
    JsonValues.optional(json, "exception", result.exception());
    if (!result.backtrace().isEmpty()) {
      // An empty list would make the control an error as well.
      json.name("backtrace");
      JsonValues.write(json, result.backtrace());
    }
    JsonValues.optional(json, "resource_class", result.resourceClass());
    JsonValues.optional(json, "resource_params", result.resourceParams());
    JsonValues.optional(json, "resource_id", result.resourceId().map(HdfControl::cut));
    json.endObject();
  }

  private static String cut(String id) {
    int length = id.codePointCount(0, id.length());
    return length <= LONGEST_RESOURCE_ID
        ? id
        : id.substring(0, id.offsetByCodePoints(0, LONGEST_RESOURCE_ID));
  }
}
