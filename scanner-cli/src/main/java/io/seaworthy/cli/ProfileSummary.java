package io.seaworthy.cli;

import io.seaworthy.core.Choice;
import io.seaworthy.core.result.ControlDescription;
import io.seaworthy.core.result.ControlResult;
import io.seaworthy.core.result.ProfileDescription;
import io.seaworthy.core.result.ProfileResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code inspec json} says about a profile: itself, and its controls with those that it
 * includes.
 */
final class ProfileSummary {
  private ProfileSummary() {}

  static Map<String, Object> of(List<ProfileResult> profiles, Choice wanted, String version) {
    ProfileResult first = profiles.get(0);
    ProfileDescription profile = first.profile();
    Map<String, Object> summary = new LinkedHashMap<>();
    summary.put("name", profile.name());
    text(summary, "title", profile.title());
    text(summary, "maintainer", profile.maintainer());
    text(summary, "copyright", profile.copyright());
    text(summary, "copyright_email", profile.copyrightEmail());
    text(summary, "license", profile.license());
    text(summary, "summary", profile.summary());
    summary.put("version", profile.version());
    summary.put("supports", profile.supports());
    if (!profile.depends().isEmpty()) {
      summary.put("depends", profile.depends());
    }
    summary.put("controls", controls(profiles, wanted));
    summary.put("groups", groups(profiles));
    summary.put("inputs", profile.inputs());
    summary.put("sha256", profile.sha256());
    summary.put("status_message", first.statusMessage().orElse(""));
    summary.put("status", first.status().name().toLowerCase(Locale.ROOT));
    summary.put("generator", Map.of("name", "seaworthy", "version", version));
    return summary;
  }

  private static List<Object> controls(List<ProfileResult> profiles, Choice wanted) {
    return profiles.stream()
        .flatMap(profile -> profile.controls().stream())
        .map(ControlResult::control)
        .filter(control -> wanted.takes(control.id()))
        .<Object>map(ProfileSummary::control)
        .toList();
  }

  private static Map<String, Object> control(ControlDescription control) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", control.id());
    fields.put("title", control.title());
    fields.put("desc", control.description());
    Map<String, Object> descriptions = new LinkedHashMap<>();
    text(descriptions, "default", control.description());
    descriptions.putAll(control.descriptions());
    fields.put("descriptions", descriptions);
    fields.put("impact", control.effectiveImpact());
    fields.put("refs", control.refs());
    fields.put("tags", control.tags());
    fields.put("code", control.code());
    control
        .sourceLocation()
        .ifPresent(
            place ->
                fields.put("source_location", Map.of("ref", place.file(), "line", place.line())));
    return fields;
  }

  private static List<Object> groups(List<ProfileResult> profiles) {
    List<Object> groups = new ArrayList<>();
    for (ProfileResult profile : profiles) {
      profile
          .groups()
          .forEach(
              group -> {
                Map<String, Object> fields = new LinkedHashMap<>();
                fields.put("id", group.id());
                fields.put("title", group.title());
                fields.put("controls", group.controls());
                groups.add(fields);
              });
    }
    return groups;
  }

  private static void text(Map<String, Object> fields, String key, Optional<String> value) {
    value.ifPresent(text -> fields.put(key, text));
  }
}
