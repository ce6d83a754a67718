package io.seaworthy.api.exec;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Takes one stream of a session's shell apart into frames. Not safe for use by many threads.
 *
 * <p>A stream reads, in bytes, with a nonce of its own for each command:
 *
 * <pre>
 * anything… \n HELLO h [PID TICKS FLAGS] \n
 * NONCE b \n the command's bytes, as they are \n NONCE END \n
 * </pre>
 *
 * <p>{@code END} is {@code .} on standard error. On standard output it is a letter and an exit
 * status: {@code e 0} for a program that ran to its end, {@code n 0} for one that is not there,
 * {@code o 0} for one that only the platform can start, {@code q 127} when it is open whether it
 * was the program that ended so. {@code NONCE x} before it says that exec failed.
 *
 * <p>A byte outside a frame, or a line of another form, makes the stream odd: from there on nothing
 * is believed.
 */
final class FrameReader {
  private static final int LONGEST_LINE = 80;

  private final Deque<StreamFrame> expected = new ArrayDeque<>();
  private final StringBuilder line = new StringBuilder();
  private State state = State.CONTENT;
  private int matched;
  private @Nullable String oddity;

  private enum State {
    /** Before the line that begins a frame, {@code matched} bytes into it. */
    BEGIN,
    /** Between the lines, {@code matched} bytes into what may be the mark of the end. */
    CONTENT,
    /** Behind the mark. */
    LINE,
    /** Nothing more is taken. */
    DEAF
  }

  /** Starts before the greeting. */
  FrameReader(StreamFrame greeting) {
    expected.add(greeting);
  }

  /** Announces what comes behind all that was announced before. */
  void expect(StreamFrame frame) {
    expected.add(frame);
  }

  /** What is wrong with the stream, or null. */
  @Nullable String oddity() {
    return oddity;
  }

  void feed(byte[] bytes) {
    int at = 0;
    while (at < bytes.length && state != State.DEAF) {
      StreamFrame frame = expected.peek();
      if (frame == null) {
        odd("bytes came when no command was under way");
        return;
      }
      at =
          switch (state) {
            case BEGIN -> begin(frame, bytes, at);
            case CONTENT -> content(frame, bytes, at);
            case LINE -> line(frame, bytes, at);
            case DEAF -> bytes.length;
          };
    }
  }

  private int begin(StreamFrame frame, byte[] bytes, int at) {
    if (bytes[at] != frame.begin()[matched]) {
      odd("bytes came between two commands");
      return bytes.length;
    }
    matched++;
    if (matched == frame.begin().length) {
      become(State.CONTENT);
    }
    return at + 1;
  }

  private int content(StreamFrame frame, byte[] bytes, int at) {
    byte[] mark = frame.mark();
    if (matched == 0) {
      int newline = at;
      while (newline < bytes.length && bytes[newline] != '\n') {
        newline++;
      }
      keep(frame, bytes, at, newline - at);
      matched = newline < bytes.length ? 1 : 0;
      return newline + matched;
    }
    if (bytes[at] != mark[matched]) {
      // Only the mark's first byte is a line feed: nothing but this byte can begin another mark.
      keep(frame, mark, 0, matched);
      matched = 0;
      return at;
    }
    matched++;
    if (matched == mark.length) {
      become(State.LINE);
    }
    return at + 1;
  }

  private void keep(StreamFrame frame, byte[] bytes, int from, int count) {
    if (count > 0 && frame.isExecFailed()) {
      odd("bytes came from a program that did not start");
    } else if (!frame.keep(bytes, from, count)) {
      become(State.DEAF);
    }
  }

  private int line(StreamFrame frame, byte[] bytes, int at) {
    if (bytes[at] != '\n') {
      line.append((char) (bytes[at] & 0xFF));
      if (line.length() > LONGEST_LINE) {
        odd("a frame's last line is too long");
      }
      return at + 1;
    }
    if (!frame.endWith(line.toString())) {
      odd("a frame's last line has an unknown form");
      return bytes.length;
    }
    line.setLength(0);
    if (frame.isEnded()) {
      expected.remove();
      become(State.BEGIN);
    } else {
      become(State.CONTENT);
    }
    return at + 1;
  }

  private void become(State next) {
    state = next;
    matched = 0;
  }

  private void odd(String what) {
    oddity = what;
    become(State.DEAF);
  }
}
