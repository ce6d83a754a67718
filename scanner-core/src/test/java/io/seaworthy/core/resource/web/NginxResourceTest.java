package io.seaworthy.core.resource.web;

import static io.seaworthy.core.resource.RecordedSession.recording;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seaworthy.core.resource.RecordedSession;
import io.seaworthy.core.resource.ResourceSkipped;
import org.junit.jupiter.api.Test;

class NginxResourceTest {
  private static final String[] VERSION = {"/usr/sbin/nginx", "-V"};

  @Test
  void readsWhatDebiansNginxSays() {
    NginxResource nginx =
        NginxResource.of(
            new RecordedSession().command(0, "", recording("services/nginx-V"), VERSION).facts());
    assertThat(nginx.version()).isEqualTo("1.22.1");
    assertThat(nginx.modules())
        .startsWith("http_ssl", "http_stub_status", "http_realip", "http_auth_request")
        .doesNotContain("http_status");
    assertThat(nginx.prefix()).isEqualTo("/usr/share/nginx");
    assertThat(nginx.modulesPath()).isEqualTo("/usr/lib/nginx/modules");
    assertThat(nginx.errorLogPath()).isEqualTo("stderr");
    assertThat(nginx.builtWith("http-client-body-temp-path")).isEqualTo("/var/lib/nginx/body");
    assertThat(nginx.sbinPath()).isNull();
    assertThat(nginx.opensslVersion())
        .containsEntry("version", "3.0.20")
        .containsEntry("date", "7 Apr 2026");
    assertThat(nginx.supportInfo()).isEqualTo("TLS SNI");
    assertThat(nginx).hasToString("Nginx Environment");
  }

  @Test
  void skipsWithoutAnAnswer() {
    assertThatThrownBy(() -> NginxResource.of(new RecordedSession().missing(VERSION).facts()))
        .isInstanceOf(ResourceSkipped.class)
        .hasMessage("The `nginx` binary not found in the path provided.");
    assertThatThrownBy(
            () -> NginxResource.of(new RecordedSession().command(1, "", "x", VERSION).facts()))
        .isInstanceOf(ResourceSkipped.class)
        .hasMessage("Error using the command nginx -V");
  }
}
