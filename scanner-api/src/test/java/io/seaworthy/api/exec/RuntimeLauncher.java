package io.seaworthy.api.exec;

import io.seaworthy.api.command.CommandOutcome.NotStarted;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Starts processes on this machine as a container runtime does: the environment given and nothing
 * more, a directory of its choice, a session of its own for each process, and programs looked up
 * before anything starts, with the answers of a runtime. What {@link ExecSession} promises about
 * containers rests on all of these; {@link LocalProcesses}, which says what is true of this
 * machine, must have none of them. It also remembers what was started.
 */
final class RuntimeLauncher implements ProcessLauncher {
  private final Map<String, String> environment;
  private final Path directory;
  private final List<List<String>> started = new CopyOnWriteArrayList<>();
  private final List<StartedProcess> processes = new CopyOnWriteArrayList<>();

  RuntimeLauncher(Map<String, String> environment, Path directory) {
    this.environment = environment;
    this.directory = directory;
  }

  static RuntimeLauncher in(Path directory) {
    return new RuntimeLauncher(Map.of("PATH", "/usr/bin:/bin", "HOME", "/"), directory);
  }

  @Override
  public RunningProcess start(List<String> words, boolean input, ProcessListener listener) {
    started.add(words);
    Optional<NotStarted> refusal = refusal(words.get(0));
    if (refusal.isPresent()) {
      listener.ended(new ProcessEnd.NeverStarted(refusal.get()));
      return RunningProcess.neverRan();
    }
    List<String> line = new ArrayList<>(List.of("/usr/bin/setsid"));
    line.addAll(words);
    ProcessBuilder builder = new ProcessBuilder(line).directory(directory.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    if (!input) {
      builder.redirectInput(Path.of("/dev/null").toFile());
    }
    try {
      StartedProcess process = StartedProcess.of(words, builder.start(), input, listener);
      processes.add(process);
      return process;
    } catch (IOException e) {
      // E2BIG and its like: the platform could not start it.
      listener.ended(
          new ProcessEnd.NeverStarted(
              new NotStarted(NotStarted.Reason.RUNTIME_ERROR, String.valueOf(e.getMessage()))));
      return RunningProcess.neverRan();
    }
  }

  /** Looks a program up as Go's {@code exec.LookPath} and then {@code execve} do. */
  private Optional<NotStarted> refusal(String program) {
    if (program.contains("/")) {
      return problem(directory.resolve(program));
    }
    for (String entry : environment.getOrDefault("PATH", "").split(":")) {
      Path file = directory.resolve(entry).resolve(program);
      if (Files.isRegularFile(file) && Files.isExecutable(file)) {
        return problem(file);
      }
    }
    return Optional.of(
        new NotStarted(
            NotStarted.Reason.BINARY_NOT_FOUND, "executable file not found in $PATH: " + program));
  }

  private static Optional<NotStarted> problem(Path file) {
    if (!Files.exists(file)) {
      return Optional.of(
          new NotStarted(NotStarted.Reason.BINARY_NOT_FOUND, "no such file or directory: " + file));
    }
    if (!Files.isRegularFile(file) || !Files.isExecutable(file)) {
      return Optional.of(
          new NotStarted(NotStarted.Reason.NOT_EXECUTABLE, "permission denied: " + file));
    }
    byte[] head = head(file);
    if (head.length > 1 && head[0] == '#' && head[1] == '!') {
      String first = new String(head, StandardCharsets.ISO_8859_1).lines().findFirst().orElse("");
      String interpreter = first.substring(2).strip().split(" ")[0];
      return problem(Path.of(interpreter));
    }
    if (head.length > 3 && head[1] == 'E' && head[2] == 'L' && head[3] == 'F') {
      return Optional.empty();
    }
    return Optional.of(
        new NotStarted(NotStarted.Reason.RUNTIME_ERROR, "exec format error: " + file));
  }

  private static byte[] head(Path file) {
    try (var in = Files.newInputStream(file)) {
      return in.readNBytes(256);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The words of every process that was asked for, in order. */
  List<List<String>> started() {
    return List.copyOf(started);
  }

  long count(String program) {
    return started.stream().filter(words -> words.get(0).equals(program)).count();
  }

  /** The newest process that was started with these first words. */
  StartedProcess process(String... words) {
    for (int i = processes.size() - 1; i >= 0; i--) {
      List<String> line = processes.get(i).words();
      if (line.size() >= words.length
          && line.subList(0, words.length).equals(Arrays.asList(words))) {
        return processes.get(i);
      }
    }
    throw new AssertionError("never started: " + List.of(words) + " among " + started);
  }

  List<StartedProcess> processes() {
    return List.copyOf(processes);
  }
}
