package io.seaworthy.inspec;

import static io.seaworthy.inspec.ContainerScan.answering;
import static org.assertj.core.api.Assertions.assertThat;

import io.seaworthy.core.ScanOptions;
import io.seaworthy.core.audit.AuditTrail;
import io.seaworthy.core.result.ProfileResult;
import io.seaworthy.testkit.CommandAnswer;
import io.seaworthy.testkit.FakeContainerBuilder;
import io.seaworthy.testkit.FakeContainers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Databases as profiles ask about them. */
class DatabaseResourcesTest {
  private static final String HBA =
      "local all postgres peer\nhost all all 127.0.0.1/32 scram-sha-256\n";

  @TempDir Path folder;

  private static FakeContainerBuilder postgres() {
    FakeContainerBuilder container =
        FakeContainers.debian()
            .programs("psql")
            .file("/etc/postgresql/15/main/postgresql.conf", "port = 5432\nssl = 'on' # yes\n")
            .file("/etc/postgresql/15/main/pg_hba.conf", HBA)
            .file("/etc/postgresql/15/main/pg_ident.conf", "m s p\n");
    answering(container, "psql", "--version", CommandAnswer.printing("psql (PostgreSQL) 15.14\n"));
    answering(container, "psql", "SHOW ssl;", CommandAnswer.printing("on\n"));
    answering(container, "psql", "TABLE names", CommandAnswer.printing(" a \nb\n"));
    answering(
        container,
        "psql",
        "SELECT nope",
        CommandAnswer.exiting(1).withStderr("ERROR:  column \"nope\" does not exist\n"));
    return answering(
        container,
        "psql",
        "SELECT 2",
        CommandAnswer.exiting(2).withStderr("psql: error: connection to server failed\n"));
  }

  private static FakeContainerBuilder mysql() {
    FakeContainerBuilder container =
        FakeContainers.debian()
            .programs("mysql")
            .file(
                "/etc/mysql/my.cnf",
                "[mysqld]\ndatadir = /var/lib/mysql\nsafe-user-create = 1\nbare\n");
    answering(container, "mysql", "select 1", CommandAnswer.printing("1\n"));
    return answering(
        container,
        "mysql",
        "select nope",
        CommandAnswer.exiting(1).withStderr("ERROR 1054 (42S22) at line 1: Unknown column\n"));
  }

  private List<String> lines(FakeContainerBuilder container, String control) {
    return ContainerScan.lines(folder, container, "control 'c' do\n" + control + "\nend\n");
  }

  @Test
  void queryPostgres() {
    assertThat(
            lines(
                postgres(),
                """
                sql = postgres_session('postgres', 'CANARY')
                describe sql.query('SHOW ssl;', ['postgres']) do
                  its('output') { should eq 'on' }
                  its('exit_status') { should eq 0 }
                  its('stderr') { should be_empty }
                end
                describe sql.query('TABLE names') do
                  its('lines') { should cmp %w[a b] }
                end
                describe sql.query('SELECT nope') do
                  its('output') { should match(/does not exist/) }
                end
                """))
        .containsExactly(
            "passed PostgreSQL query: SHOW ssl; output is expected to eq \"on\"",
            "passed PostgreSQL query: SHOW ssl; exit_status is expected to eq 0",
            "passed PostgreSQL query: SHOW ssl; stderr is expected to be empty",
            "passed PostgreSQL query: TABLE names lines is expected to cmp == [\"a\", \"b\"]",
            "passed PostgreSQL query with error: SELECT nope output is expected to match"
                + " /does not exist/");
  }

  @Test
  void giveNoVerdictWithoutAConnectionOrTheRight() {
    List<String> lines =
        ContainerScan.lines(
            folder,
            postgres(),
            """
            control 'unreachable' do
              describe postgres_session('u', 'p').query('SELECT 2') do
                its('output') { should eq '' }
              end
            end
            control 'writes' do
              describe postgres_session('u', 'p').query('DROP TABLE t') do
                its('output') { should eq '' }
              end
            end
            control 'elsewhere' do
              describe postgres_session('u', 'p', 'db.example').query('SHOW ssl;') do
                its('output') { should eq 'on' }
              end
            end
            """);

    assertThat(lines)
        .hasSize(3)
        .allMatch(line -> line.startsWith("error Control Source Code Error"));
    assertThat(lines.get(0)).contains("PostgreSQL connection error: psql: error: connection");
    assertThat(lines.get(1)).contains("denied by policy rule no-writes");
    assertThat(lines.get(2)).contains("denied by policy rule no-network");
  }

  @Test
  void failWithoutAPassword() {
    assertThat(
            lines(
                postgres(),
                """
                describe postgres_session('postgres', nil) do
                  its('output') { should eq 'on' }
                end
                """))
        .first()
        .asString()
        .startsWith("failed postgres_session")
        .endsWith("| Can't run PostgreSQL SQL checks without authentication.");
  }

  @Test
  void tellThePasswordNowhere() {
    List<String> records = new ArrayList<>();
    ScanOptions options =
        ScanOptions.builder().audit(AuditTrail.to(record -> records.add(record.line()))).build();

    ProfileResult result =
        ContainerScan.scan(
            folder,
            postgres(),
            """
            control 'c' do
              sql = postgres_session('postgres', 'CANARY', 'localhost', 5432)
              describe sql.query('SHOW ssl;') do
                its('output') { should eq 'off' }
              end
              describe sql do
                its('resource_id') { should eq 'x' }
              end
              key = input('key', value: 'CANARY', sensitive: true)
              describe command("psql -d postgresql://u:#{key}@localhost/x -c 'SHOW ssl;'") do
                its('stdout') { should eq 'off' }
              end
            end
            """,
            options);

    // The control's own text stays as it is: whoever writes a password there has told it.
    assertThat(result.controls().get(0).results().toString())
        .contains("SHOW ssl;")
        .doesNotContain("CANARY");
    assertThat(records.toString()).contains("PGPASSWORD", "SHOW ssl;").doesNotContain("CANARY");
  }

  @Test
  void findPostgresAndItsFiles() {
    assertThat(
            lines(
                postgres(),
                """
                describe postgres do
                  its('version') { should eq '15' }
                  its('conf_dir') { should eq '/etc/postgresql/15/main' }
                end
                describe postgres_conf do
                  its('ssl') { should eq 'on' }
                  its('fsync') { should be_nil }
                end
                describe postgres_hba_conf.where { type == 'local' } do
                  its('auth_method') { should all eq 'peer' }
                end
                describe postgres_ident_conf do
                  its('pg_username') { should eq ['p'] }
                end
                """))
        .containsExactly(
            "passed PostgreSQL version is expected to eq \"15\"",
            "passed PostgreSQL conf_dir is expected to eq \"/etc/postgresql/15/main\"",
            "passed PostgreSQL Configuration ssl is expected to eq \"on\"",
            "passed PostgreSQL Configuration fsync is expected to be nil",
            "passed Postgres Hba Config /etc/postgresql/15/main/pg_hba.conf with type == \"local\""
                + " auth_method is expected to all eq \"peer\"",
            "passed PostgreSQL Ident Config /etc/postgresql/15/main/pg_ident.conf pg_username is"
                + " expected to eq [\"p\"]");
  }

  @Test
  void skipWhatIsNotThere() {
    assertThat(
            lines(
                FakeContainers.debian(),
                """
                describe(postgres) { its('version') { should eq '15' } }
                describe(postgres_conf) { its('port') { should eq '1' } }
                describe(postgres_hba_conf) { its('type') { should eq [] } }
                describe(postgres_ident_conf('/x')) { its('map_name') { should eq [] } }
                describe(mysql_conf) { its('port') { should eq '1' } }
                describe(mongodb_conf) { its(['net', 'port']) { should eq 1 } }
                describe(cassandradb_conf) { its('listen_address') { should eq '1' } }
                """))
        .containsExactly(
            "skipped PostgreSQL | Seems like PostgreSQL is not installed on your system",
            "skipped PostgreSQL Configuration | PostgreSQL conf path is not set",
            "skipped Postgres Hba Config  | Seems like PostgreSQL is not installed on your system",
            "skipped PostgreSQL Ident Config /x | Can't find file: /x",
            "skipped MySQL Configuration | Can't find file: /etc/mysql/my.cnf",
            "skipped MongoDB Configuration /etc/mongod.conf | Can't find file: /etc/mongod.conf",
            "skipped Cassandra Configuration content | Cassandra db conf path is not set");
  }

  @Test
  void failOnAConfigurationThatIsNoYaml() {
    assertThat(
            lines(
                FakeContainers.debian().file("/etc/mongod.conf", "net: [\n"),
                "describe(mongodb_conf) { its(['net', 'port']) { should eq 1 } }"))
        .singleElement()
        .asString()
        .startsWith(
            "failed MongoDB Configuration /etc/mongod.conf  | Unable to parse `mongod.conf` or"
                + " `mongod.cfg` file: ");
  }

  @Test
  void queryMysqlAndReadItsConfiguration() {
    List<String> lines =
        ContainerScan.lines(
            folder,
            mysql().file("/etc/mongod.conf", "net:\n  port: 27017\n"),
            """
            control 'good' do
              describe mysql_session('scan', 'CANARY').query('select 1') do
                its('output') { should eq '1' }
              end
              describe mysql_conf do
                its('mysqld.datadir') { should eq '/var/lib/mysql' }
                its(['mysqld', 'datadir']) { should eq '/var/lib/mysql' }
              end
              describe mysql_conf.params('mysqld') do
                its('safe-user-create') { should cmp 1 }
                its('bare') { should eq '' }
                its('missing') { should be_nil }
              end
              describe mysql do
                its('service') { should eq 'mysql' }
                its('package') { should eq 'mysql-server' }
              end
              describe mongodb_conf do
                its(['net', 'port']) { should eq 27017 }
              end
            end
            control 'wrong' do
              describe mysql_session('scan', 'CANARY').query('select nope') do
                its('output') { should eq '' }
              end
            end
            """);

    assertThat(lines.subList(0, 9))
        .containsExactly(
            "passed MySQL query: select 1 output is expected to eq \"1\"",
            "passed MySQL Configuration mysqld.datadir is expected to eq \"/var/lib/mysql\"",
            "passed MySQL Configuration [\"mysqld\", \"datadir\"] is expected to eq"
                + " \"/var/lib/mysql\"",
            "passed MySQL Config entry [mysqld] safe-user-create is expected to cmp == 1",
            "passed MySQL Config entry [mysqld] bare is expected to eq \"\"",
            "passed MySQL Config entry [mysqld] missing is expected to be nil",
            "passed MySQL service is expected to eq \"mysql\"",
            "passed MySQL package is expected to eq \"mysql-server\"",
            "passed MongoDB Configuration /etc/mongod.conf [\"net\", \"port\"] is expected to eq 27017");
    assertThat(lines.get(9))
        .startsWith("failed Control Source Code Error")
        .contains("MySQL query with errors: \nERROR 1054");
  }

  @Test
  void letALibraryOverrideASession() {
    FakeContainerBuilder container =
        answering(
            FakeContainers.debian().programs("psql"),
            "psql",
            "SHOW ssl;",
            CommandAnswer.printing("off\n"));
    TinyProfile.in(folder)
        .with(
            "libraries/postgres_session.rb",
            """
            module Inspec::Resources
              class Lines
                attr_reader :output
                def initialize(raw, desc)
                  @output = raw
                  @desc = desc
                end
                def to_s = @desc
              end
              class PostgresSession < Inspec.resource(1)
                name 'postgres_session'
                def initialize(user, pass)
                  @uri = "postgresql://#{user}:#{pass}@localhost/postgres"
                end
                def query(sql, db = [])
                  Lines.new(inspec.command("psql -d #{@uri} -A -t -w -c #{Shellwords.escape(sql)}").stdout.strip, 'mine')
                end
              end
            end
            """);

    assertThat(
            lines(
                container,
                """
                describe postgres_session('u', 'p').query('SHOW ssl;') do
                  its('output') { should eq 'off' }
                end
                """))
        .containsExactly("passed mine output is expected to eq \"off\"");
  }

  @Test
  void letALibraryAnswerWithRows() {
    FakeContainerBuilder container =
        answering(
            FakeContainers.debian().programs("mysql"),
            "mysql",
            "\n  SELECT variable_name, variable_value FROM v;\n",
            CommandAnswer.printing("VARIABLE_NAME\tVARIABLE_VALUE\nssl\tYES\nport\t3306\n"));
    TinyProfile.in(folder)
        .with(
            "libraries/mysql_session.rb",
            """
            require 'inspec/resources/command'
            require 'inspec/utils/database_helpers'
            require 'hashie/mash'
            require 'csv' unless defined?(CSV)

            class Mash < ::Hashie::Mash
              disable_warnings
            end

            class Lines
              attr_reader :results
              def initialize(cmd, desc)
                @desc = desc
                rows = CSV.parse(cmd.stdout.strip, headers: true, header_converters: ->(h) { h.downcase }, col_sep: "\\t")
                @results = DatabaseHelper::SQLQueryResult.new(cmd, rows.map { |row| Mash.new(row.to_h) })
              end
              def to_s = @desc
            end

            class MysqlSession < Inspec.resource(1)
              name 'mysql_session'
              supports platform: 'unix'
              def initialize(user, pass)
                @login = "-u#{Shellwords.escape(user)} -p#{Shellwords.escape(pass)}"
              end
              def query(sql)
                Lines.new(inspec.command(%{mysql #{@login} -h localhost -r -e "#{sql}"}), 'mine')
              end
            end
            """);

    assertThat(
            lines(
                container,
                """
                rows = mysql_session('u', 'p').query("\\n  SELECT variable_name, variable_value FROM v;\\n").results
                describe rows do
                  its('size') { should eq 2 }
                  it { should be_successful }
                  it { should_not be_empty }
                end
                describe rows.column('variable_value').join(',') do
                  it { should eq 'YES,3306' }
                end
                describe rows.row(0).column('VARIABLE_NAME') do
                  its('value') { should eq 'ssl' }
                end
                """))
        .containsExactly(
            "passed SQL ResultSet is expected to be successful",
            "passed SQL ResultSet is expected not to be empty",
            "passed SQL ResultSet size is expected to eq 2",
            "passed YES,3306 is expected to eq \"YES,3306\"",
            "passed SQL Column value is expected to eq \"ssl\"");
  }
}
