package io.seaworthy.testkit.program;

import java.nio.charset.StandardCharsets;

/** Where bytes go to. Serves one thread. */
@FunctionalInterface
public interface Output {
  /**
   * Takes bytes.
   *
   * @param bytes the callee's own from now on
   */
  void write(byte[] bytes);

  /**
   * Writes a text in UTF-8.
   *
   * @param text the text
   */
  default void print(String text) {
    if (!text.isEmpty()) {
      write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  /**
   * Writes a text and a line feed.
   *
   * @param text the text
   */
  default void line(String text) {
    print(text + "\n");
  }
}
