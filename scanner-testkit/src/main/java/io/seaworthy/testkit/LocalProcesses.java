package io.seaworthy.testkit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.seaworthy.api.command.CommandOutcome.NotStarted;
import io.seaworthy.api.exec.ProcessEnd;
import io.seaworthy.api.exec.ProcessLauncher;
import io.seaworthy.api.exec.ProcessListener;
import io.seaworthy.api.exec.RunningProcess;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Starts real processes of this machine, so that what is written for containers can be tried
 * against real shells.
 *
 * <p>Letting go of a process ends its standard input and lets it live on, as a container runtime
 * does; closing the launcher kills whatever still runs, children among it, even those whose parent
 * has ended (found by a variable in their environment, where {@code /proc} shows it). For systems
 * with a POSIX shell. Safe for use by many threads.
 */
public final class LocalProcesses implements ProcessLauncher {
  private static final String TAG = "SEAWORTHY_LOCAL_PROCESSES";

  private final String id = UUID.randomUUID().toString();
  private final Set<LocalProcess> running = ConcurrentHashMap.newKeySet();

  /** Creates a launcher with no process yet. */
  public LocalProcesses() {}

  @Override
  public RunningProcess start(List<String> words, boolean input, ProcessListener listener) {
    ProcessBuilder builder = new ProcessBuilder(words);
    builder.environment().put(TAG, id);
    if (!input) {
      builder.redirectInput(new File("/dev/null"));
    }
    try {
      LocalProcess process = new LocalProcess(builder.start(), listener, running::remove);
      running.add(process);
      process.follow();
      return process;
    } catch (IOException e) {
      listener.ended(new ProcessEnd.NeverStarted(new NotStarted(reason(e), words.get(0))));
      return NeverRan.INSTANCE;
    }
  }

  /** Returns how many processes have not ended yet. */
  int alive() {
    return running.size();
  }

  @Override
  public void close() {
    List<ProcessHandle> orphans = orphans();
    orphans.forEach(ProcessHandle::destroyForcibly);
    running.forEach(LocalProcess::kill);
    // A bound, because a killed orphan stays in sight until somebody asks for its exit status.
    CompletableFuture.allOf(
            orphans.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new))
        .completeOnTimeout(null, 2, TimeUnit.SECONDS)
        .join();
  }

  /** The processes that carry this launcher's tag, whoever their parent is by now. */
  private List<ProcessHandle> orphans() {
    String tag = TAG + "=" + id;
    return ProcessHandle.allProcesses().filter(process -> carries(process, tag)).toList();
  }

  private static boolean carries(ProcessHandle process, String tag) {
    try {
      byte[] environment =
          Files.readAllBytes(Path.of("/proc", Long.toString(process.pid()), "environ"));
      return new String(environment, ISO_8859_1).contains(tag);
    } catch (IOException e) {
      // Gone meanwhile, another user's, or a system without /proc.
      return false;
    }
  }

  private static NotStarted.Reason reason(IOException e) {
    // The JDK says why only in words: "error=2, No such file or directory", "error=13, Permission".
    String message = String.valueOf(e.getMessage());
    return message.contains("error=2,")
        ? NotStarted.Reason.BINARY_NOT_FOUND
        : message.contains("error=13,")
            ? NotStarted.Reason.NOT_EXECUTABLE
            : NotStarted.Reason.RUNTIME_ERROR;
  }
}
