package io.seaworthy.core.resource.web;

import static io.seaworthy.core.resource.RecordedSession.findNear;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seaworthy.core.facts.EvidenceException;
import io.seaworthy.core.resource.RecordedSession;
import io.seaworthy.core.resource.ResourceSkipped;
import java.util.List;
import org.junit.jupiter.api.Test;

class ApacheConfResourceTest {
  private static final String DEBIAN = "/etc/apache2/apache2.conf";
  private static final String REDHAT = "/etc/httpd/conf/httpd.conf";

  private static RecordedSession redhat() {
    return new RecordedSession()
        .file(
            REDHAT,
            """
            # The main configuration
            ServerRoot "/etc/httpd"
            Listen 80
            Listen 443   # tls
            User apache
            Timeout 10
            <Directory />
                AllowOverride none
            </Directory>
            ErrorLog "logs/error_log"
            LogFormat "%h %l \\"%r\\"" combined
            Include conf.modules.d/*.conf
            IncludeOptional conf.d/*.conf
            """)
        .file("/etc/httpd/conf.modules.d/00-base.conf", "LoadModule alias_module a.so\n")
        .file("/etc/httpd/conf.d/ssl.conf", "Listen 8443\nLoadModule ssl_module s.so\n")
        .file("/etc/httpd/conf.d/empty.conf", "")
        .file("/usr/share/linked", "Timeout 20\n")
        .link("/etc/httpd/conf.d/linked.conf", "/usr/share/linked")
        .command(
            0,
            "/etc/httpd/conf.modules.d/00-base.conf\n",
            "",
            findNear("/etc/httpd/conf.modules.d/*.conf"))
        .command(
            0,
            "/etc/httpd/conf.d/linked.conf\n/etc/httpd/conf.d/empty.conf\n/etc/httpd/conf.d/ssl.conf\n",
            "",
            findNear("/etc/httpd/conf.d/*.conf"));
  }

  @Test
  void readsDirectivesOutOfAllIncludedFiles() {
    ApacheConfResource conf = ApacheConfResource.of(redhat().facts());

    assertThat(conf.value("Listen")).isEqualTo(List.of("80", "443", "8443"));
    assertThat(conf.value("LoadModule")).isEqualTo(List.of("alias_module a.so", "ssl_module s.so"));
    // Links come behind files.
    assertThat(conf.value("Timeout")).isEqualTo(List.of("10", "20"));
    assertThat(conf.value("User")).isEqualTo(List.of("apache"));
    assertThat(conf.value("ServerRoot")).isEqualTo(List.of("/etc/httpd"));
    assertThat(conf.value("AllowOverride")).isEqualTo(List.of("none"));
    assertThat(conf.value("<Directory")).isEqualTo(List.of("/>"));
    assertThat(conf.value("</Directory>")).isEqualTo(List.of());
    assertThat(conf.value("user")).isNull();
    assertThat(conf.content())
        .doesNotContain("# The main")
        .contains("Listen 443   # tls\n")
        .contains("Listen 8443\n");
    assertThat(conf.confPath()).isEqualTo(REDHAT);
    assertThat(conf).hasToString("Apache Config " + REDHAT);
  }

  @Test
  void readsNothingThatIsIncludedWithoutAServerRoot() {
    RecordedSession session =
        new RecordedSession().file(DEBIAN, "User ${APACHE_RUN_USER}\nInclude ports.conf\n");

    ApacheConfResource conf = ApacheConfResource.of(session.facts());

    assertThat(conf.params()).containsOnlyKeys("User", "Include");
    assertThat(conf.value("User")).isEqualTo(List.of("${APACHE_RUN_USER}"));
  }

  @Test
  void skipsWhereThereIsNone() {
    var facts = new RecordedSession().facts();

    assertThatThrownBy(() -> ApacheConfResource.of(facts))
        .isInstanceOf(ResourceSkipped.class)
        .hasMessage("Can't find file: ");
    assertThatThrownBy(() -> ApacheConfResource.of(facts, "/x"))
        .isInstanceOf(ResourceSkipped.class)
        .hasMessage("Can't find file: /x");
  }

  @Test
  void givesNoVerdictOnAFileThatCantBeRead() {
    RecordedSession session = new RecordedSession().unreadable(DEBIAN);

    assertThatThrownBy(() -> ApacheConfResource.of(session.facts()))
        .isInstanceOf(EvidenceException.class);
  }

  @Test
  void knowsTheCustomsOfPlatforms() {
    RecordedSession debian =
        new RecordedSession()
            .command(0, "Linux 6.1.0 x86_64\n", "", "uname", "-s", "-r", "-m")
            .file("/etc/debian_version", "12.11\n")
            .file("/etc/os-release", "ID=debian\nVERSION_ID=12\n");

    assertThat(ApacheResource.of(debian.facts()))
        .isEqualTo(new ApacheResource("apache2", "/etc/apache2/", DEBIAN, "www-data"))
        .hasToString("Apache Environment");
    assertThat(
            ApacheResource.of(
                    new RecordedSession()
                        .command(0, "Linux 6.1.0 x86_64\n", "", "uname", "-s", "-r", "-m")
                        .file("/etc/alpine-release", "3.20.0\n")
                        .file("/etc/os-release", "ID=alpine\nVERSION_ID=3.20.0\n")
                        .facts())
                .confPath())
        .isEqualTo(REDHAT);
  }
}
