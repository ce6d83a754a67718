package io.seaworthy.core.resource.internal;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome.Exited;
import io.seaworthy.api.command.CommandTemplate;
import io.seaworthy.api.file.ContainerPath;
import io.seaworthy.api.file.FileType;
import io.seaworthy.core.facts.EvidenceException;
import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.facts.Need;
import java.util.List;
import java.util.stream.Stream;

/** Files by the patterns of the shell, as configuration files include each other. */
public final class FoundFiles {
  /** The pattern is not quoted, for the shell shall expand it; no field splitting touches it. */
  private static final CommandTemplate FIND =
      new CommandTemplate("file.matching", "LC_ALL=C; export LC_ALL; IFS=; find $1");

  /** What matches, and what lies directly in a directory that matches. */
  private static final CommandTemplate FIND_NEAR =
      new CommandTemplate("file.near", "LC_ALL=C; export LC_ALL; IFS=; find $1 -maxdepth 1");

  private FoundFiles() {}

  /**
   * Finds what matches any of some patterns, and all that lies below it.
   *
   * @param facts asks the container
   * @param patterns absolute paths with {@code *}, {@code ?} and {@code [} as in the shell
   * @return the paths in the patterns' order; nothing for a pattern that matches nothing
   * @throws EvidenceException when it can't be told
   */
  public static List<String> matching(Facts facts, List<String> patterns) {
    return found(facts, FIND, patterns).stream().flatMap(List::stream).toList();
  }

  /**
   * Finds the files that match any of some patterns, or lie directly in a directory that does.
   *
   * @param facts asks the container
   * @param patterns absolute paths with {@code *}, {@code ?} and {@code [} as in the shell
   * @param types what is looked for, where a symbolic link counts as itself
   * @return the paths in the patterns' order, of each pattern in the order of the types; nothing
   *     for a pattern that matches nothing
   * @throws EvidenceException when it can't be told
   */
  public static List<String> near(Facts facts, List<String> patterns, FileType... types) {
    List<List<ContainerPath>> found =
        found(facts, FIND_NEAR, patterns).stream()
            .map(paths -> paths.stream().map(ContainerPath::of).toList())
            .toList();
    facts.gather(found.stream().flatMap(List::stream).map(Need.LinkStat::new).toList());
    return found.stream()
        .flatMap(paths -> Stream.of(types).flatMap(type -> ofType(facts, paths, type)))
        .map(ContainerPath::value)
        .toList();
  }

  private static Stream<ContainerPath> ofType(
      Facts facts, List<ContainerPath> paths, FileType type) {
    return paths.stream()
        .filter(path -> facts.linkStat(path).filter(stat -> stat.type() == type).isPresent());
  }

  /** What a search prints for each pattern. */
  private static List<List<String>> found(
      Facts facts, CommandTemplate find, List<String> patterns) {
    List<Command> finds =
        patterns.stream()
            .<Command>map(pattern -> Command.template(find, pattern).asRepeatable())
            .toList();
    facts.gather(finds.stream().map(Need.Run::new).toList());
    return finds.stream().map(one -> answer(facts.runTool(one))).toList();
  }

  private static List<String> answer(Exited exited) {
    if (exited.code() == 0) {
      return exited.stdout().text().lines().filter(line -> !line.isBlank()).toList();
    }
    String complaint = exited.stderr().text().strip();
    if (complaint.endsWith("No such file or directory")) {
      return List.of();
    }
    throw new EvidenceException(
        "file.unreadable", "find: " + complaint.lines().findFirst().orElse(""));
  }
}
