package io.seaworthy.core.policy;

import com.google.common.hash.Hashing;
import io.seaworthy.core.text.SafeYaml;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Texts that somebody has approved to run, by the hash of the exact text. Immutable.
 *
 * <p>A file is a YAML list; every entry needs all of {@code sha256}, {@code approved_by}, {@code
 * approved_on}, {@code expires} (dates as {@code YYYY-MM-DD}, in UTC, inclusive) and {@code
 * reason}.
 */
public final class Approvals {
  private static final int MAX_BYTES = 1 << 20;

  private static final List<String> KEYS =
      List.of("sha256", "approved_by", "approved_on", "expires", "reason");

  private final Map<String, Approval> byHash;

  private Approvals(Map<String, Approval> byHash) {
    this.byHash = Map.copyOf(byHash);
  }

  /** One approval. */
  record Approval(String approvedBy, LocalDate approvedOn, LocalDate expires, String reason) {}

  /**
   * Reads a file.
   *
   * @param file a YAML file of at most 1 MiB
   * @return the approvals
   * @throws PolicyException when it can't be read or an entry is not complete
   */
  public static Approvals load(Path file) {
    return parse(file.toString(), decoded(file, bytes(file)));
  }

  /**
   * Reads a file that must be the very one that somebody has reviewed.
   *
   * @param file a YAML file of at most 1 MiB
   * @param sha256 the hash of its bytes, 64 hexadecimal digits
   * @return the approvals
   * @throws PolicyException when it is another one, can't be read or an entry is not complete
   */
  public static Approvals load(Path file, String sha256) {
    byte[] bytes = bytes(file);
    String actual = Hashing.sha256().hashBytes(bytes).toString();
    if (!actual.equalsIgnoreCase(sha256)) {
      throw new PolicyException(
          "approvals " + file + ": has the SHA-256 " + actual + ", expected is " + sha256, null);
    }
    return parse(file.toString(), decoded(file, bytes));
  }

  private static byte[] bytes(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        throw new PolicyException(
            "approvals " + file + ": more than " + MAX_BYTES + " bytes", null);
      }
      return bytes;
    } catch (IOException unreadable) {
      throw unreadable(file, unreadable);
    }
  }

  private static String decoded(Path file, byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException malformed) {
      throw unreadable(file, malformed);
    }
  }

  private static PolicyException unreadable(Path file, IOException why) {
    return new PolicyException("approvals " + file + ": can't be read: " + why, why);
  }

  static Approvals parse(String name, String yaml) {
    Object content;
    try {
      content = SafeYaml.texts(yaml);
    } catch (IllegalArgumentException malformed) {
      throw new PolicyException(
          "approvals " + name + ": not YAML: " + malformed.getMessage(), malformed);
    }
    if (!(content instanceof List<?> entries)) {
      throw new PolicyException("approvals " + name + ": accepted is a list of entries", null);
    }
    Map<String, Approval> byHash = new HashMap<>();
    for (int i = 0; i < entries.size(); i++) {
      String where = "approvals " + name + ", entry " + (i + 1);
      if (!(entries.get(i) instanceof Map<?, ?> entry)) {
        throw new PolicyException(where + ": accepted is a map", null);
      }
      for (Object key : entry.keySet()) {
        if (!KEYS.contains(String.valueOf(key))) {
          throw new PolicyException(where + ": knows no " + key + "; accepted are " + KEYS, null);
        }
      }
      String hash = text(where, entry, "sha256");
      if (!hash.matches("[0-9a-f]{64}")) {
        throw new PolicyException(
            where + ", sha256: \"" + hash + "\"; accepted are 64 hexadecimal digits", null);
      }
      Approval approval =
          new Approval(
              text(where, entry, "approved_by"),
              date(where, entry, "approved_on"),
              date(where, entry, "expires"),
              text(where, entry, "reason"));
      if (approval.expires().isBefore(approval.approvedOn())) {
        throw new PolicyException(where + ": expires before it was approved", null);
      }
      if (byHash.put(hash, approval) != null) {
        throw new PolicyException(where + ": an entry before it has the same sha256", null);
      }
    }
    return new Approvals(byHash);
  }

  private static String text(String where, Map<?, ?> entry, String key) {
    Object value = entry.get(key);
    if (value == null || value.toString().isBlank()) {
      throw new PolicyException(where + ": has no " + key, null);
    }
    return value.toString();
  }

  private static LocalDate date(String where, Map<?, ?> entry, String key) {
    String value = text(where, entry, key);
    try {
      return LocalDate.parse(value);
    } catch (DateTimeParseException malformed) {
      throw new PolicyException(
          where + ", " + key + ": \"" + value + "\"; accepted is YYYY-MM-DD", malformed);
    }
  }

  /**
   * Returns the hash under which a text is approved.
   *
   * @param text the exact text of a command
   * @return SHA-256 of its UTF-8 bytes in lower-case hexadecimal
   */
  public static String hash(String text) {
    return Hashing.sha256().hashString(text, StandardCharsets.UTF_8).toString();
  }

  /** Returns why a text may not run; empty when it is approved. */
  Optional<String> problem(String text, LocalDate today) {
    Approval approval = byHash.get(hash(text));
    if (approval == null) {
      return Optional.of("nobody has approved the text with SHA-256 " + hash(text));
    }
    if (today.isBefore(approval.approvedOn())) {
      return Optional.of(
          "the approval by " + approval.approvedBy() + " begins on " + approval.approvedOn());
    }
    if (today.isAfter(approval.expires())) {
      return Optional.of(
          "the approval by " + approval.approvedBy() + " expired on " + approval.expires());
    }
    return Optional.empty();
  }
}
