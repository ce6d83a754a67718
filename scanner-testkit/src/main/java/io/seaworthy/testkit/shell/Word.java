package io.seaworthy.testkit.shell;

import java.util.List;

/**
 * A word of a script before its expansion. Immutable.
 *
 * @param parts what it is joined from
 */
record Word(List<WordPart> parts) {
  Word {
    parts = List.copyOf(parts);
  }

  static Word plain(String text) {
    return new Word(List.of(new WordPart.Text(text, false)));
  }

  /** Returns the text of a word without quotation and expansion, otherwise an empty text. */
  String bare() {
    return parts.size() == 1 && parts.get(0) instanceof WordPart.Text text && !text.quoted()
        ? text.text()
        : "";
  }

  /** Tells whether any of it is quoted. */
  boolean quoted() {
    return parts.stream().anyMatch(WordPart::quoted);
  }
}
