package io.seaworthy.core.report;

import com.google.gson.stream.JsonWriter;
import io.seaworthy.api.target.SelectionIssue;
import io.seaworthy.api.target.Target;
import io.seaworthy.core.result.PlatformRecord;
import io.seaworthy.core.result.ProfileResult;
import io.seaworthy.core.result.ScanResult;
import io.seaworthy.core.result.TargetResult;
import java.io.IOException;
import java.util.Optional;

/**
 * One document in the form of InSpec's {@code exec-json}. What that form has no place for stands in
 * {@code passthrough.seaworthy}.
 */
final class HdfDocument {
  private final JsonWriter json;

  HdfDocument(JsonWriter json) {
    this.json = json;
  }

  void write(ScanResult result, Optional<TargetResult> target) throws IOException {
    json.beginObject();
    platform(target);
    json.name("profiles").beginArray();
    HdfProfile profiles = new HdfProfile(json);
    if (target.isPresent()) {
      for (ProfileResult profile : target.get().profiles()) {
        profiles.write(profile);
      }
    }
    json.endArray();
    json.name("statistics").beginObject();
    json.name("duration")
        .value(JsonValues.seconds(target.map(TargetResult::duration).orElse(result.duration())));
    json.endObject();
    json.name("version").value(Version.TEXT);
    json.name("passthrough").beginObject().name("seaworthy").beginObject();
    if (target.isPresent()) {
      about(target.get());
    }
    JsonValues.optional(json, "audit_head", result.auditHead());
    issues(result);
    json.endObject().endObject();
    json.endObject();
  }

  private void platform(Optional<TargetResult> target) throws IOException {
    PlatformRecord platform = target.map(TargetResult::platform).orElse(PlatformRecord.UNKNOWN);
    json.name("platform").beginObject();
    json.name("name").value(platform.name());
    json.name("release").value(platform.release());
    JsonValues.optional(json, "target_id", target.map(found -> found.target().uri()));
    json.endObject();
  }

  private void about(TargetResult result) throws IOException {
    Target target = result.target();
    json.name("target").beginObject();
    json.name("uri").value(target.uri().toString());
    json.name("name").value(target.displayName());
    JsonValues.optional(json, "pod_uid", target.identity().podUid());
    JsonValues.optional(json, "container_id", target.identity().containerId());
    JsonValues.optional(json, "image_id", target.identity().imageId());
    if (target.identity().restartCount().isPresent()) {
      json.name("restart_count").value(target.identity().restartCount().getAsInt());
    }
    json.endObject();
    json.name("platform_families");
    JsonValues.write(json, result.platform().families());
    json.name("platform_arch").value(result.platform().arch());
    json.name("start_time").value(JsonValues.time(result.startTime()));
    if (result.bytesReceived().isPresent()) {
      json.name("bytes_received").value(result.bytesReceived().getAsLong());
    }
    if (result.error().isPresent()) {
      json.name("error").beginObject();
      json.name("cause").value(result.error().get().cause());
      json.name("message").value(result.error().get().message());
      json.endObject();
    }
  }

  private void issues(ScanResult result) throws IOException {
    json.name("selection_issues").beginArray();
    for (SelectionIssue issue : result.issues()) {
      json.beginObject();
      json.name("kind").value(Words.of(issue.kind()));
      json.name("subject").value(issue.subject());
      json.name("message").value(issue.message());
      json.endObject();
    }
    json.endArray();
  }
}
