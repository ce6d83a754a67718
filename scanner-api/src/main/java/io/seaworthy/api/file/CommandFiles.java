package io.seaworthy.api.file;

import io.seaworthy.api.command.Bytes;
import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome;
import io.seaworthy.api.command.CommandOutcome.Exited;
import io.seaworthy.api.command.CommandRunner;
import io.seaworthy.api.command.CommandTemplate;
import io.seaworthy.api.command.OutputLimit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Files by way of the container's own tools. */
final class CommandFiles implements ContainerFiles {
  /**
   * One process answers for many paths; more would come near the limit of the whole argument list.
   */
  private static final int PATHS_PER_COMMAND = 100;

  /**
   * Says what the file is, then prints it, in one process tree: an answer never joins the type of
   * one file with the bytes of another. {@code $1} path, {@code $2} limit + 1.
   */
  private static final CommandTemplate READ =
      new CommandTemplate(
          "file.read",
          """
          LC_ALL=C; export LC_ALL
          if s=$(stat -L -c '%f %s %b' -- "$1" 2>&1); then
            case $s in
              8???' '*) printf 'F %s\\n' "$s"; exec head -c "$2" -- "$1" ;;
              *) printf 'N %s\\n' "$s" ;;
            esac
          else
            r=$?; printf 'E %s\\n' "$s"; exit $r
          fi
          """);

  private static final CommandTemplate LIST =
      new CommandTemplate(
          "file.list",
          """
          LC_ALL=C; export LC_ALL
          s=$(stat -L -c %f -- "$1" 2>&1) || { r=$?; printf 'E %s\\n' "$s"; exit $r; }
          case $s in 4???) ;; *) printf 'N %s\\n' "$s"; exit 0 ;; esac
          cd -- "$1" 2>/dev/null && [ -r . ] || { printf 'E Permission denied\\n'; exit 1; }
          printf 'D\\n'
          for f in * .*; do
            case $f in .|..) continue ;; esac
            if [ -e "$f" ] || [ -L "$f" ]; then printf '%s\\000' "$f"; fi
          done
          """);

  private final CommandRunner commands;

  CommandFiles(CommandRunner commands) {
    this.commands = commands;
  }

  @Override
  public boolean byCommands() {
    return true;
  }

  @Override
  public List<FileAnswer<FileStat>> stat(List<ContainerPath> paths, Links links) {
    List<FileAnswer<FileStat>> answers = new ArrayList<>();
    List<List<ContainerPath>> groups = groups(paths);
    List<Command> asked = groups.stream().map(group -> StatCommand.of(group, links)).toList();
    List<CommandOutcome> outcomes = commands.runAll(asked);
    for (int i = 0; i < groups.size(); i++) {
      answers.addAll(StatCommand.answers(groups.get(i), outcomes.get(i)));
    }
    return List.copyOf(answers);
  }

  /**
   * Names with a line break would blur which line of the answer is whose: each of them is asked for
   * alone.
   */
  private static List<List<ContainerPath>> groups(List<ContainerPath> paths) {
    List<List<ContainerPath>> groups = new ArrayList<>();
    List<ContainerPath> current = new ArrayList<>();
    for (ContainerPath path : paths) {
      if (path.value().indexOf('\n') >= 0) {
        groups.add(List.copyOf(current));
        groups.add(List.of(path));
        current.clear();
        continue;
      }
      current.add(path);
      if (current.size() == PATHS_PER_COMMAND) {
        groups.add(List.copyOf(current));
        current.clear();
      }
    }
    groups.add(List.copyOf(current));
    return groups.stream().filter(group -> !group.isEmpty()).toList();
  }

  @Override
  public List<FileAnswer<Bytes>> read(List<ContainerPath> paths, OutputLimit limit) {
    String most = Integer.toString(limit.bytes() + 1);
    int room = Math.min(limit.bytes() + 256, OutputLimit.MAX_BYTES);
    List<CommandOutcome> outcomes =
        commands.runAll(
            paths.stream()
                .map(
                    path ->
                        Command.template(READ, path.value(), most)
                            .asRepeatable()
                            .withOutputLimit(new OutputLimit(room)))
                .toList());
    return outcomes.stream().map(outcome -> content(outcome, limit)).toList();
  }

  private static FileAnswer<Bytes> content(CommandOutcome outcome, OutputLimit limit) {
    return whenExited(
        outcome,
        (Exited exited) -> {
          Header header = Header.of(exited.stdout());
          if (header.kind() != 'F') {
            return header.problem(exited);
          }
          if (exited.code() != 0) {
            return FileProblems.fromTool(exited);
          }
          Bytes content = exited.stdout().slice(header.end(), exited.stdout().size());
          if (content.size() > limit.bytes()) {
            return FileAnswer.unknown(
                "file.too-large", "the file has more than " + limit.bytes() + " bytes");
          }
          return complete(header.text().split(" "), content);
        });
  }

  /** Files of sysfs claim a page, hold less, and take no block on any disk. */
  private static FileAnswer<Bytes> complete(String[] modeSizeBlocks, Bytes content) {
    long size = Long.parseLong(modeSizeBlocks[1]);
    boolean virtual = Long.parseLong(modeSizeBlocks[2]) == 0;
    if (content.size() < size && !virtual) {
      return FileAnswer.unknown(
          "file.size-mismatch",
          "the file has " + size + " bytes, but " + content.size() + " arrived");
    }
    return FileAnswer.found(content);
  }

  @Override
  public FileAnswer<List<String>> list(ContainerPath directory) {
    return whenExited(
        commands.run(Command.template(LIST, directory.value()).asRepeatable()),
        exited -> {
          Header header = Header.of(exited.stdout());
          if (header.kind() != 'D') {
            return header.problem(exited);
          }
          if (exited.code() != 0) {
            return FileProblems.fromTool(exited);
          }
          String names = exited.stdout().slice(header.end(), exited.stdout().size()).text();
          return FileAnswer.found(
              names.isEmpty() ? List.of() : List.copyOf(Arrays.asList(names.split("\0"))));
        });
  }

  @Override
  public FileAnswer<String> readLink(ContainerPath link, Links links) {
    return readLinks(List.of(link), links).get(0);
  }

  @Override
  public List<FileAnswer<String>> readLinks(List<ContainerPath> links, Links follow) {
    List<CommandOutcome> outcomes =
        commands.runAll(links.stream().map(link -> readLinkCommand(link, follow)).toList());
    List<FileAnswer<String>> answers = new ArrayList<>();
    for (int i = 0; i < links.size(); i++) {
      answers.add(linkTarget(links.get(i), outcomes.get(i)));
    }
    return List.copyOf(answers);
  }

  private static Command readLinkCommand(ContainerPath link, Links follow) {
    String[] arguments =
        follow == Links.FOLLOW
            ? new String[] {"LC_ALL=C", "readlink", "-n", "-f", "--", link.value()}
            : new String[] {"LC_ALL=C", "readlink", "-n", "--", link.value()};
    return Command.argv("env", arguments).asRepeatable();
  }

  private static FileAnswer<String> linkTarget(ContainerPath link, CommandOutcome outcome) {
    return whenExited(
        outcome,
        exited -> {
          if (exited.code() == 0) {
            return FileAnswer.found(exited.stdout().text());
          }
          if (exited.code() == 1 && exited.stderr().isEmpty()) {
            return FileAnswer.unknown(
                "file.not-a-link", link + " is not a symbolic link, or is not there");
          }
          return FileProblems.fromTool(exited);
        });
  }

  private static <T> FileAnswer<T> whenExited(
      CommandOutcome outcome, Function<Exited, FileAnswer<T>> then) {
    if (outcome instanceof Exited exited) {
      return then.apply(exited);
    }
    return FileAnswer.unknown(outcome.cause(), outcome.describe());
  }

  /** The first line of a script's answer: one letter, a blank and a text. */
  private record Header(char kind, String text, int end) {
    static Header of(Bytes output) {
      int end = 0;
      while (end < output.size() && output.at(end) != '\n') {
        end++;
      }
      String line = output.slice(0, end).text();
      return new Header(
          line.isEmpty() ? '?' : line.charAt(0),
          line.length() > 2 ? line.substring(2) : "",
          Math.min(end + 1, output.size()));
    }

    <T> FileAnswer<T> problem(Exited exited) {
      return switch (kind) {
        case 'N' ->
            FileAnswer.unknown(
                "file.not-regular",
                "the file is not of the type that was asked for (" + text + ")");
        case 'E' -> FileProblems.fromMessage(exited.code(), text);
        default -> FileProblems.fromTool(exited);
      };
    }
  }
}
