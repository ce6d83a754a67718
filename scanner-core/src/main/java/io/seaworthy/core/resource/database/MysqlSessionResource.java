package io.seaworthy.core.resource.database;

import io.seaworthy.api.command.CommandOutcome.Exited;
import io.seaworthy.api.command.SecretText;
import io.seaworthy.core.facts.EvidenceException;
import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.ResourceFailed;
import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.resource.internal.ConfigText;
import io.seaworthy.core.resource.internal.Patterns;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Queries to MySQL or MariaDB through the container's own {@code mysql} (InSpec's {@code
 * mysql_session}). The server is told that the session only reads. Serves one thread, as its facts
 * do.
 */
public final class MysqlSessionResource {
  private static final String NAME = "MySQL Session";
  private static final String DEBIAN_LOGIN = "/etc/mysql/debian.cnf";

  /** Errors of the client (2000 to 2999), and refused logins (1044, 1045, 1698). */
  private static final Pattern NO_CONNECTION =
      Pattern.compile("ERROR (2\\d{3}|1044|1045|1698) |Can't connect to .* MySQL server");

  private static final Pattern ERROR = Patterns.lines("(?i)^error:");

  private final Facts facts;
  private final DatabaseLogin login;

  private MysqlSessionResource(Facts facts, DatabaseLogin login) {
    this.facts = facts;
    this.login = login;
  }

  /**
   * Names a session; nothing is asked before the first query.
   *
   * @param login who asks; its socket is a file
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<MysqlSessionResource> spec(DatabaseLogin login) {
    return new ResourceSpec<>(NAME, List.of(), facts -> of(facts, login));
  }

  /**
   * Names the session of Debian's maintenance account, whose password lies in {@code
   * /etc/mysql/debian.cnf}.
   *
   * @return the resource, not yet bound to a container; binding it throws {@link ResourceFailed}
   *     where there is no such account
   */
  public static ResourceSpec<MysqlSessionResource> spec() {
    return new ResourceSpec<>(NAME, List.of(), facts -> of(facts, debianLogin(facts)));
  }

  /**
   * Returns a session in one container.
   *
   * @param facts the container's facts
   * @param login who asks; its socket is a file
   * @return the resource
   */
  public static MysqlSessionResource of(Facts facts, DatabaseLogin login) {
    return new MysqlSessionResource(facts, login);
  }

  private static DatabaseLogin debianLogin(Facts facts) {
    String content = ConfigText.readIfThere(facts, DEBIAN_LOGIN).orElse("");
    Optional<String> user = setting(content, "user");
    Optional<String> password = setting(content, "password");
    if (user.isEmpty() || password.isEmpty()) {
      throw new ResourceFailed("Can't run MySQL SQL checks without authentication.");
    }
    return DatabaseLogin.builder().user(user.get()).password(SecretText.of(password.get())).build();
  }

  private static Optional<String> setting(String content, String name) {
    Matcher matcher = Patterns.lines("^\\s*" + name + "\\s*=\\s*(\\S*)\\s*$").matcher(content);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /**
   * Asks without choosing a database.
   *
   * @param sql the query
   * @return the answer
   * @throws EvidenceException as for {@link #query(String, String)}
   * @throws ResourceFailed as for {@link #query(String, String)}
   */
  public QueryAnswer query(String sql) {
    return query(sql, "");
  }

  /**
   * Asks a database.
   *
   * @param sql the query
   * @param database its name; empty for none
   * @return the answer
   * @throws EvidenceException when there is no client, no connection, or the query would write
   * @throws ResourceFailed when the server takes the query for wrong
   */
  public QueryAnswer query(String sql, String database) {
    Exited exited = Client.run(facts, words(sql, database), "MYSQL_PWD", login.password());
    String all = Client.all(exited);
    boolean failed = exited.code() != 0 || ERROR.matcher(all).find();
    if (failed && NO_CONNECTION.matcher(all).find()) {
      throw new EvidenceException(
          "database.unreachable", "MySQL query with errors: " + all.strip());
    }
    if (failed) {
      throw new ResourceFailed("MySQL query with errors: " + all);
    }
    return new QueryAnswer(
        "MySQL query: " + sql, exited.stdout().text().strip(), exited.stderr().text(), 0);
  }

  private List<String> words(String sql, String database) {
    List<String> words =
        new ArrayList<>(
            List.of(
                "mysql", "--init-command=SET SESSION TRANSACTION READ ONLY", "-u", login.user()));
    login
        .socket()
        .ifPresentOrElse(
            socket -> words.addAll(List.of("-S", socket)),
            () -> words.addAll(List.of("-h", login.host())));
    login.port().ifPresent(port -> words.addAll(List.of("--port", port)));
    if (!database.isEmpty()) {
      words.addAll(List.of("-D", database));
    }
    words.addAll(List.of("-s", "-e", sql));
    return words;
  }

  @Override
  public String toString() {
    return NAME;
  }
}
