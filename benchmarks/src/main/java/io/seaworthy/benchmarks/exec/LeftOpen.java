package io.seaworthy.benchmarks.exec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What this process has open at one moment, on Linux.
 *
 * @param threads those that live, without the ones that OkHttp and Okio keep for a minute for all
 *     their users in a process
 * @param sockets descriptors of sockets
 * @param descriptors all descriptors
 */
record LeftOpen(int threads, int sockets, int descriptors) {
  private static final Path OWN_DESCRIPTORS = Path.of("/proc/self/fd");
  private static final Pattern KEPT = Pattern.compile("(OkHttp TaskRunner|Okio Watchdog).*");

  static LeftOpen now() {
    List<String> targets = targets();
    return new LeftOpen(
        Math.toIntExact(
            Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !KEPT.matcher(thread.getName()).matches())
                .count()),
        Math.toIntExact(targets.stream().filter(target -> target.startsWith("socket:")).count()),
        targets.size());
  }

  private static List<String> targets() {
    List<String> targets = new ArrayList<>();
    try (Stream<Path> numbers = Files.list(OWN_DESCRIPTORS)) {
      for (Path number : numbers.toList()) {
        target(number).ifPresent(targets::add);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(OWN_DESCRIPTORS + " can't be listed", e);
    }
    return targets;
  }

  /** Empty for the descriptor of the listing itself, which is over by then. */
  private static Optional<String> target(Path number) throws IOException {
    try {
      return Optional.of(Files.readSymbolicLink(number).toString());
    } catch (NoSuchFileException over) {
      return Optional.empty();
    }
  }

  boolean isAtMost(LeftOpen other) {
    return threads <= other.threads && sockets <= other.sockets && descriptors <= other.descriptors;
  }
}
