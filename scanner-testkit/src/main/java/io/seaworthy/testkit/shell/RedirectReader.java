package io.seaworthy.testkit.shell;

import io.seaworthy.testkit.program.UnsupportedCommand;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads redirections, and the here-documents that follow on the next line. Serves one thread. */
final class RedirectReader {
  private final Characters in;
  private final WordReader words;
  private final Deque<Pending> pending = new ArrayDeque<>();

  RedirectReader(Characters in, WordReader words) {
    this.in = in;
    this.words = words;
  }

  /** A here-document whose body has not come yet. */
  private record Pending(String delimiter, boolean tabs, boolean literal, List<WordPart> body) {}

  /** Reads all redirections that come next. */
  List<Redirect> all() {
    List<Redirect> list = new ArrayList<>();
    in.skipBlanks();
    for (Redirect next = next(); next != null; next = next()) {
      list.add(next);
      in.skipBlanks();
    }
    return list;
  }

  /** Reads the redirection that comes next, or returns null. */
  @Nullable Redirect next() {
    boolean numbered = Character.isDigit(in.peek()) && (in.peek(1) == '<' || in.peek(1) == '>');
    char operator = in.peek(numbered ? 1 : 0);
    if (operator != '<' && operator != '>') {
      return null;
    }
    int descriptor = operator == '<' ? 0 : 1;
    if (numbered) {
      descriptor = in.take() - '0';
    }
    in.take();
    if (operator == '<' && in.peek() == '<') {
      in.take();
      return hereDocument(descriptor);
    }
    if (in.take("&")) {
      return new Redirect(descriptor, Redirect.Kind.DUPLICATE, target());
    }
    if (operator == '<' && in.peek() == '>') {
      throw new UnsupportedCommand("the redirection <> is not imitated");
    }
    if (operator == '>' && (in.peek() == '>' || in.peek() == '|')) {
      in.take();
    }
    Redirect.Kind kind = operator == '<' ? Redirect.Kind.READ : Redirect.Kind.WRITE;
    return new Redirect(descriptor, kind, target());
  }

  private Word target() {
    in.skipBlanks();
    Word target = words.word();
    if (target.parts().isEmpty()) {
      String token = in.peek() == Characters.END ? "" : String.valueOf(in.peek());
      throw SyntaxProblem.unexpected(token, in.line());
    }
    return target;
  }

  private Redirect hereDocument(int descriptor) {
    if (in.peek() == '<') {
      throw new UnsupportedCommand("the redirection <<< is not imitated");
    }
    boolean tabs = in.take("-");
    Word delimiter = target();
    StringBuilder text = new StringBuilder();
    for (WordPart part : delimiter.parts()) {
      text.append(((WordPart.Text) part).text());
    }
    Pending document = new Pending(text.toString(), tabs, delimiter.quoted(), new ArrayList<>());
    pending.add(document);
    // The body is read when the line has ended; until then the word is a promise.
    return new Redirect(
        descriptor, Redirect.Kind.HERE, new Word(List.of(new WordPart.Late(document.body()))));
  }

  /** Reads the here-documents whose operators stood on the line that has just ended. */
  void readBodies() {
    while (!pending.isEmpty()) {
      Pending document = pending.remove();
      String body = body(document);
      document
          .body()
          .addAll(
              document.literal()
                  ? List.of(new WordPart.Text(body, true))
                  : new WordReader(Characters.of(body)).hereDocument().parts());
    }
  }

  private String body(Pending document) {
    StringBuilder body = new StringBuilder();
    while (in.peek() != Characters.END) {
      StringBuilder line = new StringBuilder();
      while (in.peek() != '\n' && in.peek() != Characters.END) {
        line.append(in.take());
      }
      in.take();
      String text = line.toString();
      if (document.tabs()) {
        text = text.replaceFirst("^\t+", "");
      }
      if (text.equals(document.delimiter())) {
        break;
      }
      body.append(text).append('\n');
    }
    return body.toString();
  }
}
