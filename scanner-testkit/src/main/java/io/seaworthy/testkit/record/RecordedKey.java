package io.seaworthy.testkit.record;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import io.seaworthy.api.command.Bytes;
import io.seaworthy.api.command.Command;
import io.seaworthy.api.target.Target;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * What a recording knows a command by. A random word of 32 hexadecimal digits, such as the
 * canary's, is written as {@code {random}}, in the command and in its output. Immutable.
 */
record RecordedKey(String target, String command, List<String> random) {
  private static final Pattern RANDOM = Pattern.compile("[0-9a-f]{32}");
  private static final String PLACE = "{random}";

  /** Words as a JSON list, so that one word with a blank and two words differ. */
  private static final Gson WORDS = new GsonBuilder().disableHtmlEscaping().create();

  static RecordedKey of(Target target, Command command, UnaryOperator<String> redaction) {
    String uri = target.uri().toString();
    if (command instanceof Command.Template template) {
      List<String> random =
          template.arguments().stream().filter(each -> RANDOM.matcher(each).matches()).toList();
      List<String> arguments =
          template.arguments().stream()
              .map(each -> RANDOM.matcher(each).matches() ? PLACE : each)
              .toList();
      String id = template.template().id() + "@" + hash(template.template().script());
      String text = "template " + id + " " + WORDS.toJson(arguments);
      return new RecordedKey(uri, redaction.apply(text), random);
    }
    String text =
        command instanceof Command.AuthorText author
            ? "text " + author.text()
            : "words " + WORDS.toJson(command.words());
    return new RecordedKey(uri, redaction.apply(text), List.of());
  }

  /** A later version of a script is another question; 48 bits tell them apart. */
  private static String hash(String script) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 6);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
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
