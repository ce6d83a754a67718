package io.seaworthy.core.resource.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seaworthy.core.facts.EvidenceException;
import io.seaworthy.core.resource.RecordedSession;
import io.seaworthy.core.resource.ResourceFailed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhpConfigResourceTest {
  private static String[] php(String program, String parameter, String... file) {
    List<String> words = new ArrayList<>(List.of(program));
    words.addAll(List.of(file));
    words.addAll(List.of("-r", "echo get_cfg_var($argv[1]);", "--", parameter));
    return words.toArray(String[]::new);
  }

  private static RecordedSession having(String... programs) {
    RecordedSession session =
        new RecordedSession()
            .command(0, "Linux 6.1.0 x86_64\n", "", "uname", "-s", "-r", "-m")
            .file("/etc/debian_version", "12.11\n")
            .file("/etc/os-release", "ID=debian\nVERSION_ID=12\n");
    for (String program : List.of("/usr/sbin/php", "/sbin/php", "php")) {
      session.command(
          0,
          List.of(programs).contains(program) ? "yes\n" : "no\n",
          "",
          "/bin/sh",
          "-c",
          "if type \"$1\" >/dev/null 2>&1; then echo yes; else echo no; fi",
          "seaworthy.command.exists",
          program);
    }
    return session;
  }

  @ParameterizedTest
  @CsvSource({"128M, 128M", "-1, -1", "'', ''", "' Off ', Off"})
  void readsATextOrNothing(String printed, String expected) {
    RecordedSession session = having("php").command(0, printed, "", php("php", "x"));

    PhpConfigResource php = PhpConfigResource.spec("x").on(session.facts());

    assertThat(php.value()).isEqualTo(expected);
    assertThat(php).hasToString("php_config x");
  }

  @Test
  void readsANumberOfOneFile() {
    RecordedSession session =
        having("/usr/sbin/php", "php")
            .command(0, "30", "", php("/usr/sbin/php", "max_execution_time", "-c", "/etc/php.ini"));

    assertThat(
            PhpConfigResource.spec("max_execution_time", Optional.of("/etc/php.ini"))
                .on(session.facts())
                .value())
        .isEqualTo(30L);
  }

  @Test
  void failsWithoutPhpOrWithAnError() {
    RecordedSession none = having();
    RecordedSession broken = having("php").command(255, "", "PHP Fatal error\n", php("php", "x"));

    assertThatThrownBy(() -> PhpConfigResource.spec("x").on(none.facts()).value())
        .isInstanceOf(ResourceFailed.class)
        .hasMessage("Could not find `php` on your system.");
    assertThatThrownBy(() -> PhpConfigResource.spec("x").on(broken.facts()).value())
        .isInstanceOf(ResourceFailed.class)
        .hasMessageContaining("failed: PHP Fatal error");
  }

  @Test
  void givesNoVerdictOnAProgramThatMayNotRun() {
    RecordedSession session =
        having("/usr/sbin/php").command(126, "", "Permission denied\n", php("/usr/sbin/php", "x"));

    assertThatThrownBy(() -> PhpConfigResource.spec("x").on(session.facts()).value())
        .isInstanceOf(EvidenceException.class);
  }
}
