package io.seaworthy.core.resource.database;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome.Exited;
import io.seaworthy.api.command.OutputLimit;
import io.seaworthy.api.command.SecretText;
import io.seaworthy.core.facts.EvidenceException;
import io.seaworthy.core.facts.Facts;
import java.time.Duration;
import java.util.List;

/** Runs a database's client with a password that nobody sees. */
final class Client {
  private static final Duration TIMEOUT = Duration.ofMinutes(1);
  private static final OutputLimit OUTPUT_LIMIT = new OutputLimit(8 << 20);

  private Client() {}

  /**
   * Returns how the client ended.
   *
   * @throws EvidenceException when it is not there or did not end, or when the query wanted to
   *     write, which the session forbids
   */
  static Exited run(Facts facts, List<String> words, String variable, SecretText password) {
    String[] arguments = words.subList(1, words.size()).toArray(String[]::new);
    Exited exited =
        facts.runTool(
            Command.argv(words.get(0), arguments)
                .withSecret(variable, password)
                .withTimeout(TIMEOUT)
                .withOutputLimit(OUTPUT_LIMIT)
                .asRepeatable());
    String complaint = exited.stderr().text();
    // SQLSTATE 25006 in the words of PostgreSQL and of MySQL.
    if (exited.code() != 0
        && (complaint.contains("read-only transaction") || complaint.contains("(25006)"))) {
      throw new EvidenceException(
          "database.read-only", "the query would write, and a scan does not: " + complaint.strip());
    }
    return exited;
  }

  /** All that the client printed, as InSpec puts it into messages. */
  static String all(Exited exited) {
    return exited.stdout().text() + "\n" + exited.stderr().text();
  }
}
