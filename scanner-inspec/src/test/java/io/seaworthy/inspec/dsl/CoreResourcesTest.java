package io.seaworthy.inspec.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seaworthy.core.resource.web.HttpRequest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CoreResourcesTest {
  private final CoreResources resources = new CoreResources();

  private String name(String resource, Object... arguments) {
    return resources.spec(resource, Arrays.asList(arguments)).name();
  }

  @ParameterizedTest
  @CsvSource({
    "file, /etc/passwd, File /etc/passwd",
    "command, id, Command: `id`",
    "mount, /tmp, Mount /tmp",
    "user, root, User root",
    "group, root, Group root",
    "kernel_parameter, a.b, Kernel Parameter a.b",
    "kernel_module, usb, Kernel Module usb",
    "package, nginx, System Package nginx",
    "service, nginx, Service nginx",
    "systemd_service, nginx, Service nginx",
    "upstart_service, nginx, Service nginx",
    "sysv_service, nginx, Service nginx",
    "os_env, PATH, Environment variable PATH",
    "nginx_conf, /x.conf, nginx_conf /x.conf",
    "apache_conf, /x.conf, Apache Config /x.conf",
    "postgres_hba_conf, /x, Postgres Hba Config /x",
    "php_config, memory_limit, php_config memory_limit",
    "http, http://x/, HTTP GET on http://x/",
    "passwd, /etc/passwd, /etc/passwd",
    "x509_certificate, /x.pem, x509_certificate /x.pem"
  })
  void namesAResourceByItsFirstArgument(String resource, String argument, String expected) {
    assertThat(name(resource, argument)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "aide_conf",
        "apache",
        "apache_conf",
        "auditd",
        "auditd_conf",
        "chrony_conf",
        "crontab",
        "etc_fstab",
        "etc_group",
        "firewalld",
        "groups",
        "inetd_conf",
        "limits_conf",
        "login_defs",
        "mongodb_conf",
        "mysql",
        "mysql_conf",
        "mysql_session",
        "nginx",
        "nginx_conf",
        "ntp_conf",
        "packages",
        "passwd",
        "port",
        "postgres",
        "postgres_conf",
        "postgres_hba_conf",
        "postgres_ident_conf",
        "processes",
        "selinux",
        "shadow",
        "ssh_config",
        "sshd_active_config",
        "sshd_config",
        "users",
        "virtualization"
      })
  void needsNoArgumentsWhereInspecNeedsNone(String resource) {
    assertThat(name(resource)).isNotBlank();
  }

  @Test
  void takesOptionsOutOfAHash() {
    assertThat(name("crontab", Map.of("path", "/etc/crontab")))
        .isEqualTo("crontab for path /etc/crontab");
    assertThat(name("crontab", Map.of("user", "root"))).isEqualTo("crontab for user root");
    assertThat(name("x509_certificate", Map.of("filepath", "/x.pem")))
        .isEqualTo("x509_certificate /x.pem");
  }

  @Test
  void takesARequestOutOfAHash() {
    Map<String, Object> options =
        Map.of(
            "method",
            "POST",
            "params",
            Map.of("a", 1),
            "auth",
            Map.of("user", "u", "pass", "p"),
            "proxy",
            Map.of("uri", "http://proxy", "user", "x", "password", "y"),
            "open_timeout",
            5,
            "ssl_verify",
            false,
            "max_redirects",
            2);

    HttpRequest request = HttpArguments.request("http://x/", options);

    assertThat(request.method()).isEqualTo("POST");
    assertThat(request.params()).containsExactly(Map.entry("a", "1"));
    assertThat(request.credentials()).contains("u:p");
    assertThat(request.proxy()).contains("http://proxy");
    assertThat(request.proxyCredentials()).contains("x:y");
    assertThat(request.openTimeout()).hasSeconds(5);
    assertThat(request.sslVerify()).isFalse();
    assertThat(request.maxRedirects()).hasValue(2);
    assertThatThrownBy(() -> HttpArguments.request("http://x/", Map.of("read_timeout", "long")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("read_timeout");
  }

  @Test
  void takesNothingForNoTextOfARequest() {
    Map<String, @Nullable Object> nothing = new HashMap<>();
    nothing.put("user", "u");
    nothing.put("pass", null);
    nothing.put("password", null);

    HttpRequest request =
        HttpArguments.request(
            "http://x/", Map.of("params", nothing, "auth", nothing, "proxy", nothing));

    assertThat(request.params()).containsEntry("pass", "");
    assertThat(request.credentials()).isEmpty();
    assertThat(request.proxyCredentials()).contains("u:");
  }

  @Test
  void refusesWhatMakesNoResource() {
    assertThatThrownBy(() -> name("user"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("user: argument 1 is missing");
    assertThatThrownBy(() -> name("passwd", "/tmp/passwd"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not /tmp/passwd");
    assertThatThrownBy(() -> resources.spec("registry_key", List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("registry_key");
  }
}
