package io.seaworthy.testkit.program;

import io.seaworthy.api.command.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines of bytes, as programs see them in the locale C: one character for each byte, so that
 * nothing is lost whatever the encoding is.
 */
public final class ByteLines {
  private static final int MOST = 64 << 20;

  private ByteLines() {}

  /**
   * Reads all lines of files, or of standard input.
   *
   * @param call the call
   * @param content where from
   * @return the lines without their line feeds
   */
  public static List<String> of(ProgramCall call, Bytes content) {
    if (content.size() >= MOST) {
      throw call.unsupported("a text of " + MOST + " bytes and more");
    }
    String text = new String(content.toArray(), StandardCharsets.ISO_8859_1);
    List<String> lines = new ArrayList<>();
    int from = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      lines.add(text.substring(from, end));
      from = end + 1;
    }
    if (from < text.length()) {
      lines.add(text.substring(from));
    }
    return lines;
  }

  /**
   * Returns a word of a command as lines have it.
   *
   * @param word the word
   * @return one character for each byte of its UTF-8 form
   */
  public static String bytes(String word) {
    return new String(word.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  /**
   * Writes a line.
   *
   * @param out where to
   * @param line one character for each byte
   */
  public static void write(Output out, String line) {
    out.write((line + "\n").getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Returns how many bytes a text program reads at most. */
  static int most() {
    return MOST;
  }
}
