package io.seaworthy.core.resource.web;

import static io.seaworthy.core.resource.RecordedSession.findBelow;
import static io.seaworthy.core.resource.RecordedSession.recording;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seaworthy.core.facts.EvidenceException;
import io.seaworthy.core.resource.RecordedSession;
import io.seaworthy.core.resource.ResourceSkipped;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NginxConfResourceTest {
  private static final String NONE = "No such file or directory\n";

  private static RecordedSession services() {
    return new RecordedSession()
        .file("/etc/nginx/nginx.conf", recording("services/nginx.conf"))
        .file("/etc/nginx/mime.types", recording("services/nginx-mime.types"))
        .file("/etc/nginx/sites-enabled/default", recording("services/nginx-site-default"))
        .file(
            "/etc/nginx/modules-enabled/50-mod-http-echo.conf", recording("services/nginx-module"))
        .command(
            0,
            "/etc/nginx/modules-enabled/50-mod-http-echo.conf\n",
            "",
            findBelow("/etc/nginx/modules-enabled/*.conf"))
        .command(0, "/etc/nginx/mime.types\n", "", findBelow("/etc/nginx/mime.types"))
        .command(
            1,
            "",
            "find: '/etc/nginx/conf.d/*.conf': " + NONE,
            findBelow("/etc/nginx/conf.d/*.conf"))
        .command(
            0, "/etc/nginx/sites-enabled/default\n", "", findBelow("/etc/nginx/sites-enabled/*"));
  }

  private static NginxConfResource of(RecordedSession session) {
    return NginxConfResource.of(session.facts());
  }

  private static NginxConfResource of(String content) {
    return of(new RecordedSession().file("/etc/nginx/nginx.conf", content));
  }

  @Test
  void readsDebiansConfigurationWithItsIncludes() {
    NginxConfResource conf = of(services());
    assertThat(conf.params().keySet())
        .containsExactlyInAnyOrder(
            "user", "worker_processes", "pid", "error_log", "events", "http", "load_module");
    assertThat(conf.params()).containsEntry("user", List.of(List.of("www-data")));
    assertThat(conf.value("worker_processes")).containsExactly("auto");
    assertThat(conf.value("keepalive_timeout")).isNull();
    assertThat(conf.http()).hasSize(1);
    assertThat(conf.contents().keySet())
        .containsExactly(
            "/etc/nginx/nginx.conf",
            "/etc/nginx/modules-enabled/50-mod-http-echo.conf",
            "/etc/nginx/mime.types",
            "/etc/nginx/sites-enabled/default");
    assertThat(conf.http().get(0).get("ssl_protocols"))
        .isEqualTo(List.of(List.of("TLSv1", "TLSv1.1", "TLSv1.2", "TLSv1.3")));
    assertThat(conf.servers().get(0).get("listen"))
        .isEqualTo(List.of(List.of("80", "default_server"), List.of("[::]:80", "default_server")));
    assertThat(conf.locations().get(0).get("_")).isEqualTo(List.of("/"));
    assertThat(conf.http().get(0).get("types"))
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
        .hasSize(1);
    assertThat(conf).hasToString("nginx_conf /etc/nginx/nginx.conf");
  }

  @Test
  void readsQuotesEscapesAndNestedBlocks() {
    NginxConfResource conf =
        of("http { log_format main '$a \"b\"' \"c\\\"d\" e\\;f; server { location ~ /x { } } }\n");
    Map<?, ?> http = conf.http().get(0);
    assertThat(http.get("log_format"))
        .isEqualTo(List.of(List.of("main", "$a \"b\"", "c\\\"d", "e\\;f")));
    assertThat(conf.locations()).containsExactly(Map.of("_", List.of("~", "/x")));
  }

  @Test
  void findsNothingInAFileOfComments() {
    assertThat(of("# nothing\n\n  # here\n").params()).isEmpty();
  }

  @Test
  void skipsWhatInspecCannotRead() {
    for (String content :
        List.of("user", "user x", "http {", "map $a $b { 1 2; }\n", "user a # b\n;", " \n x")) {
      assertThatThrownBy(() -> of(content).params())
          .as(content)
          .isInstanceOf(ResourceSkipped.class)
          .hasMessage("Cannot parse NginX config in /etc/nginx/nginx.conf.");
    }
  }

  @Test
  void skipsWithoutTheFile() {
    assertThatThrownBy(() -> of(new RecordedSession()))
        .isInstanceOf(ResourceSkipped.class)
        .hasMessage("Can't find file: /etc/nginx/nginx.conf");
  }

  @Test
  void givesUpOnFilesThatIncludeThemselves() {
    RecordedSession session =
        new RecordedSession()
            .file("/etc/nginx/nginx.conf", "include nginx.conf;\n")
            .command(0, "/etc/nginx/nginx.conf\n", "", findBelow("/etc/nginx/nginx.conf"));
    assertThatThrownBy(() -> of(session).params())
        .isInstanceOfSatisfying(
            EvidenceException.class,
            e -> assertThat(e.evidenceCause()).isEqualTo("parse.too-complex"));
  }

  @Test
  void refusesToJudgeIncludesThatCannotBeListed() {
    RecordedSession session =
        new RecordedSession()
            .file("/etc/nginx/nginx.conf", "include /secret/*;\n")
            .command(1, "", "find: '/secret/a': Permission denied\n", findBelow("/secret/*"));
    assertThatThrownBy(() -> of(session).params()).isInstanceOf(EvidenceException.class);
  }
}
