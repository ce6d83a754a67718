package io.seaworthy.core.audit;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Checks files of audit records. */
public final class AuditVerifier {
  private static final String HASH_KEY = ",\"hash\":\"";

  private AuditVerifier() {}

  /**
   * Checks a file from its first line to its last.
   *
   * @param file lines of JSON as {@link AuditSink#file} writes them
   * @param expectedHead the hash that the report names as the last one; without it a cut at the end
   *     can't show
   * @return the verdict
   * @throws UncheckedIOException when the file can't be read
   */
  public static AuditVerdict verify(Path file, Optional<String> expectedHead) {
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      return verify(lines, expectedHead, Files.size(file));
    } catch (CharacterCodingException malformed) {
      return new AuditVerdict.Broken(1, "the file is not UTF-8");
    } catch (IOException unreadable) {
      throw new UncheckedIOException("audit file " + file + ": can't be read", unreadable);
    }
  }

  private static AuditVerdict verify(BufferedReader lines, Optional<String> expectedHead, long size)
      throws IOException {
    long count = 0;
    long bytes = 0;
    String head = AuditChain.START;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      count++;
      bytes += line.getBytes(StandardCharsets.UTF_8).length + 1;
      Optional<String> problem = problem(line, count, head);
      if (problem.isPresent()) {
        return new AuditVerdict.Broken(count, problem.get());
      }
      head = line.substring(line.length() - 66, line.length() - 2);
    }
    if (bytes != size) {
      return new AuditVerdict.Broken(count, "the line breaks are not those that were written");
    }
    if (expectedHead.isPresent() && !expectedHead.get().equals(head)) {
      return new AuditVerdict.Broken(
          count + 1, "the last hash is " + head + ", the report names " + expectedHead.get());
    }
    return new AuditVerdict.Intact(count, head);
  }

  private static Optional<String> problem(String line, long sequence, String previous) {
    int at = line.lastIndexOf(HASH_KEY);
    if (at < 0 || !line.endsWith("\"}") || line.length() != at + HASH_KEY.length() + 66) {
      return Optional.of("the line does not end in a hash");
    }
    String body = line.substring(0, at);
    if (!AuditChain.hash(body).equals(line.substring(at + HASH_KEY.length(), line.length() - 2))) {
      return Optional.of("the line does not have the hash that it names");
    }
    try {
      JsonObject record = JsonParser.parseString(line).getAsJsonObject();
      if (record.get("seq").getAsLong() != sequence) {
        return Optional.of(
            "the line has the number " + record.get("seq") + ", expected is " + sequence);
      }
      if (!record.get("previous").getAsString().equals(previous)) {
        return Optional.of("the line does not follow the one before");
      }
      return Optional.empty();
    } catch (JsonParseException
        | IllegalStateException
        | NullPointerException
        | NumberFormatException malformed) {
      return Optional.of("the line is no record");
    }
  }
}
