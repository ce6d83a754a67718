package io.seaworthy.k8s.token;

import java.util.Arrays;

/**
 * A text that must not be seen, such as a token. It is neither printed nor serialized nor compared.
 * Safe for use by many threads.
 *
 * <p>Closing it overwrites the memory held here. Copies that the network library makes while a
 * request is under way are beyond reach; they are left to the garbage collector.
 */
public final class Secret implements AutoCloseable {
  private final char[] text;
  private boolean closed;

  private Secret(char[] text) {
    this.text = text;
  }

  /**
   * Keeps a text.
   *
   * @param text the text
   * @return the secret; the caller closes it
   */
  public static Secret of(String text) {
    return new Secret(text.toCharArray());
  }

  /**
   * Returns the text, for a request that is about to be sent.
   *
   * @return the text
   * @throws IllegalStateException when it was closed
   */
  public synchronized String reveal() {
    if (closed) {
      throw new IllegalStateException("the secret was closed, so it is gone");
    }
    return new String(text);
  }

  /** Overwrites the text. */
  @Override
  public synchronized void close() {
    closed = true;
    Arrays.fill(text, '\0');
  }

  @Override
  public String toString() {
    return "(secret)";
  }
}
