package io.seaworthy.testkit.record;

import io.seaworthy.api.command.Bytes;
import io.seaworthy.api.command.Command;
import io.seaworthy.api.target.Target;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a recording knows a command by. A random word of 32 hexadecimal digits, such as the
 * canary's, is written as {@code {random}}, in the command and in its output. Immutable.
 */
record RecordedKey(String target, String command, List<String> random) {
  private static final Pattern RANDOM = Pattern.compile("[0-9a-f]{32}");
  private static final String PLACE = "{random}";

  static RecordedKey of(Target target, Command command, UnaryOperator<String> redaction) {
    String uri = target.uri().toString();
    if (command instanceof Command.Template template) {
      List<String> random =
          template.arguments().stream().filter(each -> RANDOM.matcher(each).matches()).toList();
      String arguments =
          template.arguments().stream()
              .map(each -> RANDOM.matcher(each).matches() ? PLACE : each)
              .collect(Collectors.joining(" "));
      // The script's hash: a later version of a script is another question.
      String script = Integer.toHexString(template.template().script().hashCode());
      String text = "template " + template.template().id() + "@" + script + " " + arguments;
      return new RecordedKey(uri, redaction.apply(text.strip()), random);
    }
    String text =
        command instanceof Command.AuthorText author
            ? "text " + author.text()
            : "words " + String.join(" ", command.words());
    return new RecordedKey(uri, redaction.apply(text), List.of());
  }

  Bytes hide(Bytes bytes) {
    return random.size() == 1 ? replaced(bytes, random.get(0), PLACE) : bytes;
  }

  Bytes show(Bytes bytes) {
    return random.size() == 1 ? replaced(bytes, PLACE, random.get(0)) : bytes;
  }

  /** Replaces in a character set that keeps every byte. */
  static Bytes replaced(Bytes bytes, String from, String to) {
    return changed(bytes, text -> text.replace(from, to));
  }

  static Bytes changed(Bytes bytes, UnaryOperator<String> change) {
    String text = new String(bytes.toArray(), StandardCharsets.ISO_8859_1);
    String changed = change.apply(text);
    return changed.equals(text) ? bytes : Bytes.of(changed.getBytes(StandardCharsets.ISO_8859_1));
  }

  String place() {
    return target + " " + command;
  }
}
