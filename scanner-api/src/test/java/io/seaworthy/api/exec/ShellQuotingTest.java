package io.seaworthy.api.exec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ShellQuotingTest {
  private static final int VALUES = 100_000;
  private static final int VALUES_PER_LINE = 500;
  private static final String[] PIECES = {
    "'",
    "''",
    "\\",
    "\\'",
    "\"",
    "$",
    "$(id)",
    "`id`",
    "${x}",
    "$'",
    "!",
    "!!",
    "#",
    "&",
    "&&",
    ";",
    "|",
    "<",
    ">",
    "(",
    ")",
    "{",
    "}",
    "[",
    "]",
    "*",
    "?",
    "~",
    "=",
    "%",
    " ",
    "  ",
    "\t",
    "\n",
    "\r",
    "\r\n",
    "\u0001",
    "\u007f",
    "\u001b[0m",
    "\u0081",
    "\u0088",
    "é",
    "€",
    "\ud83d\ude00",
    "\u202e",
    "-",
    "--",
    "-n",
    "a",
    "B",
    "0",
    "sw_run",
    "EOF",
    "done",
    "\\n",
    "\\0",
    "\u00a0"
  };

  @TempDir private Path home;

  @Test
  void keepsEveryValueOneWordInEveryShell() throws Exception {
    List<String> values = values(new Random(20_260_101));
    for (Path shell : RealShells.linked()) {
      assertThat(echoedBy(shell, values)).describedAs("%s", shell).isEqualTo(values);
    }
  }

  private static List<String> values(Random random) {
    List<String> values = new ArrayList<>();
    for (int i = 0; i < VALUES; i++) {
      StringBuilder value = new StringBuilder();
      for (int pieces = random.nextInt(6); pieces > 0; pieces--) {
        value.append(PIECES[random.nextInt(PIECES.length)]);
      }
      values.add(value.toString());
    }
    return values;
  }

  /** Has the shell count and print its words, many to a line as in a session. */
  private List<String> echoedBy(Path shell, List<String> values)
      throws IOException, InterruptedException {
    Path output = Files.createTempFile(home, "words", "");
    Process process =
        new ProcessBuilder(shell.toString())
            .redirectOutput(output.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (OutputStream input = process.getOutputStream()) {
      input.write("f() { printf '%s\\0' \"$#\" \"$@\"; }\n".getBytes(StandardCharsets.UTF_8));
      for (int from = 0; from < values.size(); from += VALUES_PER_LINE) {
        StringBuilder line = new StringBuilder("{ f");
        for (String value : values.subList(from, from + VALUES_PER_LINE)) {
          line.append(' ');
          ShellQuoting.append(line, value);
        }
        input.write(line.append("; }\n").toString().getBytes(StandardCharsets.UTF_8));
      }
    }
    assertThat(process.waitFor()).isZero();
    List<String> words =
        Arrays.asList(Files.readString(output, StandardCharsets.UTF_8).split("\0", -1));
    List<String> echoed = new ArrayList<>();
    for (int i = 0; i < words.size() - 1; i++) {
      if (i % (VALUES_PER_LINE + 1) == 0) {
        assertThat(words.get(i)).isEqualTo(Integer.toString(VALUES_PER_LINE));
      } else {
        echoed.add(words.get(i));
      }
    }
    return echoed;
  }
}
