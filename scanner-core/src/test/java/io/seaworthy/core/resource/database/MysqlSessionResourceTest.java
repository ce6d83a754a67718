package io.seaworthy.core.resource.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.SecretText;
import io.seaworthy.core.facts.EvidenceException;
import io.seaworthy.core.resource.RecordedSession;
import io.seaworthy.core.resource.ResourceFailed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The answers are those of MariaDB 10.11 on Debian 12. */
class MysqlSessionResourceTest {
  private static DatabaseLogin.Builder login() {
    DatabaseLogin.Builder login = DatabaseLogin.builder();
    login.user("scan").password(SecretText.of("CANARY"));
    return login;
  }

  private static String[] mysql(String sql, String... where) {
    List<String> words =
        new ArrayList<>(
            List.of("mysql", "--init-command=SET SESSION TRANSACTION READ ONLY", "-u", "scan"));
    words.addAll(List.of(where));
    words.addAll(List.of("-s", "-e", sql));
    return words.toArray(String[]::new);
  }

  private static String[] here(String sql) {
    return mysql(sql, "-h", "localhost");
  }

  private static QueryAnswer query(RecordedSession session, String sql) {
    return MysqlSessionResource.of(session.facts(), login().build()).query(sql);
  }

  @Test
  void answersAQuery() {
    String sql = "select user, host from mysql.user";
    RecordedSession session =
        new RecordedSession().command(0, "mysql\tlocalhost\nroot\tlocalhost\n", "", here(sql));

    QueryAnswer answer = query(session, sql);

    assertThat(answer.lines()).containsExactly("mysql\tlocalhost", "root\tlocalhost");
    assertThat(answer).hasToString("MySQL query: " + sql);
  }

  @Test
  void handsThePasswordOverWithoutAWordOfIt() {
    RecordedSession session = new RecordedSession().command(0, "1\n", "", here("select 1"));

    query(session, "select 1");

    Command asked = session.commands().get(0);
    assertThat(asked.words().toString() + asked).doesNotContain("CANARY");
    assertThat(asked.options().secretVariables())
        .isEqualTo(Map.of("MYSQL_PWD", SecretText.of("CANARY")));
  }

  @Test
  void namesSocketPortAndDatabase() {
    RecordedSession session =
        new RecordedSession()
            .command(
                0,
                "1\n",
                "",
                mysql("select 1", "-S", "/run/x.sock", "--port", "3307", "-D", "shop"));
    DatabaseLogin login = login().socket("/run/x.sock").port("3307").build();

    assertThat(MysqlSessionResource.of(session.facts(), login).query("select 1", "shop").output())
        .isEqualTo("1");
  }

  @Test
  void failsOnAWrongQuery() {
    String complaint = "ERROR 1054 (42S22) at line 1: Unknown column 'nope' in 'SELECT'\n";
    RecordedSession session = new RecordedSession().command(1, "", complaint, here("select nope"));

    assertThatThrownBy(() -> query(session, "select nope"))
        .isInstanceOf(ResourceFailed.class)
        .hasMessage("MySQL query with errors: \n" + complaint);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ERROR 1045 (28000): Access denied for user 'scan'@'localhost' (using password: YES)",
        "ERROR 1698 (28000): Access denied for user 'nobody'@'localhost'",
        "ERROR 2002 (HY000): Can't connect to server on '127.0.0.2' (115)",
        "ERROR 1792 (25006) at line 1: Cannot execute statement in a READ ONLY transaction."
      })
  void givesNoVerdictWithoutAnAnswer(String complaint) {
    RecordedSession session =
        new RecordedSession().command(1, "", complaint + "\n", here("select 1"));

    assertThatThrownBy(() -> query(session, "select 1"))
        .isInstanceOf(EvidenceException.class)
        .hasMessageContaining(complaint);
  }

  @Test
  void takesDebiansMaintenanceAccount() {
    RecordedSession session =
        new RecordedSession()
            .file("/etc/mysql/debian.cnf", "[client]\nhost = x\nuser     = scan\npassword = pw\n")
            .command(0, "1\n", "", here("select 1"));

    MysqlSessionResource mysql = MysqlSessionResource.spec().on(session.facts());

    assertThat(mysql.query("select 1").output()).isEqualTo("1");
    assertThat(session.commands().get(0).options().secretVariables())
        .isEqualTo(Map.of("MYSQL_PWD", SecretText.of("pw")));
    assertThat(mysql).hasToString("MySQL Session");
  }

  @Test
  void failsWithoutALogin() {
    var facts = new RecordedSession().facts();

    assertThatThrownBy(() -> MysqlSessionResource.spec().on(facts))
        .isInstanceOf(ResourceFailed.class)
        .hasMessage("Can't run MySQL SQL checks without authentication.");
  }
}
