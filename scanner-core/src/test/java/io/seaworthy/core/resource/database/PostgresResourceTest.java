package io.seaworthy.core.resource.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seaworthy.core.resource.RecordedSession;
import io.seaworthy.core.resource.ResourceSkipped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgresResourceTest {
  private static RecordedSession debian() {
    return new RecordedSession()
        .command(0, "Linux 6.1.0 x86_64\n", "", "uname", "-s", "-r", "-m")
        .file("/etc/debian_version", "12.11\n")
        .file("/etc/os-release", "ID=debian\nVERSION_ID=12\n");
  }

  private static RecordedSession redhat() {
    return new RecordedSession()
        .command(0, "Linux 6.1.0 x86_64\n", "", "uname", "-s", "-r", "-m")
        .file("/etc/redhat-release", "Red Hat Enterprise Linux release 9.4 (Plow)\n")
        .file("/etc/os-release", "ID=\"rhel\"\nVERSION_ID=\"9.4\"\n");
  }

  private static RecordedSession client(RecordedSession session, String version) {
    return session.command(0, "psql (PostgreSQL) " + version + "\n", "", "psql", "--version");
  }

  @Test
  void findsDebiansMainCluster() {
    PostgresResource postgres =
        PostgresResource.of(
            client(debian(), "15.14 (Debian 15.14-0+deb12u1)")
                .directory("/etc/postgresql/15/main", 0755, 0, 0)
                .facts());

    assertThat(postgres.installed()).isTrue();
    assertThat(postgres.version()).isEqualTo("15");
    assertThat(postgres.cluster()).contains("main");
    assertThat(postgres.service()).isEqualTo("postgresql-15");
    assertThat(postgres.confPath()).contains("/etc/postgresql/15/main/postgresql.conf");
    assertThat(postgres.dataDir()).contains("/var/lib/postgresql/15/main");
    assertThat(postgres).hasToString("PostgreSQL");
  }

  @Test
  void findsAClusterOfAnotherNameWithoutTheClient() {
    PostgresResource postgres =
        PostgresResource.of(
            debian()
                .missing("psql", "--version")
                .listing("/etc/postgresql", "13", "README")
                .listing("/etc/postgresql/13", "shop", ".old")
                .directory("/etc/postgresql/13/shop", 0755, 0, 0)
                .facts());

    assertThat(postgres.version()).isEqualTo("13");
    assertThat(postgres.confDir()).contains("/etc/postgresql/13/shop");
  }

  @Test
  void findsTheDataDirectoryElsewhere() {
    PostgresResource postgres =
        PostgresResource.of(
            client(redhat(), "16.4").directory("/var/lib/pgsql/data", 0700, 26, 26).facts());

    assertThat(postgres.version()).isEqualTo("16");
    assertThat(postgres.dataDir()).contains("/var/lib/pgsql/data");
    assertThat(postgres.confPath()).contains("/var/lib/pgsql/data/postgresql.conf");
    assertThat(postgres.cluster()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"9.6.24, 9.6, postgresql-9.6", "9.2.1, 9.2, postgresql", "10.3, 10, postgresql-10"})
  void namesTheServiceByTheMajorVersion(String full, String version, String service) {
    PostgresResource postgres = PostgresResource.of(client(redhat(), full).facts());

    assertThat(postgres.version()).isEqualTo(version);
    assertThat(postgres.service()).isEqualTo(service);
  }

  @Test
  void saysWhatIsNotThere() {
    RecordedSession session = debian().missing("psql", "--version");
    PostgresResource postgres = PostgresResource.of(session.facts());

    assertThat(postgres.installed()).isFalse();
    assertThat(postgres.version()).isEmpty();
    assertThat(postgres.confPath()).isEmpty();
    assertThatThrownBy(() -> PostgresConfResource.of(session.facts()))
        .isInstanceOf(ResourceSkipped.class)
        .hasMessage("PostgreSQL conf path is not set");
    assertThatThrownBy(() -> PostgresHbaConfResource.of(session.facts()))
        .isInstanceOf(ResourceSkipped.class)
        .hasMessage("Seems like PostgreSQL is not installed on your system");
  }
}
