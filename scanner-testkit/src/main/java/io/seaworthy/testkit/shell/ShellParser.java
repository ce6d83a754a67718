package io.seaworthy.testkit.shell;

import io.seaworthy.testkit.program.UnsupportedCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a script by the grammar of POSIX 2.10, a line at a time. Serves one thread. */
final class ShellParser {
  private static final Set<String> CLOSING =
      Set.of("then", "else", "elif", "fi", "do", "done", "esac", "}");

  private final Characters in;
  private final WordReader words;
  private final RedirectReader redirects;

  ShellParser(Characters in) {
    this.in = in;
    this.words = new WordReader(in);
    this.redirects = new RedirectReader(in, words);
  }

  /** Reads the next line with a command, and the lines that it goes on to; empty at the end. */
  Optional<Node> line() {
    skipLines();
    if (in.peek() == Characters.END) {
      return Optional.empty();
    }
    Node node = list(false);
    in.skipBlanks();
    if (in.peek() == '\n') {
      in.take();
      redirects.readBodies();
    } else if (in.peek() != Characters.END) {
      throw unexpected();
    }
    return Optional.of(node);
  }

  /** Reads to the end of the text. */
  Node all() {
    List<Node> nodes = new ArrayList<>();
    for (Optional<Node> next = line(); next.isPresent(); next = line()) {
      nodes.add(next.get());
    }
    return new SequenceNode(nodes);
  }

  /** Reads up to the bracket that closes a substitution, and the bracket. */
  Node inBrackets() {
    Node body = list(true);
    expect(")");
    return body;
  }

  /** Reads commands; over several lines where something must close them. */
  private Node list(boolean lines) {
    List<Node> nodes = new ArrayList<>();
    while (true) {
      if (lines) {
        skipLines();
      }
      in.skipBlanks();
      if (closes()) {
        break;
      }
      nodes.add(andOr());
      in.skipBlanks();
      if (in.peek() == ';' && in.peek(1) != ';') {
        in.take();
      } else if (in.peek() == '&' && in.peek(1) != '&') {
        in.take();
        nodes.add(new BackgroundNode(nodes.remove(nodes.size() - 1)));
      } else if (!lines || in.peek() != '\n') {
        break;
      }
    }
    return new SequenceNode(nodes);
  }

  private boolean closes() {
    char c = in.peek();
    return c == Characters.END
        || c == '\n'
        || c == ')'
        || (c == ';' && in.peek(1) == ';')
        || CLOSING.contains(reserved());
  }

  private Node andOr() {
    Node left = pipeline();
    while (true) {
      in.skipBlanks();
      boolean and = in.peek() == '&' && in.peek(1) == '&';
      if (!and && (in.peek() != '|' || in.peek(1) != '|')) {
        return left;
      }
      in.take(and ? "&&" : "||");
      skipLines();
      left = new AndOrNode(left, and, pipeline());
    }
  }

  private Node pipeline() {
    in.skipBlanks();
    boolean negated = reserved().equals("!");
    if (negated) {
      in.take();
      in.skipBlanks();
    }
    List<Node> stages = new ArrayList<>(List.of(command()));
    in.skipBlanks();
    while (in.peek() == '|' && in.peek(1) != '|') {
      in.take();
      skipLines();
      stages.add(command());
      in.skipBlanks();
    }
    return stages.size() == 1 && !negated ? stages.get(0) : new PipelineNode(stages, negated);
  }

  private Node command() {
    in.skipBlanks();
    String word = reserved();
    Node compound = compound(word);
    if (compound == null) {
      return CLOSING.contains(word) ? fail() : simple();
    }
    List<Redirect> around = redirects.all();
    return around.isEmpty() ? compound : new RedirectedNode(compound, around, in.line());
  }

  private @Nullable Node compound(String word) {
    if (in.take("(")) {
      Node body = list(true);
      expect(")");
      return new SubshellNode(body);
    }
    return switch (word) {
      case "{" -> taken(word, () -> closed(list(true), "}"));
      case "if" -> taken(word, this::conditional);
      case "while" -> taken(word, () -> loop(false));
      case "until" -> taken(word, () -> loop(true));
      case "for" -> taken(word, this::forEach);
      case "case" -> taken(word, this::select);
      case "[[", "function", "select", "time" ->
          throw new UnsupportedCommand("the reserved word " + word + " is not imitated");
      default -> null;
    };
  }

  private Node fail() {
    throw unexpected();
  }

  private interface Part {
    Node read();
  }

  private Node taken(String word, Part part) {
    in.take(word);
    return part.read();
  }

  private Node closed(Node body, String word) {
    if (body instanceof SequenceNode sequence && sequence.nodes().isEmpty()) {
      throw unexpected();
    }
    expectWord(word);
    return body;
  }

  private Node conditional() {
    Node condition = closed(list(true), "then");
    Node then = list(true);
    String next = reserved();
    if (next.equals("elif")) {
      in.take(next);
      return new IfNode(condition, then, conditional());
    }
    Node otherwise = null;
    if (next.equals("else")) {
      in.take(next);
      otherwise = list(true);
    }
    expectWord("fi");
    return new IfNode(condition, then, otherwise);
  }

  private Node loop(boolean until) {
    Node condition = closed(list(true), "do");
    return new LoopNode(condition, closed(list(true), "done"), until);
  }

  private Node forEach() {
    in.skipBlanks();
    String name = words.word().bare();
    skipLines();
    List<Word> values = null;
    if (reserved().equals("in")) {
      in.take("in");
      values = wordList();
    }
    if (in.peek() == ';') {
      in.take();
    }
    skipLines();
    expectWord("do");
    return new ForNode(name, values, closed(list(true), "done"));
  }

  private List<Word> wordList() {
    List<Word> list = new ArrayList<>();
    for (Word word = next(); !word.parts().isEmpty(); word = next()) {
      list.add(word);
    }
    return list;
  }

  private Node select() {
    Word subject = next();
    skipLines();
    expectWord("in");
    List<CaseNode.Arm> arms = new ArrayList<>();
    skipLines();
    while (!reserved().equals("esac")) {
      in.take("(");
      List<Word> patterns = new ArrayList<>(List.of(next()));
      in.skipBlanks();
      while (in.peek() == '|') {
        in.take();
        patterns.add(next());
        in.skipBlanks();
      }
      expect(")");
      arms.add(new CaseNode.Arm(patterns, list(true)));
      in.skipBlanks();
      if (!in.take(";;")) {
        break;
      }
      skipLines();
    }
    expectWord("esac");
    return new CaseNode(subject, arms);
  }

  private Word next() {
    in.skipBlanks();
    return words.word();
  }

  private Node simple() {
    int line = in.line();
    List<Word> assignments = new ArrayList<>();
    List<Word> list = new ArrayList<>();
    List<Redirect> around = new ArrayList<>();
    while (true) {
      in.skipBlanks();
      Redirect redirect = redirects.next();
      if (redirect != null) {
        around.add(redirect);
        continue;
      }
      if (list.size() == 1 && in.peek() == '(' && Names.isName(list.get(0).bare())) {
        return function(list.get(0).bare());
      }
      Word word = words.word();
      if (word.parts().isEmpty()) {
        break;
      }
      if (list.isEmpty() && Assignments.is(word)) {
        assignments.add(word);
      } else {
        list.add(word);
      }
    }
    if (list.isEmpty() && assignments.isEmpty() && around.isEmpty()) {
      throw unexpected();
    }
    return new SimpleNode(assignments, list, around, line);
  }

  private Node function(String name) {
    in.take();
    in.skipBlanks();
    expect(")");
    skipLines();
    return new FunctionNode(name, command());
  }

  /**
   * Returns the unquoted word that comes next where it may be a reserved one, without taking it.
   */
  private String reserved() {
    int length = 0;
    while (" \t\n;&|<>()\0\"'\\$`".indexOf(in.peek(length)) < 0) {
      length++;
    }
    if (length == 0 || "\"'\\$`".indexOf(in.peek(length)) >= 0) {
      return "";
    }
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < length; i++) {
      word.append(in.peek(i));
    }
    return word.toString();
  }

  private void skipLines() {
    in.skipBlanks();
    while (in.peek() == '\n') {
      in.take();
      redirects.readBodies();
      in.skipBlanks();
    }
  }

  private void expect(String operator) {
    in.skipBlanks();
    if (!in.take(operator)) {
      throw unexpected();
    }
  }

  private void expectWord(String word) {
    skipLines();
    if (!reserved().equals(word)) {
      throw unexpected();
    }
    in.take(word);
  }

  private SyntaxProblem unexpected() {
    char c = in.peek();
    if (c == Characters.END) {
      return SyntaxProblem.unexpected("", in.line());
    }
    String word = reserved();
    boolean doubled = (c == ';' || c == '&' || c == '|') && in.peek(1) == c;
    String operator = doubled ? "" + c + c : String.valueOf(c);
    return SyntaxProblem.unexpected(word.isEmpty() ? operator : word, in.line());
  }
}
