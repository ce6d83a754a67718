package io.seaworthy.core.audit;

import com.google.common.hash.Hashing;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * The form of a record and how its hash comes about; the one place that both writing and verifying
 * rest on.
 */
final class AuditChain {
  /** What stands for the record before the first one. */
  static final String START = "0".repeat(64);

  private AuditChain() {}

  static AuditRecord record(long sequence, String previous, AuditEvent event) {
    String body = body(sequence, previous, event);
    String hash = hash(body);
    return new AuditRecord(sequence, hash, body + ",\"hash\":\"" + hash + "\"}");
  }

  /**
   * The hash of a record covers all of its line up to the hash itself, and with {@code previous}
   * all lines before.
   */
  static String hash(String body) {
    return Hashing.sha256().hashString(body, StandardCharsets.UTF_8).toString();
  }

  /** The line without its hash and closing brace. */
  private static String body(long sequence, String previous, AuditEvent event) {
    StringWriter text = new StringWriter();
    try (JsonWriter json = new JsonWriter(text)) {
      json.setHtmlSafe(true);
      json.beginObject();
      json.name("seq").value(sequence);
      json.name("time").value(event.time().toString());
      json.name("type").value(event.type().code());
      json.name("scan").value(event.scan());
      for (Map.Entry<String, Object> field : event.fields().entrySet()) {
        json.name(field.getKey());
        value(json, field.getValue());
      }
      json.name("previous").value(previous);
      json.endObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException("a text in memory can't be written", impossible);
    }
    return text.getBuffer().substring(0, text.getBuffer().length() - 1);
  }

  private static void value(JsonWriter json, Object value) throws IOException {
    if (value instanceof List<?> items) {
      json.beginArray();
      for (Object item : items) {
        json.value(String.valueOf(item));
      }
      json.endArray();
    } else if (value instanceof Number number) {
      json.value(number);
    } else if (value instanceof Boolean flag) {
      json.value(flag);
    } else {
      json.value(value.toString());
    }
  }
}
