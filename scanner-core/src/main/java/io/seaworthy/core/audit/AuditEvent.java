package io.seaworthy.core.audit;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Something that happened. Immutable.
 *
 * @param type what
 * @param time when
 * @param scan the id of the scan
 * @param fields more about it, in order: texts, numbers, booleans and lists of texts; never a
 *     secret and never what a container printed
 */
public record AuditEvent(
    AuditEventType type, Instant time, String scan, Map<String, Object> fields) {
  /**
   * Copies the fields.
   *
   * @throws IllegalArgumentException when a value has another type
   */
  public AuditEvent {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    fields.forEach(AuditEvent::check);
  }

  private static void check(String name, Object value) {
    boolean known =
        value instanceof String
            || value instanceof Number
            || value instanceof Boolean
            || (value instanceof List<?> list && list.stream().allMatch(String.class::isInstance));
    if (!known) {
      throw new IllegalArgumentException(
          "audit field "
              + name
              + ": a "
              + value.getClass().getName()
              + "; accepted are texts, numbers, booleans, lists of texts");
    }
  }
}
