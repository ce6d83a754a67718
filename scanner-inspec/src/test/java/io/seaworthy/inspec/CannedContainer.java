package io.seaworthy.inspec;

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
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A Debian 12 container that has the files and answers it is given, and no other: any other program
 * is missing.
 */
final class CannedContainer implements Session, ContainerFiles {
  private final Map<ContainerPath, String> files = new HashMap<>();
  private final Map<ContainerPath, List<String>> directories = new HashMap<>();
  private final Map<String, Exited> answers = new HashMap<>();
  private final Set<String> programs = new HashSet<>();
  private final List<List<ContainerPath>> readings = new ArrayList<>();

  CannedContainer() {
    file("/etc/debian_version", "12.11\n");
    answer("uname -s -r -m", "Linux 6.1.0 x86_64\n");
  }

  CannedContainer file(String path, String content) {
    files.put(ContainerPath.of(path), content);
    return this;
  }

  CannedContainer directory(String path, String... names) {
    directories.put(ContainerPath.of(path), List.of(names));
    return this;
  }

  /** What a program prints; the words are those of a command, or an author's whole text. */
  CannedContainer answer(String words, String stdout) {
    return answer(words, 0, stdout, "");
  }

  CannedContainer answer(String words, int code, String stdout, String stderr) {
    answers.put(
        words, new Exited(code, Bytes.utf8(stdout), Bytes.utf8(stderr), Duration.ofMillis(1)));
    programs.add(words.split(" ")[0]);
    return this;
  }

  /** Which files were read, a list for each time that some were. */
  List<List<ContainerPath>> readings() {
    return List.copyOf(readings);
  }

  @Override
  public List<CommandOutcome> runAll(List<Command> commands) {
    return commands.stream().map(this::run).toList();
  }

  @Override
  public CommandOutcome run(Command command) {
    if (command instanceof Command.Template template
        && template.template().id().equals("command.exists")) {
      String answer = programs.contains(template.arguments().get(0)) ? "yes\n" : "no\n";
      return new Exited(0, Bytes.utf8(answer), Bytes.utf8(""), Duration.ofMillis(1));
    }
    String words =
        command instanceof Command.AuthorText author
            ? author.text()
            : command instanceof Command.Template template
                ? template.template().id() + " " + String.join(" ", template.arguments())
                : String.join(" ", command.words());
    Exited answer = answers.get(words);
    return answer == null
        ? new NotStarted(NotStarted.Reason.BINARY_NOT_FOUND, words + ": not found")
        : answer;
  }

  @Override
  public List<FileAnswer<FileStat>> stat(List<ContainerPath> paths, Links follow) {
    return paths.stream().map(this::stat).toList();
  }

  private FileAnswer<FileStat> stat(ContainerPath path) {
    if (files.containsKey(path)) {
      return FileAnswer.found(entry(FileType.FILE, 0644));
    }
    return directories.containsKey(path)
        ? FileAnswer.found(entry(FileType.DIRECTORY, 0755))
        : FileAnswer.absent();
  }

  private static FileStat entry(FileType type, int mode) {
    return new FileStat(type, mode, 0, 0, "root", "root", 42, Instant.EPOCH);
  }

  @Override
  public List<FileAnswer<Bytes>> read(List<ContainerPath> paths, OutputLimit limit) {
    readings.add(List.copyOf(paths));
    return paths.stream().map(this::read).toList();
  }

  private FileAnswer<Bytes> read(ContainerPath path) {
    String content = files.get(path);
    return content == null ? FileAnswer.absent() : FileAnswer.found(Bytes.utf8(content));
  }

  @Override
  public FileAnswer<List<String>> list(ContainerPath directory) {
    List<String> names = directories.get(directory);
    return names == null ? FileAnswer.absent() : FileAnswer.found(names);
  }

  @Override
  public FileAnswer<String> readLink(ContainerPath link, Links follow) {
    return FileAnswer.absent();
  }

  @Override
  public Target target() {
    return Target.of(URI.create("canned://container"));
  }

  @Override
  public ContainerFiles files() {
    return this;
  }

  @Override
  public void close() {}
}
