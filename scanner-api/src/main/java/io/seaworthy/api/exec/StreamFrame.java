package io.seaworthy.api.exec;

import io.seaworthy.api.command.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What one stream carries for one command: a line that begins it, the command's bytes, and a line
 * that ends it. Filled by a {@link FrameReader}, under the session's lock.
 */
final class StreamFrame {
  private static final Pattern OUT_GREETING = Pattern.compile("h \\d{1,10} \\d{1,18} [-a-z]+");
  private static final Pattern ERR_GREETING = Pattern.compile("h");
  private static final Pattern OUT_END = Pattern.compile("[enoq] \\d{1,3}");
  private static final Pattern ERR_END = Pattern.compile("\\.");

  /** What a shell and its loader may complain about before the greeting. */
  private static final int MOST_NOISE = 64 << 10;

  private final byte[] begin;
  private final byte[] mark;
  private final Pattern endForm;
  private final ByteSink content;
  private boolean execFailed;
  private boolean exceeded;
  private @Nullable String end;

  private StreamFrame(String begin, String nonce, int limit, Pattern endForm) {
    this.begin = begin.getBytes(StandardCharsets.US_ASCII);
    this.mark = ("\n" + nonce + " ").getBytes(StandardCharsets.US_ASCII);
    this.content = new ByteSink(limit);
    this.endForm = endForm;
  }

  /** The answer to {@code sw_hello}: whatever was printed before it is the shell's own affair. */
  static StreamFrame stdoutGreeting(String nonce) {
    return new StreamFrame("", nonce, MOST_NOISE, OUT_GREETING);
  }

  static StreamFrame stderrGreeting(String nonce) {
    return new StreamFrame("", nonce, MOST_NOISE, ERR_GREETING);
  }

  static StreamFrame stdout(String nonce, int limit) {
    return new StreamFrame(nonce + " b\n", nonce, limit, OUT_END);
  }

  static StreamFrame stderr(String nonce, int limit) {
    return new StreamFrame(nonce + " b\n", nonce, limit, ERR_END);
  }

  /** The line before the bytes. */
  byte[] begin() {
    return begin;
  }

  /** What begins the line after the bytes. Only its first byte is a line feed. */
  byte[] mark() {
    return mark;
  }

  /** Keeps bytes as far as the limit allows; false when it does not allow all of them. */
  boolean keep(byte[] bytes, int from, int count) {
    exceeded |= !content.add(bytes, from, count);
    return !exceeded;
  }

  /** Takes the rest of a line that began with the mark; false when it has an unknown form. */
  boolean endWith(String line) {
    if (!execFailed && endForm == OUT_END && line.equals("x")) {
      execFailed = true;
      content.clear();
      return true;
    }
    if (endForm.matcher(line).matches()) {
      end = line;
      return true;
    }
    return false;
  }

  boolean isEnded() {
    return end != null;
  }

  /** The end line without its nonce. */
  String end() {
    if (end == null) {
      throw new IllegalStateException("the frame has not ended");
    }
    return end;
  }

  /** Whether the command printed more than it may. */
  boolean isExceeded() {
    return exceeded;
  }

  /** Whether the shell could not turn into the program: it surely did not start. */
  boolean isExecFailed() {
    return execFailed;
  }

  Bytes content() {
    return content.bytes();
  }
}
