package io.seaworthy.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seaworthy.core.audit.AuditEvent;
import io.seaworthy.core.audit.AuditEventType;
import io.seaworthy.core.audit.AuditSink;
import io.seaworthy.core.audit.AuditTrail;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Audit records in the host's own logging, here that of the JDK. */
class AuditLoggerTest {
  private static final Logger LOGGER = Logger.getLogger("io.seaworthy.audit");

  private final List<String> logged = new CopyOnWriteArrayList<>();
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord record) {
          logged.add(record.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void listen() {
    LOGGER.addHandler(handler);
  }

  @AfterEach
  void stop() {
    LOGGER.setLevel(null);
    LOGGER.removeHandler(handler);
  }

  private static void record() {
    try (AuditTrail trail = AuditTrail.to(AuditSink.logger())) {
      trail.add(
          new AuditEvent(AuditEventType.SCAN_START, Instant.EPOCH, "scan-1", Map.of("targets", 1)));
    }
  }

  @Test
  void getsEachRecord() {
    record();

    assertThat(logged).singleElement().asString().contains("\"scan\":\"scan-1\"");
  }

  @Test
  void failsRatherThanLogToNobody() {
    LOGGER.setLevel(Level.WARNING);

    assertThatThrownBy(AuditLoggerTest::record).hasMessageContaining("INFO");
    assertThat(logged).isEmpty();
  }
}
