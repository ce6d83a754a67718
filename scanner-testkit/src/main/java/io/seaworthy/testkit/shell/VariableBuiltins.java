package io.seaworthy.testkit.shell;

import io.seaworthy.api.command.Bytes;
import io.seaworthy.testkit.container.ByteSource;
import io.seaworthy.testkit.program.UnsupportedCommand;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Built-in commands that change variables and positional parameters. */
final class VariableBuiltins {
  static final Map<String, Builtin> ALL =
      Map.of(
          "export", VariableBuiltins::export,
          "local", VariableBuiltins::set,
          "read", VariableBuiltins::read,
          "readonly", VariableBuiltins::protect,
          "set", VariableBuiltins::options,
          "shift", VariableBuiltins::shift,
          "unset", VariableBuiltins::unset);

  private VariableBuiltins() {}

  private static int export(Shell shell, List<String> words) {
    set(shell, words);
    names(words).forEach(name -> shell.variables().export(name));
    return 0;
  }

  private static int protect(Shell shell, List<String> words) {
    set(shell, words);
    names(words).forEach(name -> shell.variables().protect(name));
    return 0;
  }

  private static List<String> names(List<String> words) {
    return words.stream().skip(1).map(word -> word.split("=", 2)[0]).toList();
  }

  private static int set(Shell shell, List<String> words) {
    for (String word : words.subList(1, words.size())) {
      String[] parts = word.split("=", 2);
      if (!Names.isName(parts[0])) {
        throw new UnsupportedCommand(words.get(0) + " " + word + " is not imitated");
      }
      if (parts.length == 2 && !shell.variables().set(parts[0], parts[1])) {
        shell.complain(shell.line(), parts[0] + Builtins.readOnly(shell.kind()));
        throw new Jump.Exit(2);
      }
    }
    return 0;
  }

  private static int unset(Shell shell, List<String> words) {
    for (String word : words.subList(1, words.size())) {
      if (word.startsWith("-") && !word.equals("-v") && !word.equals("-f")) {
        throw new UnsupportedCommand("unset " + word + " is not imitated");
      }
      if (words.get(1).equals("-f")) {
        shell.forget(word);
      } else {
        shell.variables().unset(word);
      }
    }
    return 0;
  }

  private static int shift(Shell shell, List<String> words) {
    int count = words.size() > 1 ? Integer.parseInt(words.get(1)) : 1;
    List<String> arguments = shell.arguments();
    if (count > arguments.size()) {
      shell.complain(shell.line(), "shift", "can't shift that many");
      throw new Jump.Exit(2);
    }
    shell.setArguments(arguments.subList(count, arguments.size()));
    return 0;
  }

  private static int options(Shell shell, List<String> words) {
    for (int i = 1; i < words.size(); i++) {
      String word = words.get(i);
      if (word.equals("--")) {
        shell.setArguments(words.subList(i + 1, words.size()));
        return 0;
      }
      if (!word.matches("[-+].+")) {
        shell.setArguments(words.subList(i, words.size()));
        return 0;
      }
      if (!word.matches("[-+][efu]+")) {
        throw new UnsupportedCommand("set " + word + " is not imitated");
      }
      for (char option : word.substring(1).toCharArray()) {
        if (word.startsWith("-")) {
          shell.options().add(option);
        } else {
          shell.options().remove(option);
        }
      }
    }
    return 0;
  }

  private static int read(Shell shell, List<String> words) {
    boolean raw = words.size() > 1 && words.get(1).equals("-r");
    List<String> names = words.subList(raw ? 2 : 1, words.size());
    if (names.isEmpty() || names.get(0).startsWith("-")) {
      throw new UnsupportedCommand(String.join(" ", words) + " is not imitated");
    }
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    boolean ended = line(shell.streams().in(), line);
    Bytes bytes = Bytes.of(line.toByteArray());
    String text = bytes.text().replace("\0", "");
    if (!raw && text.indexOf('\\') >= 0) {
      throw new UnsupportedCommand("read without -r of a line with a backslash is not imitated");
    }
    assign(shell, names, text);
    return ended ? 0 : 1;
  }

  /** Reads byte by byte, so that nothing behind the line feed is taken from whoever reads next. */
  private static boolean line(ByteSource in, ByteArrayOutputStream line) {
    byte[] one = new byte[1];
    while (in.read(one) > 0) {
      if (one[0] == '\n') {
        return true;
      }
      line.write(one[0]);
    }
    return false;
  }

  private static void assign(Shell shell, List<String> names, String text) {
    String separators = shell.variables().get("IFS").orElse(" \t\n");
    List<String> values = new ArrayList<>();
    String rest = stripped(text, separators);
    while (values.size() < names.size() - 1) {
      int end = 0;
      while (end < rest.length() && separators.indexOf(rest.charAt(end)) < 0) {
        end++;
      }
      values.add(rest.substring(0, end));
      rest = stripped(rest.substring(Math.min(end + 1, rest.length())), separators);
    }
    values.add(rest);
    for (int i = 0; i < names.size(); i++) {
      shell.variables().set(names.get(i), values.get(i));
    }
  }

  private static String stripped(String text, String separators) {
    int from = 0;
    int to = text.length();
    while (from < to && isBlank(text.charAt(from), separators)) {
      from++;
    }
    while (to > from && isBlank(text.charAt(to - 1), separators)) {
      to--;
    }
    return text.substring(from, to);
  }

  private static boolean isBlank(char c, String separators) {
    return Character.isWhitespace(c) && separators.indexOf(c) >= 0;
  }
}
