package io.seaworthy.core.resource.database;

import static io.seaworthy.core.resource.RecordedSession.findNear;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seaworthy.core.resource.RecordedSession;
import io.seaworthy.core.resource.ResourceSkipped;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PostgresFilesTest {
  private static final String CONF = "/etc/postgresql/15/main/postgresql.conf";
  private static final String HBA = "/etc/postgresql/15/main/pg_hba.conf";

  @Test
  void readsAConfigurationWithItsIncludes() {
    RecordedSession session =
        new RecordedSession()
            .file(
                CONF,
                """
                # - Connection Settings -
                listen_addresses = 'localhost'   # comma-separated
                port = 5432
                log_line_prefix = '%m [%p] %q%u@%d '
                ssl=on
                #fsync = off
                include = 'more.conf'
                include_dir = 'conf.d'
                """)
            .file("/etc/postgresql/15/main/more.conf", "port = 5433\n")
            .file("/etc/postgresql/15/main/conf.d/a.conf", "ssl = off\n")
            .directory("/etc/postgresql/15/main/conf.d", 0755, 0, 0)
            .command(
                0,
                "/etc/postgresql/15/main/conf.d\n/etc/postgresql/15/main/conf.d/a.conf\n",
                "",
                findNear("/etc/postgresql/15/main/conf.d"));

    PostgresConfResource conf = PostgresConfResource.of(session.facts(), CONF);

    assertThat(conf.value("listen_addresses")).isEqualTo("localhost");
    assertThat(conf.value("port")).isEqualTo("5433");
    assertThat(conf.value("ssl")).isEqualTo("off");
    assertThat(conf.value("log_line_prefix")).isEqualTo("%m [%p] %q%u@%d");
    assertThat(conf.value("fsync")).isNull();
    assertThat(conf.content()).startsWith("# - Connection").endsWith("port = 5433\nssl = off\n");
    assertThat(conf.confPath()).isEqualTo(CONF);
    assertThat(conf).hasToString("PostgreSQL Configuration");
  }

  @Test
  void skipsWhatIsNotThere() {
    RecordedSession session = new RecordedSession().file(CONF, "include = 'gone.conf'\n");

    assertThatThrownBy(() -> PostgresConfResource.of(session.facts(), CONF))
        .isInstanceOf(ResourceSkipped.class)
        .hasMessage("Can't find file: /etc/postgresql/15/main/gone.conf");
    assertThatThrownBy(() -> PostgresHbaConfResource.of(session.facts(), HBA))
        .isInstanceOf(ResourceSkipped.class)
        .hasMessage("Can't find file: " + HBA);
  }

  @Test
  void readsWhoMayLogIn() {
    RecordedSession session =
        new RecordedSession()
            .file(
                HBA,
                """
                # TYPE  DATABASE        USER            ADDRESS                 METHOD

                local   all             postgres                                peer map=x
                host    all             all             127.0.0.1/32            scram-sha-256
                hostssl all             all             ::1/128                 cert  clientcert=1 map=y
                """);

    PostgresHbaConfResource conf = PostgresHbaConfResource.of(session.facts(), HBA);

    assertThat(conf.rows().get(0))
        .isEqualTo(
            Map.of(
                "type", "local",
                "database", "all",
                "user", "postgres",
                "address", "",
                "auth_method", "peer",
                "auth_params", ""));
    assertThat(conf.table().where("type", "host").column("auth_method"))
        .containsExactly("scram-sha-256");
    assertThat(conf.rows().get(2)).containsEntry("auth_params", "clientcert=1 map=y");
    assertThat(conf).hasToString("Postgres Hba Config " + HBA);
    assertThat(conf.confFile()).isEqualTo(HBA);
  }

  @Test
  void skipsAFileWithAnEntryThatIsTooShort() {
    RecordedSession session = new RecordedSession().file(HBA, "host all\n");

    assertThatThrownBy(() -> PostgresHbaConfResource.of(session.facts(), HBA))
        .isInstanceOf(ResourceSkipped.class)
        .hasMessage("Cannot parse " + HBA + ": host all");
  }

  @Test
  void readsWhoIsWho() {
    String path = "/x/pg_ident.conf";
    RecordedSession session =
        new RecordedSession().file(path, "# map\nssl-test  acme  acme_user\nshort\n");

    PostgresIdentConfResource conf = PostgresIdentConfResource.of(session.facts(), path);

    assertThat(conf.table().where("pg_username", "acme_user").column("map_name"))
        .containsExactly("ssl-test");
    assertThat(conf.rows().get(1)).containsEntry("system_username", null);
    assertThat(conf).hasToString("PostgreSQL Ident Config " + path);
    assertThat(
            PostgresIdentConfResource.of(new RecordedSession().file(path, "").facts(), path).rows())
        .isEmpty();
  }
}
