package io.seaworthy.core.resource;

import io.seaworthy.api.command.Bytes;
import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome;
import io.seaworthy.api.command.CommandOutcome.Exited;
import io.seaworthy.api.command.CommandOutcome.NotStarted;
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
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A session that answers from recordings. Files that were not recorded are absent; a command that
 * was not recorded fails the test.
 */
public final class RecordedSession implements Session, ContainerFiles {
  private final Map<List<String>, CommandOutcome> outcomes = new HashMap<>();
  private final Map<ContainerPath, FileAnswer<FileStat>> stats = new HashMap<>();
  private final Map<ContainerPath, FileAnswer<Bytes>> contents = new HashMap<>();
  private final Map<ContainerPath, String> links = new HashMap<>();
  private final Map<ContainerPath, List<String>> listings = new HashMap<>();
  private final List<Command> asked = new ArrayList<>();

  /** Starts without any recording. */
  public RecordedSession() {}

  /** Reads a recording, such as {@code debian/passwd}. */
  public static String recording(String name) {
    try (InputStream in = RecordedSession.class.getResourceAsStream("recorded/" + name + ".txt")) {
      if (in == null) {
        throw new AssertionError("there is no recording " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The words that look for what matches a pattern, and for all below it. */
  public static String[] findBelow(String pattern) {
    return find("file.matching", "find $1", pattern);
  }

  /** The words that look for what matches a pattern, and for what lies directly in it. */
  public static String[] findNear(String pattern) {
    return find("file.near", "find $1 -maxdepth 1", pattern);
  }

  private static String[] find(String id, String find, String pattern) {
    return new String[] {
      "/bin/sh", "-c", "LC_ALL=C; export LC_ALL; IFS=; " + find, "seaworthy." + id, pattern
    };
  }

  public RecordedSession command(int code, String stdout, String stderr, String... words) {
    return outcome(new Exited(code, Bytes.utf8(stdout), Bytes.utf8(stderr), Duration.ZERO), words);
  }

  public RecordedSession missing(String... words) {
    return outcome(
        new NotStarted(NotStarted.Reason.BINARY_NOT_FOUND, words[0] + " is not there"), words);
  }

  public RecordedSession outcome(CommandOutcome outcome, String... words) {
    outcomes.put(List.of(words), outcome);
    return this;
  }

  public RecordedSession file(String path, String content) {
    return file(path, 0644, 0, 0, content);
  }

  public RecordedSession file(String path, int mode, long uid, long gid, String content) {
    entry(path, FileType.FILE, mode, uid, gid);
    contents.put(ContainerPath.of(path), FileAnswer.found(Bytes.utf8(content)));
    return this;
  }

  public RecordedSession directory(String path, int mode, long uid, long gid) {
    return entry(path, FileType.DIRECTORY, mode, uid, gid);
  }

  public RecordedSession listing(String path, String... names) {
    listings.put(ContainerPath.of(path), List.of(names));
    return directory(path, 0755, 0, 0);
  }

  public RecordedSession entry(String path, FileType type, int mode, long uid, long gid) {
    String owner = uid == 0 ? "root" : "UNKNOWN";
    String group = gid == 0 ? "root" : "UNKNOWN";
    stats.put(
        ContainerPath.of(path),
        FileAnswer.found(
            new FileStat(
                type, mode, uid, gid, owner, group, 42, Instant.ofEpochSecond(1_700_000_000))));
    return this;
  }

  /** A link whose target has been recorded before, or leads nowhere. */
  public RecordedSession link(String path, String target) {
    links.put(ContainerPath.of(path), target);
    return this;
  }

  public RecordedSession unreadable(String path) {
    entry(path, FileType.FILE, 0600, 0, 0);
    contents.put(
        ContainerPath.of(path),
        FileAnswer.unknown("file.permission-denied", path + ": Permission denied"));
    return this;
  }

  public RecordedSession hidden(String path) {
    stats.put(
        ContainerPath.of(path),
        FileAnswer.unknown("file.permission-denied", path + ": Permission denied"));
    return this;
  }

  public Facts facts() {
    return new Facts(this);
  }

  /** The words of the commands that were asked, in order. */
  public List<List<String>> asked() {
    return asked.stream().map(Command::words).toList();
  }

  /** The commands that were asked, in order. */
  public List<Command> commands() {
    return asked;
  }

  @Override
  public List<CommandOutcome> runAll(List<Command> commands) {
    List<CommandOutcome> came = new ArrayList<>();
    for (Command command : commands) {
      asked.add(command);
      CommandOutcome outcome = outcomes.get(command.words());
      if (outcome == null) {
        throw new AssertionError("no outcome was recorded for " + command.words());
      }
      came.add(outcome);
    }
    return came;
  }

  @Override
  public List<FileAnswer<FileStat>> stat(List<ContainerPath> paths, Links follow) {
    return paths.stream().map(path -> stat(path, follow)).toList();
  }

  private FileAnswer<FileStat> stat(ContainerPath path, Links follow) {
    String target = links.get(path);
    if (target == null) {
      return stats.getOrDefault(path, FileAnswer.absent());
    }
    if (follow == Links.FOLLOW) {
      return stat(ContainerPath.of(target), follow);
    }
    return FileAnswer.found(
        new FileStat(FileType.SYMLINK, 0777, 0, 0, "root", "root", 1, Instant.EPOCH));
  }

  @Override
  public List<FileAnswer<Bytes>> read(List<ContainerPath> paths, OutputLimit limit) {
    return paths.stream()
        .map(path -> ContainerPath.of(links.getOrDefault(path, path.value())))
        .map(path -> contents.getOrDefault(path, notRegular(path)))
        .toList();
  }

  private FileAnswer<Bytes> notRegular(ContainerPath path) {
    return stats.containsKey(path)
        ? FileAnswer.unknown("file.not-regular", path + " is not a regular file")
        : FileAnswer.absent();
  }

  @Override
  public FileAnswer<List<String>> list(ContainerPath directory) {
    List<String> names = listings.get(directory);
    return names == null ? FileAnswer.absent() : FileAnswer.found(names);
  }

  @Override
  public FileAnswer<String> readLink(ContainerPath link, Links follow) {
    return FileAnswer.found(links.getOrDefault(link, link.value()));
  }

  @Override
  public Target target() {
    return Target.of(URI.create("recorded://container"));
  }

  @Override
  public ContainerFiles files() {
    return this;
  }

  @Override
  public void close() {}
}
