package io.seaworthy.api.exec;

import io.seaworthy.api.command.SecretText;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * What a session says to its shell.
 *
 * <p>First the {@link #PRELUDE}, always the same. Then a line for each request, in braces:
 *
 * <pre>
 * { sw_hello NONCE; }
 * { sw_run NONCE 'word' 'word' …; }
 * </pre>
 *
 * <p>A shell reads a brace group to its end before it runs any of it, so a line that was cut off on
 * its way is a syntax error and never another command. A word may hold line breaks; the line then
 * spans several. Where a command has secret variables, what sets them stands before it, and is
 * forgotten behind it: {@code { sw_x='export NAME=…'; sw_run NONCE …; sw_x=; }}.
 *
 * <p>The shell answers on both streams; {@link FrameReader} says how.
 */
final class ShellProtocol {
  static final String PRELUDE = Script.read("prelude.sh");

  /** Hexadecimal digits of a nonce: 128 bits. */
  static final int NONCE_LENGTH = 32;

  private static final SecureRandom RANDOM = new SecureRandom();

  private ShellProtocol() {}

  /** A secret that no command can print by accident, by memory or by guess. */
  static String nonce() {
    byte[] bits = new byte[NONCE_LENGTH / 2];
    RANDOM.nextBytes(bits);
    return HexFormat.of().formatHex(bits);
  }

  static byte[] opening(String nonce) {
    return utf8(PRELUDE + "{ sw_hello " + nonce + "; }\n");
  }

  /** No words at all ask for a sign of life. */
  static byte[] command(String nonce, List<String> words, Map<String, SecretText> secrets) {
    StringBuilder line = new StringBuilder("{ ");
    if (!secrets.isEmpty()) {
      line.append("sw_x=");
      ShellQuoting.append(line, assignments(secrets));
      line.append("; ");
    }
    line.append("sw_run ").append(nonce);
    for (String word : words) {
      line.append(' ');
      ShellQuoting.append(line, word);
    }
    return utf8(line.append(secrets.isEmpty() ? "; }\n" : "; sw_x=; }\n").toString());
  }

  private static String assignments(Map<String, SecretText> secrets) {
    StringBuilder text = new StringBuilder();
    secrets.forEach(
        (name, value) -> {
          text.append(text.isEmpty() ? "" : "; ").append(name).append('=');
          ShellQuoting.append(text, value.reveal());
          text.append("; export ").append(name);
        });
    return text.toString();
  }

  static byte[] farewell() {
    return utf8("exit 0\n");
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
