package io.seaworthy.core.resource.process;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A process as {@code ps} prints it; columns that the container's {@code ps} does not have are
 * null.
 *
 * @param label the SELinux label, or {@code -}
 * @param pid its number
 * @param cpu the share of a processor's time in percent, as text
 * @param mem the share of memory in percent, as text
 * @param vsz the virtual size in KiB
 * @param rss the resident size in KiB
 * @param tty the terminal, or {@code ?}
 * @param stat the state, for example {@code Ss}
 * @param start when it started
 * @param time the processor time it took
 * @param user whose it is
 * @param command the command line
 */
public record ProcessEntry(
    @Nullable String label,
    long pid,
    @Nullable String cpu,
    @Nullable String mem,
    long vsz,
    long rss,
    @Nullable String tty,
    @Nullable String stat,
    @Nullable String start,
    @Nullable String time,
    @Nullable String user,
    String command) {

  /** Reads a size in KiB; BusyBox writes large ones as {@code 12m} or {@code 1.3g}. */
  static long kibibytes(String size) {
    String lower = size.toLowerCase(Locale.ROOT);
    if (lower.endsWith("g")) {
      return (long) (Double.parseDouble(lower.substring(0, lower.length() - 1)) * 1024 * 1024);
    }
    if (lower.endsWith("m")) {
      return (long) (Double.parseDouble(lower.substring(0, lower.length() - 1)) * 1024);
    }
    return (long) Double.parseDouble(lower);
  }
}
