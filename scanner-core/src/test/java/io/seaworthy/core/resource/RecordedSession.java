package io.seaworthy.core.resource;

import io.seaworthy.api.command.Bytes;
import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome;
import io.seaworthy.api.command.CommandOutcome.Exited;
import io.seaworthy.api.command.OutputLimit;
import io.seaworthy.api.file.ContainerFiles;
import io.seaworthy.api.file.ContainerPath;
import io.seaworthy.api.file.FileAnswer;
import io.seaworthy.api.file.FileStat;
import io.seaworthy.api.file.FileType;
import io.seaworthy.api.target.Target;
import io.seaworthy.api.transport.Session;
import io.seaworthy.core.facts.Facts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * A container that gives the answers recorded from a real one. A file that was not recorded is not
 * there; a command that was not recorded fails the test.
 */
public final class RecordedSession implements Session {
  private final Map<String, FileAnswer<Bytes>> files = new HashMap<>();
  private final Map<List<String>, CommandOutcome> outcomes = new HashMap<>();
  private final List<List<String>> asked = new ArrayList<>();

  /** Creates a container with nothing in it. */
  public RecordedSession() {}

  /** Returns what was recorded under {@code src/test/resources/recorded}. */
  public static String recorded(String name) {
    try (InputStream in =
        Objects.requireNonNull(
            RecordedSession.class.getResourceAsStream("/recorded/" + name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  public RecordedSession file(String path, String content) {
    files.put(path, FileAnswer.found(Bytes.utf8(content)));
    return this;
  }

  public RecordedSession recordedFile(String path, String name) {
    return file(path, recorded(name));
  }

  /** Adds a file that is there but can't be read. */
  public RecordedSession unreadable(String path) {
    files.put(path, FileAnswer.unknown("file.permission-denied", "Permission denied"));
    return this;
  }

  /** Adds what a command printed on standard output before it ended well. */
  public RecordedSession stdout(String stdout, String... words) {
    return ended(0, stdout, "", words);
  }

  public RecordedSession ended(int code, String stdout, String stderr, String... words) {
    outcomes.put(
        List.of(words),
        new Exited(code, Bytes.utf8(stdout), Bytes.utf8(stderr), Duration.ofMillis(1)));
    return this;
  }

  /** Adds a program that the container does not have. */
  public RecordedSession missing(String... words) {
    return ended(127, "", words[0] + ": not found", words);
  }

  public RecordedSession outcome(CommandOutcome outcome, String... words) {
    outcomes.put(List.of(words), outcome);
    return this;
  }

  public Facts facts() {
    return new Facts(this);
  }

  /** Returns the words of all commands so far. */
  public List<List<String>> asked() {
    return asked;
  }

  @Override
  public Target target() {
    throw new UnsupportedOperationException("recorded answers belong to no target");
  }

  @Override
  public List<CommandOutcome> runAll(List<Command> commands) {
    return commands.stream().map(this::answer).toList();
  }

  private CommandOutcome answer(Command command) {
    asked.add(command.words());
    CommandOutcome outcome = outcomes.get(command.words());
    if (outcome == null) {
      throw new AssertionError("not recorded: " + command.words());
    }
    return outcome;
  }

  @Override
  public ContainerFiles files() {
    return new RecordedFiles();
  }

  @Override
  public void close() {}

  /** Files by path; a path with others below it is a directory. */
  private final class RecordedFiles implements ContainerFiles {
    @Override
    public List<FileAnswer<FileStat>> stat(List<ContainerPath> paths, Links links) {
      return paths.stream().map(this::stat).toList();
    }

    private FileAnswer<FileStat> stat(ContainerPath path) {
      if (!names(path).isEmpty()) {
        return FileAnswer.found(stat(FileType.DIRECTORY, 0));
      }
      FileAnswer<Bytes> content = files.get(path.value());
      if (content == null) {
        return FileAnswer.absent();
      }
      long size = content instanceof FileAnswer.Found<Bytes> found ? found.value().size() : 1;
      return FileAnswer.found(stat(FileType.FILE, size));
    }

    private FileStat stat(FileType type, long size) {
      return new FileStat(type, 0644, 0, 0, "root", "root", size, Instant.EPOCH);
    }

    private Set<String> names(ContainerPath directory) {
      String prefix = directory.value().equals("/") ? "/" : directory.value() + "/";
      Set<String> names = new TreeSet<>();
      for (String path : files.keySet()) {
        if (path.startsWith(prefix)) {
          names.add(path.substring(prefix.length()).split("/")[0]);
        }
      }
      return names;
    }

    @Override
    public List<FileAnswer<Bytes>> read(List<ContainerPath> paths, OutputLimit limit) {
      return each(paths, path -> files.getOrDefault(path.value(), FileAnswer.<Bytes>absent()));
    }

    private <T> List<FileAnswer<T>> each(
        List<ContainerPath> paths, Function<ContainerPath, FileAnswer<T>> answer) {
      return paths.stream().map(answer).toList();
    }

    @Override
    public FileAnswer<List<String>> list(ContainerPath directory) {
      List<String> names = List.copyOf(names(directory));
      return names.isEmpty() ? FileAnswer.absent() : FileAnswer.found(names);
    }

    @Override
    public FileAnswer<String> readLink(ContainerPath link, Links links) {
      return FileAnswer.unknown("file.not-a-link", link + " was not recorded as a link");
    }
  }
}
