package io.seaworthy.core.resource.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.SecretText;
import io.seaworthy.core.facts.EvidenceException;
import io.seaworthy.core.resource.RecordedSession;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The answers are those of psql 15 on Debian 12. */
class PostgresSessionResourceTest {
  private static final String HERE =
      "host='localhost' port='5432' user='postgres' options='-c default_transaction_read_only=on'";

  private static DatabaseLogin.Builder login() {
    DatabaseLogin.Builder login = DatabaseLogin.builder();
    login.user("postgres").password(SecretText.of("CANARY")).port("5432");
    return login;
  }

  private static String[] psql(String connection, String sql) {
    return new String[] {"psql", "-A", "-t", "-w", "-d", connection, "-c", sql};
  }

  private static QueryAnswer query(RecordedSession session, String sql) {
    return PostgresSessionResource.of(session.facts(), login().build()).query(sql);
  }

  @Test
  void answersAQuery() {
    String sql = "SELECT rolname, rolsuper FROM pg_roles LIMIT 2";
    RecordedSession session =
        new RecordedSession()
            .command(0, "pg_database_owner|f\npg_read_all_data|f\n", "", psql(HERE, sql));

    QueryAnswer answer = query(session, sql);

    assertThat(answer.output()).isEqualTo("pg_database_owner|f\npg_read_all_data|f");
    assertThat(answer.lines()).containsExactly("pg_database_owner|f", "pg_read_all_data|f");
    assertThat(answer.exitStatus()).isZero();
    assertThat(answer).hasToString("PostgreSQL query: " + sql);
  }

  @Test
  void handsThePasswordOverWithoutAWordOfIt() {
    RecordedSession session = new RecordedSession().command(0, "on\n", "", psql(HERE, "SHOW ssl;"));

    query(session, "SHOW ssl;");

    Command asked = session.commands().get(0);
    assertThat(asked.words().toString() + asked).doesNotContain("CANARY");
    assertThat(asked.options().secretVariables())
        .isEqualTo(Map.of("PGPASSWORD", SecretText.of("CANARY")));
  }

  @Test
  void asksAgainForAnotherPassword() {
    RecordedSession session = new RecordedSession().command(0, "on\n", "", psql(HERE, "SHOW ssl;"));
    var facts = session.facts();

    for (String password : List.of("one", "two", "one")) {
      DatabaseLogin login = login().password(SecretText.of(password)).build();
      PostgresSessionResource.of(facts, login).query("SHOW ssl;");
    }

    assertThat(session.commands()).hasSize(2);
  }

  @Test
  void namesTheDatabaseTheSocketAndWhateverCharacters() {
    String connection =
        "host='/var/run/postgresql' port='5433' user='o\\'brien' dbname='a b'"
            + " options='-c default_transaction_read_only=on'";
    RecordedSession session =
        new RecordedSession().command(0, "1\n", "", psql(connection, "TABLE t"));
    DatabaseLogin login =
        login().user("o'brien").port("5433").socket("/var/run/postgresql").build();

    QueryAnswer answer = PostgresSessionResource.of(session.facts(), login).query("TABLE t", "a b");

    assertThat(answer.output()).isEqualTo("1");
  }

  @Test
  void answersAWrongQueryWithTheComplaint() {
    String complaint =
        "ERROR:  column \"nope\" does not exist\nLINE 1: SELECT nope\n               ^\n";
    RecordedSession session =
        new RecordedSession().command(1, "", complaint, psql(HERE, "SELECT nope"));

    QueryAnswer answer = query(session, "SELECT nope");

    assertThat(answer).hasToString("PostgreSQL query with error: SELECT nope");
    assertThat(answer.output()).isEqualTo("\n" + complaint);
    assertThat(answer.stderr()).isEqualTo(complaint);
    assertThat(answer.exitStatus()).isEqualTo(1);
  }

  @Test
  void answersForADatabaseThatTakesNoConnections() {
    String complaint =
        "psql: error: connection to server at \"localhost\" (127.0.0.1), port 5432 failed: FATAL: "
            + " database \"template0\" is not currently accepting connections\n";
    RecordedSession session =
        new RecordedSession().command(2, "", complaint, psql(HERE, "SELECT 1"));

    assertThat(query(session, "SELECT 1"))
        .hasToString("PostgreSQL query with error: SELECT 1")
        .extracting(QueryAnswer::exitStatus)
        .isEqualTo(2);
  }

  @Test
  void givesNoVerdictWithoutAConnection() {
    String complaint =
        "psql: error: connection to server at \"localhost\" (127.0.0.1), port 5432 failed: FATAL: "
            + " password authentication failed for user \"postgres\"\n";
    RecordedSession session =
        new RecordedSession().command(2, "", complaint, psql(HERE, "SELECT 1"));

    assertThatThrownBy(() -> query(session, "SELECT 1"))
        .isInstanceOf(EvidenceException.class)
        .hasMessageStartingWith("PostgreSQL connection error: psql: error: connection to server")
        .extracting(e -> ((EvidenceException) e).evidenceCause())
        .isEqualTo("database.unreachable");
  }

  @Test
  void givesNoVerdictOnWhatTheSessionForbids() {
    RecordedSession session =
        new RecordedSession()
            .command(
                1,
                "",
                "ERROR:  cannot execute nextval() in a read-only transaction\n",
                psql(HERE, "SELECT nextval('s')"));

    assertThatThrownBy(() -> query(session, "SELECT nextval('s')"))
        .isInstanceOf(EvidenceException.class)
        .hasMessageContaining("would write");
  }

  @Test
  void givesNoVerdictWithoutPsql() {
    RecordedSession session = new RecordedSession().missing(psql(HERE, "SELECT 1"));
    assertThatThrownBy(() -> query(session, "SELECT 1")).isInstanceOf(EvidenceException.class);

    RecordedSession killed = new RecordedSession().command(137, "", "", psql(HERE, "SELECT 1"));
    assertThatThrownBy(() -> query(killed, "SELECT 1")).isInstanceOf(EvidenceException.class);
  }
}
