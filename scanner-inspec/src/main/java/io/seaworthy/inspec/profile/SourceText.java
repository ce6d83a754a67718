package io.seaworthy.inspec.profile;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A Ruby file of a profile. Its text never changes; beside it lies what the runtime made of it, so
 * that it is parsed once. Safe for use by many threads.
 */
public final class SourceText {
  private final String path;
  private final String text;
  private volatile @Nullable Object compiled;

  private SourceText(String path, String text) {
    this.path = path;
    this.text = text;
  }

  static SourceText of(String path, byte[] content) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      return new SourceText(path, text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (CharacterCodingException notUtf8) {
      throw ProfileException.of(path, "is not UTF-8; convert the file to UTF-8", notUtf8);
    }
  }

  /**
   * Returns where the file lies in its profile.
   *
   * @return a relative path with slashes
   */
  public String path() {
    return path;
  }

  /**
   * Returns the file's text.
   *
   * @return the text without a byte order mark
   */
  public String text() {
    return text;
  }

  /**
   * Returns what the runtime made of it.
   *
   * @return an object of the runtime, null at first
   */
  public @Nullable Object getCompiled() {
    return compiled;
  }

  /**
   * Keeps what the runtime made of it.
   *
   * @param compiled an object of the runtime, or null to forget
   */
  public void setCompiled(@Nullable Object compiled) {
    this.compiled = compiled;
  }
}
