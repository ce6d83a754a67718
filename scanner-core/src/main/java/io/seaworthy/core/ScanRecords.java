package io.seaworthy.core;

import io.seaworthy.api.target.Target;
import io.seaworthy.core.audit.AuditEvent;
import io.seaworthy.core.audit.AuditEventType;
import io.seaworthy.core.audit.AuditException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** Puts what a scan does into words for its audit trail; without a trail it does nothing. */
final class ScanRecords {
  private final ScanOptions options;
  private final String scan = UUID.randomUUID().toString();
  private volatile boolean lost;

  ScanRecords(ScanOptions options) {
    this.options = options;
  }

  String scan() {
    return scan;
  }

  void scanStarted(int targets) {
    add(
        AuditEventType.SCAN_START,
        fields -> {
          fields.put("targets", targets);
          fields.put("policy", options.policy().mode().name());
        });
  }

  /**
   * Closes the scan's part of the trail. A trail that broke before stays without it: the results
   * say by then what was not asked for its sake, and throwing would take them along.
   */
  void scanEnded() {
    if (!lost) {
      add(
          AuditEventType.SCAN_END,
          fields -> options.audit().ifPresent(trail -> fields.put("records", trail.count() + 1)));
    }
  }

  /** Returns the part of one target. */
  TargetRecords of(Target target) {
    return new TargetRecords(this, target, options.disclosure());
  }

  /** Adds a record. What it says is worked out only where there is a trail to take it. */
  void add(AuditEventType type, Consumer<Map<String, Object>> say) {
    options
        .audit()
        .ifPresent(
            trail -> {
              Map<String, Object> fields = new LinkedHashMap<>();
              say.accept(fields);
              try {
                trail.add(new AuditEvent(type, options.clock().instant(), scan, fields));
              } catch (AuditException unkept) {
                lost = true;
                throw unkept;
              }
            });
  }
}
