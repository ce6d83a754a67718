package io.seaworthy.api.file;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome;
import io.seaworthy.api.command.CommandOutcome.Exited;
import io.seaworthy.api.file.ContainerFiles.Links;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One {@code stat} for many files.
 *
 * <p>It prints a line on standard output for each file that it could read and one on standard error
 * for each that it could not, both in the order of the arguments; together they give every path its
 * answer. GNU coreutils and BusyBox do so alike.
 */
final class StatCommand {
  private static final String FORMAT = "%f %u %g %s %Y %U %G %n";
  private static final Pattern LINE =
      Pattern.compile(
          "([0-9a-f]+) (\\d+) (\\d+) (\\d+) (-?\\d+) (\\S+) (\\S+) (.*)", Pattern.DOTALL);

  private StatCommand() {}

  static Command of(List<ContainerPath> paths, Links links) {
    List<String> words = new ArrayList<>(List.of("LC_ALL=C", "stat"));
    if (links == Links.FOLLOW) {
      words.add("-L");
    }
    words.addAll(List.of("-c", FORMAT, "--"));
    paths.forEach(path -> words.add(path.value()));
    return Command.argv("env", words.toArray(new String[0])).asRepeatable();
  }

  static List<FileAnswer<FileStat>> answers(List<ContainerPath> paths, CommandOutcome outcome) {
    if (!(outcome instanceof Exited exited)) {
      return same(paths, FileAnswer.unknown(outcome.cause(), outcome.describe()));
    }
    if (exited.code() > 1) {
      return same(paths, FileProblems.fromTool(exited));
    }
    if (paths.size() == 1) {
      return List.of(single(paths.get(0), exited));
    }
    return inOrder(paths, exited);
  }

  private static FileAnswer<FileStat> single(ContainerPath path, Exited exited) {
    if (exited.code() != 0) {
      return FileProblems.fromTool(exited);
    }
    return parsed(exited.stdout().text().stripTrailing(), path);
  }

  private static List<FileAnswer<FileStat>> inOrder(List<ContainerPath> paths, Exited exited) {
    Iterator<String> found = exited.stdout().text().lines().iterator();
    Iterator<String> problems = exited.stderr().text().lines().iterator();
    List<FileAnswer<FileStat>> answers = new ArrayList<>();
    String next = found.hasNext() ? found.next() : "";
    for (ContainerPath path : paths) {
      if (namedBy(next).equals(path.value())) {
        answers.add(parsed(next, path));
        next = found.hasNext() ? found.next() : "";
      } else if (problems.hasNext()) {
        answers.add(FileProblems.fromMessage(exited.code(), problems.next()));
      } else {
        answers.add(FileAnswer.unknown("tool.answer", "stat gave no answer for " + path));
      }
    }
    if (!next.isEmpty() || problems.hasNext()) {
      return same(
          paths, FileAnswer.unknown("tool.answer", "stat gave more answers than asked for"));
    }
    return answers;
  }

  private static String namedBy(String line) {
    Matcher fields = LINE.matcher(line);
    return fields.matches() ? fields.group(8) : "";
  }

  private static FileAnswer<FileStat> parsed(String line, ContainerPath path) {
    Matcher fields = LINE.matcher(line);
    if (!fields.matches() || !fields.group(8).equals(path.value())) {
      return FileAnswer.unknown("tool.answer", "stat gave an answer of another form for " + path);
    }
    int mode = Integer.parseInt(fields.group(1), 16);
    return FileAnswer.found(
        new FileStat(
            FileType.ofMode(mode),
            mode & 07777,
            Long.parseLong(fields.group(2)),
            Long.parseLong(fields.group(3)),
            fields.group(6),
            fields.group(7),
            Long.parseLong(fields.group(4)),
            Instant.ofEpochSecond(Long.parseLong(fields.group(5)))));
  }

  private static List<FileAnswer<FileStat>> same(
      List<ContainerPath> paths, FileAnswer<FileStat> answer) {
    return paths.stream().map(path -> answer).toList();
  }
}
