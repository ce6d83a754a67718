package io.seaworthy.testkit.shell;

import java.util.ArrayList;
import java.util.List;

/** Words of the form {@code NAME=VALUE}. */
final class Assignments {
  private Assignments() {}

  static boolean is(Word word) {
    return word.parts().get(0) instanceof WordPart.Text text
        && !text.quoted()
        && text.text().indexOf('=') > 0
        && Names.isName(text.text().substring(0, text.text().indexOf('=')));
  }

  static String name(Word word) {
    String text = ((WordPart.Text) word.parts().get(0)).text();
    return text.substring(0, text.indexOf('='));
  }

  static Word value(Word word) {
    List<WordPart> parts = new ArrayList<>(word.parts());
    String text = ((WordPart.Text) parts.get(0)).text();
    parts.set(0, new WordPart.Text(text.substring(text.indexOf('=') + 1), false));
    return new Word(parts);
  }
}
