package io.seaworthy.core.resource.database;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome.Exited;
import io.seaworthy.core.facts.EvidenceException;
import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.resource.internal.Tool;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Queries to PostgreSQL through the container's own {@code psql} (InSpec's {@code
 * postgres_session}). The server is told that the session only reads. Serves one thread, as its
 * facts do.
 */
public final class PostgresSessionResource {
  private static final String NAME = "postgres_session";

  /** The exit status of psql when the connection to the server could not be made or broke. */
  private static final int CONNECTION_LOST = 2;

  /** What the server answers about a database, where the connection itself was good. */
  private static final Pattern ABOUT_THE_DATABASE =
      Pattern.compile(
          "FATAL: +(database \".*\" (is not currently accepting connections|does not exist)"
              + "|permission denied for database)");

  private final Facts facts;
  private final DatabaseLogin login;

  private PostgresSessionResource(Facts facts, DatabaseLogin login) {
    this.facts = facts;
    this.login = login;
  }

  /**
   * Names a session; nothing is asked before the first query.
   *
   * @param login who asks; its socket is a directory
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<PostgresSessionResource> spec(DatabaseLogin login) {
    return new ResourceSpec<>(NAME, List.of(), facts -> of(facts, login));
  }

  /**
   * Returns a session in one container.
   *
   * @param facts the container's facts
   * @param login who asks; its socket is a directory
   * @return the resource
   */
  public static PostgresSessionResource of(Facts facts, DatabaseLogin login) {
    return new PostgresSessionResource(facts, login);
  }

  /**
   * Asks the database that has the user's name.
   *
   * @param sql the query
   * @return the answer
   * @throws EvidenceException as for {@link #query(String, String)}
   */
  public QueryAnswer query(String sql) {
    return query(sql, "");
  }

  /**
   * Asks a database. A query that is wrong has an answer too, and so has a database that is closed:
   * the server's complaint.
   *
   * @param sql the query
   * @param database its name; empty for the one that has the user's name
   * @return the answer
   * @throws EvidenceException when there is no psql, no connection, or the query would write
   */
  public QueryAnswer query(String sql, String database) {
    List<String> words = List.of("psql", "-A", "-t", "-w", "-d", connection(database), "-c", sql);
    Exited exited = Client.run(facts, words, "PGPASSWORD", login.password());
    String all = Client.all(exited);
    if (exited.code() == CONNECTION_LOST && !ABOUT_THE_DATABASE.matcher(all).find()) {
      throw new EvidenceException(
          "database.unreachable", "PostgreSQL connection error: " + all.strip());
    }
    String complaint = exited.stderr().text();
    if (exited.code() == 0) {
      return new QueryAnswer(
          "PostgreSQL query: " + sql, exited.stdout().text().strip(), complaint, 0);
    }
    if (all.toLowerCase(Locale.ROOT).contains("error:")) {
      return new QueryAnswer("PostgreSQL query with error: " + sql, all, complaint, exited.code());
    }
    throw Tool.failed(Command.argv("psql"), exited);
  }

  /** Keywords and values (libpq), since a URI would have no place for the mode of reading. */
  private String connection(String database) {
    StringBuilder text = new StringBuilder();
    append(text, "host", Optional.of(login.socket().orElse(login.host())));
    append(text, "port", login.port());
    append(text, "user", Optional.of(login.user()));
    append(text, "dbname", Optional.of(database).filter(name -> !name.isEmpty()));
    append(text, "options", Optional.of("-c default_transaction_read_only=on"));
    return text.toString();
  }

  private static void append(StringBuilder text, String keyword, Optional<String> value) {
    value.ifPresent(
        plain ->
            text.append(text.isEmpty() ? "" : " ")
                .append(keyword)
                .append("='")
                .append(plain.replace("\\", "\\\\").replace("'", "\\'"))
                .append('\''));
  }

  @Override
  public String toString() {
    return NAME;
  }
}
