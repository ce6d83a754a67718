package io.seaworthy.core.gate;

import io.seaworthy.core.gate.Rule.Bound;
import io.seaworthy.core.result.ControlStatus;
import io.seaworthy.core.result.Severity;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/** All keys that a threshold file may hold, dotted, in the order in which they are judged. */
final class Keys {
  /** What a key measures, and how it is bounded. */
  record Amount(ToLongFunction<Judged> measure, Bound bound) {}

  /** The controls that a key lists. */
  record Controls(ControlStatus status, Severity severity) {
    List<String> ids(Judged judged) {
      return judged.ids(status, severity);
    }

    long count(Judged judged) {
      return ids(judged).size();
    }
  }

  static final Map<String, Amount> NUMBERS = Collections.unmodifiableMap(numbers());
  static final Map<String, Controls> CONTROLS = Collections.unmodifiableMap(controls());

  private Keys() {}

  private static Map<String, Amount> numbers() {
    Map<String, Amount> keys = new LinkedHashMap<>();
    bounds(keys, "compliance", Judged::compliance);
    keys.put("coverage.min", new Amount(Judged::coverage, Bound.MIN));
    statuses()
        .forEach(
            (word, status) -> {
              String total = word + ".total";
              keys.put(total, new Amount(judged -> judged.count(status), Bound.EXACT));
              bounds(keys, total, judged -> judged.count(status));
            });
    controls().forEach((key, of) -> bounds(keys, key.replace(".controls", ""), of::count));
    return keys;
  }

  private static void bounds(Map<String, Amount> keys, String key, ToLongFunction<Judged> measure) {
    keys.put(key + ".min", new Amount(measure, Bound.MIN));
    keys.put(key + ".max", new Amount(measure, Bound.MAX));
  }

  private static Map<String, Controls> controls() {
    Map<String, Controls> keys = new LinkedHashMap<>();
    statuses()
        .forEach(
            (word, status) -> {
              for (Severity severity : Severity.values()) {
                // SAF knows the severity none only for what has no impact.
                if (severity != Severity.NONE || status == ControlStatus.NOT_APPLICABLE) {
                  keys.put(
                      word + "." + severity.word() + ".controls", new Controls(status, severity));
                }
              }
            });
    return keys;
  }

  private static Map<String, ControlStatus> statuses() {
    Map<String, ControlStatus> statuses = new LinkedHashMap<>();
    statuses.put("passed", ControlStatus.PASSED);
    statuses.put("failed", ControlStatus.FAILED);
    statuses.put("skipped", ControlStatus.NOT_REVIEWED);
    statuses.put("no_impact", ControlStatus.NOT_APPLICABLE);
    statuses.put("error", ControlStatus.ERROR);
    return statuses;
  }
}
