package io.seaworthy.testkit.shell;

import java.util.ArrayList;
import java.util.List;

/** Expands words by the rules of POSIX 2.6. Serves one thread. */
final class Expander {
  private final Shell shell;
  private final Parameters parameters;

  Expander(Shell shell) {
    this.shell = shell;
    this.parameters = new Parameters(shell, this);
  }

  /** Expands words to the arguments of a command: split, and patterns replaced by names. */
  List<String> fields(List<Word> words) {
    List<String> fields = new ArrayList<>();
    for (Word word : words) {
      List<Field> split = new ArrayList<>(List.of(new Field()));
      for (WordPart part : word.parts()) {
        append(split, part);
      }
      for (Field field : split) {
        if (field.isThere()) {
          fields.addAll(names(field));
        }
      }
    }
    return fields;
  }

  private List<String> names(Field field) {
    if (!field.isPattern() || shell.options().contains('f')) {
      return List.of(field.text());
    }
    List<String> names = PathPatterns.expand(shell.files(), field.pattern());
    return names.isEmpty() ? List.of(field.text()) : names;
  }

  /** Expands a word to one text, without splitting. */
  String text(Word word) {
    return joined(word).text();
  }

  /** Expands a word to a pattern, in which what is quoted stands for itself. */
  String pattern(Word word) {
    return joined(word).pattern();
  }

  private Field joined(Word word) {
    Field field = new Field();
    for (WordPart part : word.parts()) {
      if (part instanceof WordPart.Text text) {
        field.append(text.text(), text.quoted());
      } else if (part instanceof WordPart.Late late) {
        field.append(text(new Word(late.body())), true);
      } else {
        field.append(String.join(" ", parameters.values(part)), part.quoted());
      }
    }
    return field;
  }

  private void append(List<Field> fields, WordPart part) {
    Field last = fields.get(fields.size() - 1);
    if (part instanceof WordPart.Text text) {
      last.append(text.text(), text.quoted());
      return;
    }
    List<String> values = parameters.values(part);
    for (int i = 0; i < values.size(); i++) {
      if (i > 0) {
        fields.add(new Field());
      }
      if (part.quoted()) {
        fields.get(fields.size() - 1).append(values.get(i), true);
      } else {
        split(fields, values.get(i));
      }
    }
  }

  /** Splits at the characters of IFS: blanks among them melt together, others part each time. */
  private void split(List<Field> fields, String value) {
    String separators = shell.variables().get("IFS").orElse(" \t\n");
    Gap gap = Gap.NONE;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      Field last = fields.get(fields.size() - 1);
      if (separators.indexOf(c) < 0) {
        last = gap == Gap.NONE ? last : added(fields);
        last.append(String.valueOf(c), false);
        gap = Gap.NONE;
      } else if (Character.isWhitespace(c)) {
        gap = gap == Gap.NONE && last.isThere() ? Gap.BLANK : gap;
      } else {
        last = gap == Gap.SEPARATOR ? added(fields) : last;
        last.append("", true);
        gap = Gap.SEPARATOR;
      }
    }
    if (gap != Gap.NONE) {
      added(fields);
    }
  }

  /** What stands between the last field and what comes next. */
  private enum Gap {
    NONE,
    BLANK,
    SEPARATOR
  }

  private static Field added(List<Field> fields) {
    Field field = new Field();
    fields.add(field);
    return field;
  }
}
