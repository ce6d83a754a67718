package io.seaworthy.api.exec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FrameReaderTest {
  private static final String HELLO = "00000000000000000000000000000000";
  private static final String ONE = "11111111111111111111111111111111";
  private static final String TWO = "22222222222222222222222222222222";
  private static final String GREETED = "\n" + HELLO + " h 7 99 -v\n";

  private final StreamFrame greeting = StreamFrame.stdoutGreeting(HELLO);
  private final StreamFrame one = StreamFrame.stdout(ONE, 1000);
  private final StreamFrame two = StreamFrame.stdout(TWO, 1000);
  private final FrameReader reader = new FrameReader(greeting);

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String text(StreamFrame frame) {
    return new String(frame.content().toArray(), StandardCharsets.ISO_8859_1);
  }

  private static String frame(String nonce, String content, int status) {
    return nonce + " b\n" + content + "\n" + nonce + " e " + status + "\n";
  }

  private void feed(String stream, int slice) {
    byte[] all = bytes(stream);
    for (int from = 0; from < all.length; from += slice) {
      reader.feed(Arrays.copyOfRange(all, from, Math.min(all.length, from + slice)));
    }
  }

  private void expectBoth() {
    reader.expect(one);
    reader.expect(two);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 33, 34, 35, 64, 100_000})
  void findsFramesHoweverTheStreamIsCut(int slice) {
    expectBoth();
    feed("noise\n\n" + GREETED + frame(ONE, "a\n\nb", 0) + frame(TWO, "", 137), slice);
    assertThat(greeting.end()).isEqualTo("h 7 99 -v");
    assertThat(one.end()).isEqualTo("e 0");
    assertThat(text(one)).isEqualTo("a\n\nb");
    assertThat(two.end()).isEqualTo("e 137");
    assertThat(text(two)).isEmpty();
    assertThat(reader.oddity()).isNull();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 100_000})
  void takesLookAlikesForContent(int slice) {
    String content =
        "\n"
            + TWO
            + " e 0\n\n"
            + ONE.substring(1)
            + " e 0\n\n\n"
            + ONE
            + "\n"
            + ONE
            + "_e 0\n"
            + HELLO
            + " h 1 1 -\n\0\377\r\n\n";
    expectBoth();
    feed(GREETED + frame(ONE, content, 3) + frame(TWO, "\n", 0), slice);
    assertThat(text(one)).isEqualTo(content);
    assertThat(text(two)).isEqualTo("\n");
    assertThat(reader.oddity()).isNull();
  }

  @Test
  void givesBackAnyContentWhereverTheStreamIsCut() {
    Random random = new Random(4711);
    List<StreamFrame> frames = new ArrayList<>();
    List<String> contents = new ArrayList<>();
    StringBuilder stream = new StringBuilder(GREETED);
    for (int i = 0; i < 2000; i++) {
      String nonce = ShellProtocol.nonce();
      String content = pieces(random, nonce);
      StreamFrame frame = StreamFrame.stdout(nonce, 100_000);
      reader.expect(frame);
      frames.add(frame);
      contents.add(content);
      stream.append(frame(nonce, content, i % 256));
    }
    byte[] all = bytes(stream.toString());
    int from = 0;
    while (from < all.length) {
      int to = Math.min(all.length, from + 1 + random.nextInt(random.nextBoolean() ? 3 : 500));
      reader.feed(Arrays.copyOfRange(all, from, to));
      from = to;
    }
    assertThat(reader.oddity()).isNull();
    for (int i = 0; i < frames.size(); i++) {
      assertThat(text(frames.get(i))).isEqualTo(contents.get(i));
      assertThat(frames.get(i).end()).isEqualTo("e " + i % 256);
    }
  }

  /** Content that comes as near to the mark as it can without knowing it. */
  private static String pieces(Random random, String nonce) {
    StringBuilder content = new StringBuilder();
    for (int i = random.nextInt(8); i > 0; i--) {
      content.append(
          switch (random.nextInt(5)) {
            case 0 -> "\n";
            case 1 -> "\n" + nonce.substring(0, random.nextInt(nonce.length()));
            case 2 -> "\n" + nonce + "x";
            case 3 -> nonce + " ";
            default -> "text\0\377";
          });
    }
    String mark = "\n" + nonce + " ";
    String made = content.toString();
    while (made.contains(mark)) {
      made = made.replace(mark, "");
    }
    return made;
  }

  @Test
  void countsTheLimitExactly() {
    StreamFrame full = StreamFrame.stdout(ONE, 5);
    StreamFrame over = StreamFrame.stdout(TWO, 5);
    reader.expect(full);
    reader.expect(over);
    feed(GREETED + frame(ONE, "12345", 0) + frame(TWO, "123456", 0), 1);
    assertThat(full.isExceeded()).isFalse();
    assertThat(text(full)).isEqualTo("12345");
    assertThat(over.isExceeded()).isTrue();
    assertThat(over.isEnded()).isFalse();
    assertThat(text(over)).isEqualTo("12345");
  }

  @Test
  void doesNotCountAMarkThatIsUnderWay() {
    StreamFrame full = StreamFrame.stdout(ONE, 5);
    reader.expect(full);
    feed(GREETED + ONE + " b\n12345\n" + ONE.substring(0, 20), 1);
    assertThat(full.isExceeded()).isFalse();
    feed("no mark", 1);
    assertThat(full.isExceeded()).isTrue();
  }

  @Test
  void tellsAFailedExecFromAStatus() {
    expectBoth();
    feed(GREETED + ONE + " b\n\n" + ONE + " x\n\n" + ONE + " e 127\n" + frame(TWO, "x", 0), 1);
    assertThat(one.isExecFailed()).isTrue();
    assertThat(one.end()).isEqualTo("e 127");
    assertThat(two.isExecFailed()).isFalse();
    assertThat(reader.oddity()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // between and before frames
        "x" + ONE + " b\n",
        "\n" + ONE + " b\n",
        ONE + " b\n\n" + ONE + " e 0\n!" + TWO + " b\n",
        TWO + " b\n",
        // last lines of another form
        ONE + " b\n\n" + ONE + " e\n",
        ONE + " b\n\n" + ONE + " e -1\n",
        ONE + " b\n\n" + ONE + " e 0 \n",
        ONE + " b\n\n" + ONE + " z 0\n",
        ONE + " b\n\n" + ONE + " .\n",
        ONE + " b\n\n" + ONE + " h 1 1 -\n",
        ONE + " b\n\n" + ONE + " x\n\n" + ONE + " x\n",
        ONE + " b\n\n" + ONE + " x\nbytes of nobody\n" + ONE + " e 127\n",
        ONE
            + " b\n\n"
            + ONE
            + " eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee",
      })
  void believesNothingAfterAnOddity(String stream) {
    expectBoth();
    feed(GREETED + stream, 1);
    assertThat(reader.oddity()).isNotNull();
    feed(frame(ONE, "late", 0) + frame(TWO, "later", 0), 1);
    assertThat(two.isEnded()).isFalse();
  }

  @Test
  void takesBytesWithoutACommandForAnOddity() {
    feed(GREETED, 1);
    assertThat(reader.oddity()).isNull();
    feed("late words of a background child", 1);
    assertThat(reader.oddity()).contains("no command was under way");
  }

  @Test
  void toleratesABoundedAmountOfNoiseBeforeTheGreeting() {
    feed("x".repeat(64 << 10), 1000);
    assertThat(greeting.isExceeded()).isFalse();
    feed("x", 1);
    assertThat(greeting.isExceeded()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n" + ONE, "\n" + ONE + " ", "\n" + ONE + " e 0", "\n" + ONE + " e"})
  void doesNotTakeACutMarkForTheEnd(String tail) {
    expectBoth();
    feed(GREETED + ONE + " b\nhalf" + tail, 1);
    assertThat(one.isEnded()).isFalse();
  }
}
