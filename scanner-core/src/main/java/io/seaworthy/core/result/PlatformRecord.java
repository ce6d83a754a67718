package io.seaworthy.core.result;

import java.util.List;

/**
 * The platform that was found in a container.
 *
 * @param name for example {@code debian}; {@code unknown} where it could not be told
 * @param release for example {@code 12.5}; may be empty
 * @param families what it belongs to, nearest first, for example {@code debian, linux, unix, os}
 * @param arch the machine's architecture, for example {@code x86_64}; may be empty
 */
public record PlatformRecord(String name, String release, List<String> families, String arch) {
  /** Nothing could be told. */
  public static final PlatformRecord UNKNOWN = new PlatformRecord("unknown", "", List.of(), "");

  /** Copies the list. */
  public PlatformRecord {
    families = List.copyOf(families);
  }
}
