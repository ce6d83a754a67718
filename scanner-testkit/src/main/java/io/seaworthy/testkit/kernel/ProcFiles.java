package io.seaworthy.testkit.kernel;

import io.seaworthy.api.command.Bytes;
import io.seaworthy.testkit.container.FakeFile;
import io.seaworthy.testkit.container.FakeProcess;
import io.seaworthy.testkit.container.Files;
import io.seaworthy.testkit.container.Inode;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The fixture's files with {@code /proc} over them, as one process sees it. */
final class ProcFiles implements Files {
  private static final Pattern PROCESS = Pattern.compile("/proc/([1-9]\\d{0,8})(?:/([a-z]+))?");
  private static final List<String> NAMES =
      List.of("cgroup", "cmdline", "comm", "environ", "stat", "status");

  private final Files files;
  private final ProcessTable table;
  private final int self;

  ProcFiles(Files files, ProcessTable table, int self) {
    this.files = files;
    this.table = table;
    this.self = self;
  }

  @Override
  public Optional<Inode> at(String path) {
    if (!path.startsWith("/proc/")) {
      return files.at(path);
    }
    if (path.equals("/proc/self")) {
      return Optional.of(inode(path, FakeFile.link(Integer.toString(self)), 0, 0));
    }
    Matcher process = PROCESS.matcher(path);
    if (!process.matches()) {
      return files.at(path);
    }
    int pid = Integer.parseInt(process.group(1));
    String name = process.group(2) == null ? "" : process.group(2);
    Optional<Inode> live = table.find(pid).flatMap(found -> inode(path, found, name));
    if (live.isPresent()) {
      return live;
    }
    return table
        .findInFixture(pid)
        .flatMap(found -> inode(path, found, name))
        .or(() -> files.at(path));
  }

  @Override
  public List<String> namesIn(String directory) {
    Matcher process = PROCESS.matcher(directory);
    if (directory.equals("/proc")) {
      TreeSet<String> names = new TreeSet<>(files.namesIn(directory));
      names.add("self");
      table.live().forEach(each -> names.add(Integer.toString(each.pid())));
      table.fixture().processes().forEach(each -> names.add(Integer.toString(each.pid())));
      return List.copyOf(names);
    }
    boolean isProcess = process.matches() && process.group(2) == null && at(directory).isPresent();
    if (!isProcess) {
      return files.namesIn(directory);
    }
    TreeSet<String> names = new TreeSet<>(files.namesIn(directory));
    names.addAll(NAMES);
    return List.copyOf(names);
  }

  private static Optional<Inode> inode(String path, LiveProcess process, String name) {
    long uid = process.credentials().uid();
    long gid = process.credentials().gid();
    String program = process.words().get(0);
    String comm = shortened(program.substring(program.lastIndexOf('/') + 1));
    ProcLines lines =
        new ProcLines(
            process.pid(),
            comm,
            process.isStopped() ? 'T' : 'S',
            process.parent(),
            process.group(),
            process.ticks(),
            uid,
            gid);
    return content(name, lines, process.commandLine(), process.environment())
        .map(file -> inode(path, file, uid, gid));
  }

  private Optional<Inode> inode(String path, FakeProcess process, String name) {
    List<String> user =
        table.fixture().accounts().user(process.user()).orElse(Collections.nCopies(4, "0"));
    long uid = Long.parseLong(user.get(2));
    long gid = Long.parseLong(user.get(3));
    ProcLines lines =
        new ProcLines(
            process.pid(),
            process.name(),
            process.state().charAt(0),
            process.parent(),
            process.pid(),
            0,
            uid,
            gid);
    Bytes commandLine = Bytes.utf8(process.command().replace(' ', '\0') + "\0");
    return content(name, lines, commandLine, Bytes.EMPTY).map(file -> inode(path, file, uid, gid));
  }

  private static Optional<FakeFile> content(
      String name, ProcLines lines, Bytes commandLine, Bytes environment) {
    return switch (name) {
      case "" -> Optional.of(FakeFile.directory().withMode(0555));
      case "cgroup" -> Optional.of(FakeFile.text("0::/\n").withMode(0444));
      case "cmdline" -> Optional.of(FakeFile.bytes(commandLine.toArray()).withMode(0444));
      case "comm" -> Optional.of(FakeFile.text(lines.comm() + "\n").withMode(0644));
      case "environ" -> Optional.of(FakeFile.bytes(environment.toArray()).withMode(0400));
      case "stat" -> Optional.of(FakeFile.text(lines.stat()).withMode(0444));
      case "status" -> Optional.of(FakeFile.text(lines.status()).withMode(0444));
      default -> Optional.empty();
    };
  }

  private static Inode inode(String path, FakeFile file, long uid, long gid) {
    return new Inode(4_026_531_840L + path.hashCode(), file, uid, gid);
  }

  private static String shortened(String name) {
    return name.length() > 15 ? name.substring(0, 15) : name;
  }
}
