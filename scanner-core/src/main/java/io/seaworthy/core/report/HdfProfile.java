package io.seaworthy.core.report;

import com.google.gson.stream.JsonWriter;
import io.seaworthy.core.result.ControlGroup;
import io.seaworthy.core.result.ControlResult;
import io.seaworthy.core.result.ProfileDescription;
import io.seaworthy.core.result.ProfileResult;
import java.io.IOException;

/** Writes {@code profiles[]} of {@code exec-json}. */
final class HdfProfile {
  private final JsonWriter json;

  HdfProfile(JsonWriter json) {
    this.json = json;
  }

  void write(ProfileResult result) throws IOException {
    ProfileDescription profile = result.profile();
    json.beginObject();
    json.name("name").value(profile.name());
    json.name("version").value(profile.version());
    json.name("sha256").value(profile.sha256());
    JsonValues.optional(json, "title", profile.title());
    JsonValues.optional(json, "maintainer", profile.maintainer());
    JsonValues.optional(json, "summary", profile.summary());
    JsonValues.optional(json, "license", profile.license());
    JsonValues.optional(json, "copyright", profile.copyright());
    JsonValues.optional(json, "copyright_email", profile.copyrightEmail());
    json.name("supports");
    JsonValues.write(json, profile.supports());
    json.name("attributes");
    JsonValues.write(json, profile.inputs());
    JsonValues.optional(json, "parent_profile", result.parentProfile());
    if (!profile.depends().isEmpty()) {
      json.name("depends");
      JsonValues.write(json, profile.depends());
    }
    groups(result);
    json.name("controls").beginArray();
    HdfControl controls = new HdfControl(json);
    for (ControlResult control : result.controls()) {
      controls.write(control);
    }
    json.endArray();
    json.name("status").value(Words.of(result.status()));
    JsonValues.optional(json, "status_message", result.statusMessage());
    if (result.status() == ProfileResult.Status.SKIPPED) {
      JsonValues.optional(json, "skip_message", result.statusMessage());
    }
    json.endObject();
  }

  private void groups(ProfileResult result) throws IOException {
    json.name("groups").beginArray();
    for (ControlGroup group : result.groups()) {
      json.beginObject();
      json.name("id").value(group.id());
      json.name("controls");
      JsonValues.write(json, group.controls());
      JsonValues.optional(json, "title", group.title());
      json.endObject();
    }
    json.endArray();
  }
}
