package io.seaworthy.core.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.seaworthy.api.command.Command;
import io.seaworthy.core.policy.PolicyDecision.Allowed;
import io.seaworthy.core.policy.PolicyDecision.Denied;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseClientsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "psql -c 'SELECT 1'",
        "psql -At -U postgres -d postgres -c 'SHOW ssl;'",
        "psql -tAc 'SHOW ssl; SHOW port'",
        "psql -d postgresql://u:p@localhost:5432/db -A -t -w -c 'SELECT 1'",
        "psql -d 'postgresql://u:p@/db?host=/var/run/postgresql' -p 5432 -c 'SELECT 1'",
        "psql -d \"host='127.0.0.1' port='5432' user='u'\" -c 'SELECT 1'",
        "psql --host=::1 --command='TABLE pg_roles' | head -1",
        "psql -X -c '\\dn+ public'",
        "psql -l",
        "mysql -uroot -psecret -sN -e 'select version();'",
        "mysql -u root -h localhost --port 3306 mysql -s -e \"SHOW VARIABLES LIKE 'x'\"",
        "mariadb --socket=/run/mysqld.sock -e 'show grants\\G'",
        "mysql --init-command='SET SESSION TRANSACTION READ ONLY' -e 'SELECT 1'"
      })
  void readWithAQueryThatReadsWhatIsHere(String text) {
    assertThat(CommandClassifier.classify(text)).isEqualTo(CommandClass.READ_DATABASE);
    assertThat(CommandPolicy.readOnly().decide(Command.authorText(text)))
        .isInstanceOf(Allowed.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "psql",
        "psql -f /tmp/x.sql",
        "psql -o /tmp/x -c 'SELECT 1'",
        "psql -h db.example -c 'SELECT 1'",
        "psql -d postgresql://u:p@db.example/db -c 'SELECT 1'",
        "psql 'host=db.example' -c 'SELECT 1'",
        "psql 'service=other' -c 'SELECT 1'",
        "psql -d 'postgresql:///db?host=db.example' -c 'SELECT 1'",
        "psql -c \"$SQL\"",
        "psql -h \"$HOST\" -c 'SELECT 1'",
        "echo 'DROP TABLE x' | psql",
        "mysql -h db.example -e 'SELECT 1'",
        "mysql --init-command='DROP TABLE x' -e 'SELECT 1'",
        "mysql --tee=/tmp/x -e 'SELECT 1'",
        "mongosh --eval 'db.stats()'"
      })
  void useANetworkWhereTheyAreNotUnderstoodOrGoElsewhere(String text) {
    assertThat(CommandClassifier.classify(text)).isEqualTo(CommandClass.NETWORK);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          SELECT rolname FROM pg_roles WHERE rolname <> 'drop'       ~ READ_DATABASE
          (SELECT 1) UNION (SELECT 2);                               ~ READ_DATABASE
          WITH r AS (SELECT 1) SELECT * FROM r -- all                ~ READ_DATABASE
          SHOW CREATE TABLE mysql.user                               ~ READ_DATABASE
          SELECT * FROM pg_file_settings WHERE name = 'x'            ~ READ_DATABASE
          select "update" from t                                     ~ READ_DATABASE
          DESCRIBE mysql.user                                        ~ READ_DATABASE
          EXPLAIN ANALYZE DELETE FROM t                              ~ WRITE
          SELECT 1; DROP TABLE t                                     ~ WRITE
          WITH d AS (DELETE FROM t RETURNING 1) SELECT * FROM d      ~ WRITE
          SELECT * INTO copy FROM t                                  ~ WRITE
          SELECT 1 INTO OUTFILE '/tmp/x'                             ~ WRITE
          CREATE ROLE bob                                            ~ WRITE
          SET ROLE bob; DROP SCHEMA s                                ~ WRITE
          SET ROLE bob; SELECT 1                                     ~ NETWORK
          DO $$ BEGIN END $$                                         ~ NETWORK
          SELECT $x$a$x$                                             ~ NETWORK
          SELECT pg_terminate_backend(1)                             ~ NETWORK
          SELECT pg_catalog."pg_read_file" ('/etc/shadow')           ~ NETWORK
          SELECT load_file('/etc/passwd')                            ~ NETWORK
          SELECT 1 /*! INTO OUTFILE '/tmp/x' */                      ~ WRITE
          SELECT 1 /*+ hint */                                       ~ NETWORK
          SELECT 1 --1 INTO OUTFILE                                  ~ NETWORK
          SELECT 'a\\'; DROP TABLE t; --'                             ~ WRITE
          \\! rm /x                                                   ~ NETWORK
          \\copy t to '/tmp/x'                                        ~ NETWORK
          \\dt `rm /x`                                                ~ NETWORK
          CREAT TABLE t                                              ~ NETWORK
          ''                                                         ~ NETWORK
          """)
  void classifyAQueryByTheGravestStatementInIt(String sql, CommandClass expected) {
    assertThat(SqlText.classify(sql)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"psql --version", "psql -V", "mysql -V", "mariadb --help"})
  void tellAboutThemselves(String text) {
    assertThat(CommandClassifier.classify(text)).isEqualTo(CommandClass.READ_STATE);
  }

  @Test
  void runAnAuthorsQueryOnlyWhereItsOwnWordsMayRun() {
    Command query = Command.argv("psql", "-d", "host='localhost'", "-c", "SELECT 1");
    Command version = Command.argv("psql", "--version");

    assertThat(CommandPolicy.readOnly().decide(query)).isInstanceOf(Allowed.class);
    assertThat(CommandPolicy.builtinOnly().decide(query))
        .isInstanceOfSatisfying(Denied.class, d -> assertThat(d.rule()).isEqualTo("builtin-only"));
    assertThat(CommandPolicy.builtinOnly().decide(version)).isInstanceOf(Allowed.class);
  }

  @Test
  void areApprovedByTheirQuery() {
    String approvals =
        """
        - sha256: %s
          approved_by: somebody
          approved_on: 2026-01-01
          expires: 2199-01-01
          reason: it reads
        """
            .formatted(Approvals.hash("SELECT 1"));
    CommandPolicy policy =
        CommandPolicy.reviewed(Approvals.parse("approvals.yml", approvals), Clock.systemUTC());

    assertThat(policy.decide(Command.argv("psql", "-c", "SELECT 1"))).isInstanceOf(Allowed.class);
    assertThat(policy.decide(Command.argv("psql", "-c", "SELECT 2"))).isInstanceOf(Denied.class);
  }

  @Test
  void denyAProgramThatUsesANetworkWhoeverAsks() {
    Command command = Command.argv("curl", "-i", "http://example.org/");

    assertThat(CommandPolicy.readOnly().decide(command))
        .isInstanceOfSatisfying(Denied.class, d -> assertThat(d.rule()).isEqualTo("no-network"));
    assertThat(CommandPolicy.builtinOnly().decide(command)).isInstanceOf(Denied.class);
    assertThat(CommandPolicy.open().decide(command)).isInstanceOf(Allowed.class);
  }
}
