package io.seaworthy.testkit.program.text;

import io.seaworthy.api.command.Bytes;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * The escapes with a backslash that {@code echo} and {@code printf} read.
 *
 * @param content what they stand for
 * @param stopped whether {@code \c} ended the output
 */
record Escapes(Bytes content, boolean stopped) {
  private static final String LETTERS = "abfnrtv\\";
  private static final String BYTES = "\007\b\f\n\r\t\013\\";

  byte[] bytes() {
    return content.toArray();
  }

  /** Reads a text as {@code echo} and {@code %b} do: octal numbers begin with a zero. */
  static Escapes ofEcho(String text) {
    return of(text, true);
  }

  /** Reads a text as the format of {@code printf}: octal numbers have one to three digits. */
  static Escapes ofFormat(String text) {
    return of(text, false);
  }

  private static Escapes of(String text, boolean zeroFirst) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\\' || i + 1 == text.length()) {
        int end = Character.isHighSurrogate(c) ? i + 2 : i + 1;
        out.writeBytes(text.substring(i, end).getBytes(StandardCharsets.UTF_8));
        i = end - 1;
        continue;
      }
      char escaped = text.charAt(++i);
      int known = LETTERS.indexOf(escaped);
      if (known >= 0) {
        out.write(BYTES.charAt(known));
      } else if (escaped == 'c') {
        return new Escapes(Bytes.of(out.toByteArray()), true);
      } else if (octal(escaped) && (escaped == '0' || !zeroFirst)) {
        int digits = zeroFirst ? 4 : 3;
        int end = i;
        while (end < text.length() && end - i < digits && octal(text.charAt(end))) {
          end++;
        }
        out.write(Integer.parseInt(text.substring(i, end), 8));
        i = end - 1;
      } else {
        out.write('\\');
        out.writeBytes(String.valueOf(escaped).getBytes(StandardCharsets.UTF_8));
      }
    }
    return new Escapes(Bytes.of(out.toByteArray()), false);
  }

  private static boolean octal(char c) {
    return c >= '0' && c <= '7';
  }
}
