package io.seaworthy.core.policy;

import io.seaworthy.api.command.Command;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The words of a command that may name a file whose content it reads. */
final class ContentWords {
  private static final Set<String> PROPERTIES_ONLY =
      Set.of("stat", "test", "[", "ls", "readlink", "find", "getfacl", "lsattr");

  private ContentWords() {}

  static List<String> of(Command command) {
    if (command instanceof Command.Template template) {
      return template.template().id().equals("file.read")
          ? paths(template.arguments().stream())
          : List.of();
    }
    if (command instanceof Command.AuthorText author) {
      return ShellText.read(author.text()).commands().stream().flatMap(ContentWords::read).toList();
    }
    return read(command.words()).toList();
  }

  private static Stream<String> read(List<String> words) {
    List<String> plain = words.stream().dropWhile(w -> w.equals("env") || w.contains("=")).toList();
    if (plain.isEmpty()) {
      return Stream.empty();
    }
    boolean propertiesOnly =
        PROPERTIES_ONLY.contains(ToolTable.program(plain)) && !ToolTable.launches(plain);
    return propertiesOnly
        ? Stream.empty()
        : paths(plain.subList(1, plain.size()).stream()).stream();
  }

  private static List<String> paths(Stream<String> words) {
    return words.filter(word -> word.startsWith("/")).toList();
  }
}
