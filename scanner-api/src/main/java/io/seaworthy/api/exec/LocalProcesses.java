package io.seaworthy.api.exec;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.seaworthy.api.command.CommandOutcome.NotStarted;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Starts processes of this machine, in the JVM's own directory.
 *
 * <p>Letting go of a process ends its standard input and lets it live on, as a container runtime
 * does. Closing the launcher kills whatever still runs and all that descends from it. A process
 * whose parent has ended descends from nobody: only a {@linkplain #marked() marked} launcher finds
 * such orphans.
 *
 * <p>For systems with {@code /dev/null}. Safe for use by many threads.
 */
public final class LocalProcesses implements ProcessLauncher {
  private static final String MARK = "SEAWORTHY_LOCAL_PROCESSES";
  private static final long MOST_SECONDS = 2;

  /** "error=2, No such file or directory"; newer JDKs write "error: 2 (No such …)". */
  private static final Pattern ERRNO = Pattern.compile("error[=:] ?(\\d+)\\b");

  private final Optional<String> mark;
  private final List<LocalProcess> started = new ArrayList<>();
  private boolean closed;

  private LocalProcesses(Optional<String> mark) {
    this.mark = mark;
  }

  /**
   * Returns a launcher whose processes get the JVM's environment as it is, so that what they say of
   * this machine is true.
   *
   * @return a launcher with no process yet, the caller's to close
   */
  public static LocalProcesses unmarked() {
    return new LocalProcesses(Optional.empty());
  }

  /**
   * Returns a launcher whose processes carry one variable more in their environment, by which
   * {@link #close()} finds even those whose parent has ended, where {@code /proc} shows it. For
   * tests that must leave nothing behind.
   *
   * @return a launcher with no process yet, the caller's to close
   */
  public static LocalProcesses marked() {
    return new LocalProcesses(Optional.of(UUID.randomUUID().toString()));
  }

  @Override
  public RunningProcess start(List<String> words, boolean input, ProcessListener listener) {
    NotStarted refusal;
    try {
      Optional<LocalProcess> process = launch(words, input, listener);
      if (process.isPresent()) {
        return process.get();
      }
      refusal = new NotStarted(NotStarted.Reason.SESSION_CLOSED, "the launcher was closed");
    } catch (IOException e) {
      refusal = refusal(words.get(0), e);
    }
    listener.ended(new ProcessEnd.NeverStarted(refusal));
    return RunningProcess.neverRan();
  }

  /** Empty when nothing is started any more. */
  private synchronized Optional<LocalProcess> launch(
      List<String> words, boolean input, ProcessListener listener) throws IOException {
    if (closed) {
      return Optional.empty();
    }
    ProcessBuilder builder = new ProcessBuilder(words);
    mark.ifPresent(id -> builder.environment().put(MARK, id));
    if (!input) {
      builder.redirectInput(new File("/dev/null"));
    }
    LocalProcess process = LocalProcess.follow(builder.start(), input, listener);
    started.removeIf(before -> before.gone().isDone());
    started.add(process);
    return Optional.of(process);
  }

  private static NotStarted refusal(String program, IOException e) {
    // The JDK says why only in words. Those of the cause don't quote the program's name.
    String message = String.valueOf((e.getCause() == null ? e : e.getCause()).getMessage());
    Matcher errno = ERRNO.matcher(message);
    return switch (errno.find() ? errno.group(1) : "") {
      case "2" -> new NotStarted(NotStarted.Reason.BINARY_NOT_FOUND, program);
      case "13" -> new NotStarted(NotStarted.Reason.NOT_EXECUTABLE, program);
      default -> new NotStarted(NotStarted.Reason.RUNTIME_ERROR, program + ": " + message);
    };
  }

  /** Kills what still runs and waits for its end, at most two seconds. Then it starts no more. */
  @Override
  public void close() {
    List<LocalProcess> left;
    synchronized (this) {
      closed = true;
      left = List.copyOf(started);
      started.clear();
    }
    List<ProcessHandle> doomed =
        Stream.concat(left.stream().flatMap(LocalProcess::tree), orphans()).distinct().toList();
    doomed.forEach(ProcessHandle::destroyForcibly);
    List<CompletableFuture<?>> ends = new ArrayList<>();
    doomed.forEach(process -> ends.add(process.onExit()));
    left.forEach(process -> ends.add(process.gone()));
    // A bound, because a killed orphan stays in sight until somebody asks for its exit status.
    CompletableFuture.allOf(ends.toArray(CompletableFuture<?>[]::new))
        .completeOnTimeout(null, MOST_SECONDS, TimeUnit.SECONDS)
        .join();
    left.forEach(LocalProcess::close);
  }

  /** The processes that carry this launcher's mark, whoever their parent is by now. */
  private Stream<ProcessHandle> orphans() {
    return mark.map(id -> MARK + "=" + id).stream()
        .flatMap(
            variable -> ProcessHandle.allProcesses().filter(process -> carries(process, variable)));
  }

  private static boolean carries(ProcessHandle process, String variable) {
    try {
      byte[] environment =
          Files.readAllBytes(Path.of("/proc", Long.toString(process.pid()), "environ"));
      return new String(environment, ISO_8859_1).contains(variable);
    } catch (IOException e) {
      // Gone meanwhile, another user's, or a system without /proc.
      return false;
    }
  }
}
