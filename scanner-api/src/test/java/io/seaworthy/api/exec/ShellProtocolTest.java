package io.seaworthy.api.exec;

import static org.assertj.core.api.Assertions.assertThat;

import io.seaworthy.api.command.SecretText;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ShellProtocolTest {
  private static final Map<String, SecretText> SECRETS =
      Map.of("PASSWORD", SecretText.of("it's $(echo ran)"));

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Test
  void putsACommandInBraces() {
    assertThat(text(ShellProtocol.command("abc", List.of("a b", "it's", "", "x\ny"), Map.of())))
        .isEqualTo("{ sw_run abc 'a b' 'it'\\''s' '' 'x\ny'; }\n");
    assertThat(text(ShellProtocol.command("abc", List.of(), Map.of())))
        .isEqualTo("{ sw_run abc; }\n");
  }

  @Test
  void putsSecretsBeforeTheCommandAndForgetsThem() {
    assertThat(text(ShellProtocol.command("abc", List.of("psql"), Map.of("P", SecretText.of("x")))))
        .isEqualTo("{ sw_x='P='\\''x'\\''; export P'; sw_run abc 'psql'; sw_x=; }\n");
  }

  @Test
  void beginsNoLineOfThePreludeAsACommandBegins() {
    assertThat(ShellProtocol.PRELUDE.lines()).noneMatch(line -> line.startsWith("{"));
    assertThat(text(ShellProtocol.opening("abc")))
        .isEqualTo(ShellProtocol.PRELUDE + "{ sw_hello abc; }\n");
  }

  @Test
  void makesFreshNoncesOf128Bits() {
    Set<String> nonces = new HashSet<>();
    for (int i = 0; i < 10_000; i++) {
      String nonce = ShellProtocol.nonce();
      assertThat(nonce).matches("[0-9a-f]{32}");
      assertThat(nonces.add(nonce)).isTrue();
    }
  }

  @Test
  void runsNothingOfACommandThatWasCutOff() throws Exception {
    String line = text(ShellProtocol.command("abc", List.of("echo", "it's", "whole"), SECRETS));
    for (int length = 1; length < line.length() - 2; length++) {
      Process shell =
          new ProcessBuilder("/bin/sh").redirectError(ProcessBuilder.Redirect.DISCARD).start();
      try (var input = shell.getOutputStream()) {
        input.write("sw_run() { echo ran; }\n".getBytes(StandardCharsets.UTF_8));
        input.write(line.substring(0, length).getBytes(StandardCharsets.UTF_8));
      }
      assertThat(text(shell.getInputStream().readAllBytes()))
          .describedAs(line.substring(0, length))
          .isEmpty();
      shell.waitFor();
    }
  }
}
