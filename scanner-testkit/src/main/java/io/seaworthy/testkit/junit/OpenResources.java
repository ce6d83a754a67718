package io.seaworthy.testkit.junit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The threads and file descriptors of this process at one moment. Immutable.
 *
 * @param threads those that live
 * @param descriptors by number, what {@code /proc/self/fd} says of them
 */
record OpenResources(Set<Thread> threads, Map<String, String> descriptors) {
  private static final Path OWN_DESCRIPTORS = Path.of("/proc/self/fd");

  /**
   * Kept for a whole process by the JDK, OkHttp, Okio and the runner of the tests; and the compiler
   * of a JRuby, which starts at some time or other while a profile lives.
   */
  private static final Pattern SHARED_THREADS =
      Pattern.compile(
          "(OkHttp (TaskRunner|ConnectionPool)|Okio Watchdog|ForkJoinPool\\.commonPool|process reaper|Cleaner-"
              + "|Common-Cleaner|surefire-|Attach Listener|Keep-Alive-Timer|Signal Dispatcher"
              + "|CompletableFutureDelayScheduler|junit-jupiter-timeout-watcher|Ruby-\\d+-JIT-).*");

  /** What classes and their native parts are loaded from, and the kernel's random numbers. */
  private static final Pattern SHARED_FILES =
      Pattern.compile(".*(\\.jar|\\.so|\\.exec|/lib/modules|/dev/u?random|/dev/null)");

  static {
    // The first socket of a process opens a pair of descriptors that the JDK never closes.
    try {
      new ServerSocket(0, 1, InetAddress.getLoopbackAddress()).close();
    } catch (IOException e) {
      throw new UncheckedIOException("no socket on loopback", e);
    }
  }

  static OpenResources now() {
    Set<Thread> threads =
        Thread.getAllStackTraces().keySet().stream()
            .filter(thread -> !SHARED_THREADS.matcher(thread.getName()).matches())
            .collect(Collectors.toUnmodifiableSet());
    return new OpenResources(threads, openDescriptors());
  }

  private static Map<String, String> openDescriptors() {
    Map<String, String> open = new HashMap<>();
    if (!Files.isDirectory(OWN_DESCRIPTORS)) {
      return open;
    }
    try (DirectoryStream<Path> numbers = Files.newDirectoryStream(OWN_DESCRIPTORS)) {
      for (Path number : numbers) {
        target(number, open);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(OWN_DESCRIPTORS + " can't be listed", e);
    }
    return Map.copyOf(open);
  }

  private static void target(Path number, Map<String, String> open) throws IOException {
    try {
      String target = Files.readSymbolicLink(number).toString();
      // The listing's own descriptor is one of them.
      if (!target.matches("/proc/\\d+/fd") && !SHARED_FILES.matcher(target).matches()) {
        open.put(number.getFileName().toString(), target);
      }
    } catch (NoSuchFileException closedMeanwhile) {
      open.remove(number.getFileName().toString());
    }
  }

  /** What is here and was not there before, in words. */
  List<String> notIn(OpenResources before) {
    List<String> left = new ArrayList<>();
    for (Thread thread : threads) {
      if (!before.threads.contains(thread) && thread.isAlive()) {
        left.add("thread \"" + thread.getName() + '"' + top(thread));
      }
    }
    descriptors.forEach(
        (number, target) -> {
          // By what it is and not by its number, which may have been given again.
          if (!before.descriptors.containsValue(target)) {
            left.add("descriptor " + number + ": " + target + SocketAddresses.of(target));
          }
        });
    return left;
  }

  private static String top(Thread thread) {
    StackTraceElement[] stack = thread.getStackTrace();
    return stack.length == 0 ? "" : " at " + stack[0];
  }
}
