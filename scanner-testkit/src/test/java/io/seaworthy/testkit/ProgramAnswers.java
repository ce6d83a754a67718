package io.seaworthy.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/**
 * Commands with what they print, from {@code program-answers.txt}. A block has the command after a
 * dollar sign, then standard output, standard error after {@code !}, the status after {@code =};
 * after {@code -- busybox} follows what BusyBox prints where it differs. A {@code ⊣} stands where
 * no line feed is, a {@code ⏎} for a line feed in a command.
 */
final class ProgramAnswers {
  private ProgramAnswers() {}

  static Stream<Arguments> all() throws IOException {
    try (InputStream file = ProgramAnswers.class.getResourceAsStream("program-answers.txt")) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(text.split("(?m)^\\$ "))
          .skip(1)
          .map(ProgramAnswers::block)
          .toList()
          .stream();
    }
  }

  private static Arguments block(String block) {
    String[] parts = block.split("\n", 2);
    String answers = parts[1].replaceFirst("(?s)\n(# .*)?$", "");
    String[] both = answers.split("(?m)^-- busybox\n", 2);
    String debian = both[0].replace("⊣\n", "");
    String busyBox = both.length == 2 ? both[1].replace("⊣\n", "") : debian;
    return Arguments.of(parts[0].replace('⏎', '\n'), debian, busyBox);
  }
}
