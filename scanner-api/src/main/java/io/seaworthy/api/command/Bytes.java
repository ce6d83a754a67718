package io.seaworthy.api.command;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/**
 * Immutable bytes, as they came from a container.
 *
 * <p>Output stays bytes until somebody asks for text, so that nothing is lost on the way:
 * containers print what they like. Instances are values: equal when their bytes are. Safe for use
 * by many threads.
 */
public final class Bytes {
  /** No bytes. */
  public static final Bytes EMPTY = new Bytes(new byte[0]);

  private final byte[] content;

  private Bytes(byte[] content) {
    this.content = content;
  }

  /**
   * Returns a copy of the given bytes.
   *
   * @param content the bytes
   * @return the value
   */
  public static Bytes of(byte[] content) {
    return content.length == 0 ? EMPTY : new Bytes(content.clone());
  }

  /**
   * Returns a copy of a part of the given bytes.
   *
   * @param content the bytes
   * @param from the first index, inclusive
   * @param to the last index, exclusive, at least {@code from}
   * @return the value
   * @throws IndexOutOfBoundsException when the content does not hold the part
   */
  public static Bytes of(byte[] content, int from, int to) {
    Objects.checkFromToIndex(from, to, content.length);
    return from == to ? EMPTY : new Bytes(Arrays.copyOfRange(content, from, to));
  }

  /**
   * Returns the UTF-8 form of a text.
   *
   * @param text the text
   * @return the value
   */
  public static Bytes utf8(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Returns how many bytes there are.
   *
   * @return the length, at least 0
   */
  public int size() {
    return content.length;
  }

  /**
   * Tells whether there are none.
   *
   * @return true for no bytes
   */
  public boolean isEmpty() {
    return content.length == 0;
  }

  /**
   * Returns one byte.
   *
   * @param index from 0 to {@link #size()} - 1
   * @return the byte
   * @throws IndexOutOfBoundsException for another index
   */
  public byte at(int index) {
    return content[index];
  }

  /**
   * Returns a part.
   *
   * @param from the first index, inclusive
   * @param to the last index, exclusive
   * @return the bytes between
   * @throws IndexOutOfBoundsException when the range lies outside
   */
  public Bytes slice(int from, int to) {
    if (from < 0 || to > content.length || from > to) {
      throw new IndexOutOfBoundsException(
          "slice " + from + ".." + to + " of " + content.length + " bytes");
    }
    return of(Arrays.copyOfRange(content, from, to));
  }

  /**
   * Returns a copy as an array.
   *
   * @return a new array, the caller's own
   */
  public byte[] toArray() {
    return content.clone();
  }

  /**
   * Returns the bytes as UTF-8 text; malformed input becomes U+FFFD.
   *
   * @return the text
   * @see #isUtf8()
   */
  public String text() {
    return new String(content, StandardCharsets.UTF_8);
  }

  /**
   * Tells whether {@link #text()} is faithful.
   *
   * @return true when the bytes are well-formed UTF-8
   */
  public boolean isUtf8() {
    // A malformed sequence decodes to U+FFFD, whose bytes are others than it had.
    return Arrays.equals(text().getBytes(StandardCharsets.UTF_8), content);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Bytes bytes && Arrays.equals(content, bytes.content);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(content);
  }

  /**
   * Returns the length only: what a container printed is data and may be secret, so it never slips
   * into a log.
   */
  @Override
  public String toString() {
    return content.length + " bytes";
  }
}
