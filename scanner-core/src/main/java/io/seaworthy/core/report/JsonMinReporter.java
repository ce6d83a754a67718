package io.seaworthy.core.report;

import com.google.gson.stream.JsonWriter;
import io.seaworthy.core.result.CheckResult;
import io.seaworthy.core.result.ControlResult;
import io.seaworthy.core.result.ProfileResult;
import io.seaworthy.core.result.ScanResult;
import io.seaworthy.core.result.TargetResult;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * InSpec's {@code json-min}: one flat list of results. Where the result has several targets, each
 * entry names its own as {@code target_id}.
 */
final class JsonMinReporter implements Reporter {
  @Override
  public String name() {
    return "json-min";
  }

  @Override
  public void write(ScanResult result, OutputStream out) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    JsonWriter json = new JsonWriter(new JsonText(writer));
    json.setIndent("  ");
    json.beginObject().name("controls").beginArray();
    for (TargetResult target : result.targets()) {
      for (ProfileResult profile : target.profiles()) {
        for (ControlResult control : profile.controls()) {
          for (CheckResult check : control.results()) {
            json.beginObject();
            if (result.targets().size() > 1) {
              json.name("target_id").value(target.target().uri().toString());
            }
            check(json, profile, control, check);
            json.endObject();
          }
        }
      }
    }
    json.endArray();
    json.name("statistics").beginObject();
    json.name("duration").value(JsonValues.seconds(result.duration()));
    json.endObject();
    json.name("version").value(Version.TEXT);
    json.endObject();
    json.flush();
    writer.write('\n');
    writer.flush();
  }

  private static void check(
      JsonWriter json, ProfileResult profile, ControlResult control, CheckResult check)
      throws IOException {
    json.name("id").value(control.control().id());
    json.name("profile_id").value(profile.profile().name());
    json.name("profile_sha256").value(profile.profile().sha256());
    json.name("status").value(Words.of(check.status()));
    json.name("code_desc").value(check.codeDesc());
    JsonValues.optional(json, "skip_message", check.skipMessage());
    JsonValues.optional(json, "resource", check.resource());
    JsonValues.optional(json, "message", check.message());
    JsonValues.optional(json, "error_cause", check.errorCause());
    JsonValues.optional(json, "exception", check.exception());
    if (!check.backtrace().isEmpty()) {
      json.name("backtrace");
      JsonValues.write(json, check.backtrace());
    }
  }
}
