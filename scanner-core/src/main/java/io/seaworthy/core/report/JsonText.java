package io.seaworthy.core.report;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/**
 * Writes JSON so that nothing in it acts on a terminal or hides: what {@link Visible} escapes
 * becomes an escape of four digits, which a parser gives back unchanged. It stands below a JSON
 * writer, which puts such characters nowhere but in strings.
 */
final class JsonText extends FilterWriter {
  JsonText(Writer out) {
    super(out);
  }

  @Override
  public void write(int c) throws IOException {
    char unit = (char) c;
    // Halves of a pair may come in two calls, and what they make together may be hidden too.
    if (unit > 0x7e && (Character.isSurrogate(unit) || Visible.isHidden(unit))) {
      out.write(String.format("\\u%04x", c & 0xffff));
    } else {
      out.write(c);
    }
  }

  @Override
  public void write(char[] text, int offset, int length) throws IOException {
    for (int i = offset; i < offset + length; i++) {
      write(text[i]);
    }
  }

  @Override
  public void write(String text, int offset, int length) throws IOException {
    for (int i = offset; i < offset + length; i++) {
      write(text.charAt(i));
    }
  }
}
