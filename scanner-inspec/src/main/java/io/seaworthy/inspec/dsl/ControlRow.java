package io.seaworthy.inspec.dsl;

import io.seaworthy.core.result.CheckResult;
import io.seaworthy.core.result.ControlDescription;
import io.seaworthy.core.result.ControlResult;
import io.seaworthy.core.result.ResultStatus;
import io.seaworthy.core.result.SourceLocation;
import io.seaworthy.core.result.WaiverRecord;
import io.seaworthy.inspec.profile.ProfileSource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A control as the prelude gives it: a map of texts, numbers, lists and maps. */
final class ControlRow {
  private final Map<String, Object> row;
  private final ProfileSource profile;

  ControlRow(Map<String, Object> row, ProfileSource profile) {
    this.row = row;
    this.profile = profile;
  }

  ControlResult result(Function<String, Optional<WaiverRecord>> waivers) {
    ControlDescription description = description();
    ControlResult.Builder result = ControlResult.builder().control(description);
    for (Object check : list(row, "results")) {
      result.addResults(check(map(check)));
    }
    if (row.get("bytes_seen") instanceof Number bytes) {
      result.bytesSeen(bytes.longValue());
    }
    return result.waiver(waivers.apply(description.id())).build();
  }

  private ControlDescription description() {
    ControlDescription.Builder description =
        ControlDescription.builder().id(String.valueOf(row.get("id")));
    text(row, "title", description::title);
    if (row.get("impact") instanceof Number impact) {
      description.impact(Math.min(1.0, Math.max(0.0, impact.doubleValue())));
    }
    Map<String, Object> texts = map(row.get("descriptions"));
    texts.forEach(
        (label, text) -> {
          if (label.equals("default")) {
            description.description(String.valueOf(text));
          } else {
            description.putDescriptions(label, String.valueOf(text));
          }
        });
    map(row.get("tags")).forEach((name, value) -> description.putTags(name, withoutNull(value)));
    for (Object reference : list(row, "refs")) {
      Map<String, Object> copy = new LinkedHashMap<>();
      map(reference).forEach((key, value) -> copy.put(key, withoutNull(value)));
      description.addRefs(copy);
    }
    String file = String.valueOf(row.get("file"));
    int line = row.get("line") instanceof Number number ? number.intValue() : 0;
    return description
        .sourceLocation(new SourceLocation(file, line))
        .code(profile.code(file, line))
        .build();
  }

  /** The engine's results hold no null; a tag without a value is an empty Optional there. */
  private static Object withoutNull(@Nullable Object value) {
    if (value == null) {
      return Optional.empty();
    }
    if (value instanceof List<?> items) {
      List<Object> copy = new ArrayList<>();
      items.forEach(item -> copy.add(withoutNull(item)));
      return copy;
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> copy = new LinkedHashMap<>();
      map.forEach((key, item) -> copy.put(String.valueOf(key), withoutNull(item)));
      return copy;
    }
    return value;
  }

  private static CheckResult check(Map<String, Object> row) {
    CheckResult.Builder check = CheckResult.builder();
    check.status(ResultStatus.valueOf(String.valueOf(row.get("status")).toUpperCase(Locale.ROOT)));
    check.codeDesc(String.valueOf(row.get("code_desc")));
    text(row, "message", check::message);
    text(row, "skip_message", check::skipMessage);
    text(row, "error_cause", check::errorCause);
    text(row, "exception", check::exception);
    text(row, "resource", check::resource);
    text(row, "resource_class", check::resourceClass);
    text(row, "resource_params", check::resourceParams);
    text(row, "resource_id", check::resourceId);
    for (Object line : list(row, "backtrace")) {
      check.addBacktrace(String.valueOf(line));
    }
    check.startTime(row.get("started") instanceof Instant time ? time : Instant.now());
    if (row.get("nanos") instanceof Number nanos) {
      check.runTime(Duration.ofNanos(Math.max(0, nanos.longValue())));
    }
    return check.build();
  }

  private static void text(Map<String, Object> row, String key, Consumer<String> to) {
    if (row.get(key) instanceof String text) {
      to.accept(text);
    }
  }

  private static List<?> list(Map<String, Object> row, String key) {
    return row.get(key) instanceof List<?> list ? list : List.of();
  }

  private static Map<String, Object> map(@Nullable Object value) {
    Map<String, Object> map = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> given) {
      given.forEach((key, item) -> map.put(String.valueOf(key), item));
    }
    return map;
  }
}
