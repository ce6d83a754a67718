package io.seaworthy.testkit.program.text;

import io.seaworthy.testkit.program.Program;
import io.seaworthy.testkit.program.ProgramCall;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code printf FORMAT [WORD]…}: the format is used again while words are left. */
final class PrintfProgram implements Program {
  private static final Pattern DIRECTIVE =
      Pattern.compile("%([-+ 0#]*)(\\*|\\d+)?(?:\\.(\\d+))?([a-zA-Z%])");

  @Override
  public int run(ProgramCall call) {
    List<String> words = call.arguments();
    if (!words.isEmpty() && words.get(0).equals("--")) {
      words = words.subList(1, words.size());
    }
    if (words.isEmpty()) {
      throw call.unsupported("a call without a format");
    }
    Run run = new Run(call, words.subList(1, words.size()));
    do {
      run.once(words.get(0));
    } while (run.at < run.words.size() && run.used && !run.stopped);
    return run.status;
  }

  /** One run; keeps which word is next. */
  private static final class Run {
    private final ProgramCall call;
    private final List<String> words;
    private int at;
    private boolean used;
    private boolean stopped;
    private int status;

    Run(ProgramCall call, List<String> words) {
      this.call = call;
      this.words = words;
    }

    void once(String format) {
      Matcher directive = DIRECTIVE.matcher(format);
      int from = 0;
      while (!stopped && directive.find(from)) {
        text(format.substring(from, directive.start()));
        if (!stopped) {
          directive(directive);
        }
        from = directive.end();
      }
      if (!stopped) {
        text(format.substring(from));
      }
    }

    private void text(String text) {
      if (text.indexOf('%') >= 0) {
        throw call.unsupported("the format \"" + text + "\"");
      }
      Escapes escapes = Escapes.ofFormat(text);
      call.out().write(escapes.bytes());
      stopped = escapes.stopped();
    }

    private void directive(Matcher directive) {
      char kind = directive.group(4).charAt(0);
      if (kind == '%') {
        call.out().print("%");
        return;
      }
      if ("*".equals(directive.group(2))) {
        throw call.unsupported("a width from an argument");
      }
      used = true;
      String word = at < words.size() ? words.get(at) : "";
      boolean given = at++ < words.size();
      switch (kind) {
        case 's' -> padded(directive, shortened(directive, word));
        case 'c' -> padded(directive, word.isEmpty() ? "" : word.substring(0, 1));
        case 'b' -> {
          Escapes escapes = Escapes.ofEcho(word);
          call.out().write(escapes.bytes());
          stopped = escapes.stopped();
        }
        case 'd', 'i' -> number(directive, "d", given ? word : "0");
        case 'x', 'X', 'o' -> number(directive, String.valueOf(kind), given ? word : "0");
        case 'u' -> number(directive, "d", given ? word : "0");
        default -> throw call.unsupported("the directive %" + kind);
      }
    }

    private static String shortened(Matcher directive, String word) {
      int most = directive.group(3) == null ? word.length() : Integer.parseInt(directive.group(3));
      return word.substring(0, Math.min(most, word.length()));
    }

    private void padded(Matcher directive, String word) {
      int width = directive.group(2) == null ? 0 : Integer.parseInt(directive.group(2));
      int size = word.getBytes(StandardCharsets.UTF_8).length;
      String padding = " ".repeat(Math.max(0, width - size));
      call.out().print(directive.group(1).contains("-") ? word + padding : padding + word);
    }

    private void number(Matcher directive, String kind, String word) {
      String width = directive.group(2) == null ? "" : directive.group(2);
      String flags = directive.group(1);
      call.out().print(String.format(Locale.ROOT, "%" + flags + width + kind, value(word)));
    }

    private long value(String word) {
      try {
        if (word.matches("['\"].+")) {
          return word.codePointAt(1);
        }
        return word.isEmpty() ? 0 : Long.decode(word);
      } catch (NumberFormatException e) {
        status = 1;
        call.complain(
            switch (call.container().shell()) {
              case DASH -> word + ": expected numeric value";
              case BASH -> word + ": invalid number";
              case ASH -> "invalid number '" + word + "'";
            });
        return 0;
      }
    }
  }
}
