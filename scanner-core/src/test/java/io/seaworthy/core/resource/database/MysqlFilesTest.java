package io.seaworthy.core.resource.database;

import static io.seaworthy.core.resource.RecordedSession.findNear;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seaworthy.core.resource.RecordedSession;
import io.seaworthy.core.resource.ResourceSkipped;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MysqlFilesTest {
  private static RecordedSession debian() {
    return new RecordedSession()
        .command(0, "Linux 6.1.0 x86_64\n", "", "uname", "-s", "-r", "-m")
        .file("/etc/debian_version", "12.11\n")
        .file("/etc/os-release", "ID=debian\nVERSION_ID=12\n");
  }

  @Test
  void knowsTheCustomsOfPlatforms() {
    MysqlResource debian = MysqlResource.of(debian().facts());
    MysqlResource redhat =
        MysqlResource.of(
            new RecordedSession()
                .command(0, "Linux 6.1.0 x86_64\n", "", "uname", "-s", "-r", "-m")
                .file("/etc/redhat-release", "Red Hat Enterprise Linux release 9.4 (Plow)\n")
                .file("/etc/os-release", "ID=\"rhel\"\nVERSION_ID=\"9.4\"\n")
                .facts());

    assertThat(debian.confPath()).isEqualTo("/etc/mysql/my.cnf");
    assertThat(debian.packageName()).contains("mysql-server");
    assertThat(debian.logGroup()).isEqualTo("adm");
    assertThat(redhat.confPath()).isEqualTo("/etc/my.cnf");
    assertThat(redhat.service()).isEqualTo("mysqld");
    assertThat(redhat.logPath()).isEqualTo("/var/log/mysqld.log");
    assertThat(redhat).hasToString("MySQL");
  }

  @Test
  void readsSectionsOutOfAllIncludedFiles() {
    RecordedSession session =
        debian()
            .file(
                "/etc/mysql/my.cnf",
                """
                [client-server]
                socket = /run/mysqld/mysqld.sock

                !includedir /etc/mysql/conf.d/
                !include more.cnf
                [mysqld]
                port = 3306
                skip-symbolic-links
                """)
            .file("/etc/mysql/more.cnf", "[mysqld]\nuser = mysql\n")
            .file("/etc/mysql/conf.d/50-server.cnf", "[mysqld]\nport = 3307 # ours\n")
            .command(0, "/etc/mysql/conf.d/50-server.cnf\n", "", findNear("/etc/mysql/conf.d/"));

    MysqlConfResource conf = MysqlConfResource.of(session.facts());

    assertThat(conf.value("mysqld"))
        .isEqualTo(Map.of("port", "3307", "skip-symbolic-links", "", "user", "mysql"));
    assertThat(conf.value("client-server")).isNotNull();
    assertThat(conf.value("mariadb")).isNull();
    assertThat(conf.content()).contains("port = 3306").contains("port = 3307");
    assertThat(conf).hasToString("MySQL Configuration");
  }

  @Test
  void skipsWhatIsNotThere() {
    assertThatThrownBy(() -> MysqlConfResource.of(debian().facts()))
        .isInstanceOf(ResourceSkipped.class)
        .hasMessage("Can't find file: /etc/mysql/my.cnf");
  }
}
