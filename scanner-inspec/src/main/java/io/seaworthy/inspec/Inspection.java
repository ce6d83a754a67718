package io.seaworthy.inspec;

import io.seaworthy.core.result.SourceLocation;
import io.seaworthy.inspec.ProfileFinding.Severity;
import io.seaworthy.inspec.dsl.ResultSink;
import io.seaworthy.inspec.profile.ProfileSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the controls of a profile that was loaded without a target, for what {@code inspec
 * check} looks at. Serves one evaluation.
 */
final class Inspection implements ResultSink {
  /** A check that only runs under some condition shows in the text, not in what was registered. */
  private static final Pattern CHECK = Pattern.compile("\\b(?:describe|expect)\\b");

  private final List<ProfileFinding> findings = new ArrayList<>();
  private int controls;
  private @Nullable ProfileSource profile;

  @Override
  public void beginProfile(
      ProfileSource profile, @Nullable String parent, List<Map<String, Object>> inputs) {
    this.profile = profile;
  }

  @Override
  public void stop(boolean skipped, String message) {
    findings.add(ProfileFinding.error(message));
  }

  @Override
  public void control(Map<String, Object> row) {
    controls++;
    String id = String.valueOf(row.get("id"));
    if (row.get("fault") instanceof String fault) {
      warn(row, id, "can't be judged: " + fault);
    }
    if (id.startsWith("(generated ")) {
      return;
    }
    if (isBlank(row.get("title"))) {
      warn(row, id, "has no title");
    }
    if (!(row.get("descriptions") instanceof Map<?, ?> texts) || isBlank(texts.get("default"))) {
      warn(row, id, "has no description");
    }
    if (row.get("impact") instanceof Number impact && impact.doubleValue() > 1) {
      warn(row, id, "has an impact above 1.0");
    }
    if (row.get("impact") instanceof Number impact && impact.doubleValue() < 0) {
      warn(row, id, "has an impact below 0.0");
    }
    boolean checks = row.get("checks") instanceof Number number && number.intValue() > 0;
    if (!checks && !CHECK.matcher(code(row)).find()) {
      warn(row, id, "has no tests");
    }
  }

  private void warn(Map<String, Object> row, String id, String what) {
    findings.add(
        new ProfileFinding(
            Severity.WARNING,
            Optional.of(new SourceLocation(file(row), line(row))),
            Optional.of(id),
            "Control " + id + " " + what));
  }

  private String code(Map<String, Object> row) {
    return profile == null ? "" : profile.code(file(row), line(row));
  }

  private static String file(Map<String, Object> row) {
    return String.valueOf(row.get("file"));
  }

  private static int line(Map<String, Object> row) {
    return row.get("line") instanceof Number number ? number.intValue() : 0;
  }

  private static boolean isBlank(@Nullable Object text) {
    return text == null || text.toString().isBlank();
  }

  /** Returns what was found, once all controls have come. */
  List<ProfileFinding> findings() {
    List<ProfileFinding> all = new ArrayList<>(findings);
    if (controls == 0) {
      all.add(ProfileFinding.warning("No controls or tests were defined."));
    }
    return all;
  }
}
