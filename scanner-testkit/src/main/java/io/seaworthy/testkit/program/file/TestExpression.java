package io.seaworthy.testkit.program.file;

import io.seaworthy.api.file.FileType;
import io.seaworthy.testkit.container.Credentials;
import io.seaworthy.testkit.container.FileProblem;
import io.seaworthy.testkit.container.Inode;
import io.seaworthy.testkit.container.ShellKind;
import io.seaworthy.testkit.program.ProgramCall;
import java.util.List;
import java.util.Optional;

/** An expression of {@code test}, read by the rules of POSIX for up to four words and beyond. */
final class TestExpression {
  private final ProgramCall call;
  private final List<String> words;
  private int at;

  TestExpression(ProgramCall call, List<String> words) {
    this.call = call;
    this.words = words;
  }

  /** The expression has no meaning. */
  static final class Malformed extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String complaint;

    Malformed(String complaint) {
      super(complaint, null, false, false);
      this.complaint = complaint;
    }

    String complaint() {
      return complaint;
    }
  }

  boolean holds() {
    if (words.isEmpty()) {
      return false;
    }
    boolean result = either();
    if (at < words.size()) {
      boolean first = words.size() == 2 && !ash();
      String extra = words.get(first ? 0 : at);
      throw new Malformed(ash() ? extra + ": unknown operand" : extra + ": unexpected operator");
    }
    return result;
  }

  private boolean either() {
    boolean result = both();
    while (next("-o")) {
      result |= both();
    }
    return result;
  }

  private boolean both() {
    boolean result = negated();
    while (next("-a")) {
      result &= negated();
    }
    return result;
  }

  private boolean negated() {
    if (left() > 1 && next("!")) {
      return !negated();
    }
    return primary();
  }

  private boolean primary() {
    if (left() >= 3 && TestOperators.BINARY.contains(words.get(at + 1))) {
      at += 3;
      return binary(words.get(at - 3), words.get(at - 2), words.get(at - 1));
    }
    if (left() > 1 && next("(")) {
      boolean result = either();
      if (!next(")")) {
        throw new Malformed("closing paren expected");
      }
      return result;
    }
    String word = words.get(at++);
    if (left() >= 1 && TestOperators.UNARY.contains(word)) {
      return unary(word, words.get(at++));
    }
    return !word.isEmpty();
  }

  private int left() {
    return words.size() - at;
  }

  private boolean next(String word) {
    boolean there = at < words.size() && words.get(at).equals(word);
    at += there ? 1 : 0;
    return there;
  }

  private boolean unary(String operator, String operand) {
    return switch (operator) {
      case "-z" -> operand.isEmpty();
      case "-n" -> !operand.isEmpty();
      case "-h", "-L" -> inode(operand, false).map(Inode::type).equals(of(FileType.SYMLINK));
      case "-r" -> call.files().may(Credentials.READ, operand);
      case "-w" -> call.files().may(Credentials.WRITE, operand);
      case "-x" -> call.files().may(Credentials.EXECUTE, operand);
      case "-t" -> false;
      default ->
          inode(operand, true).map(inode -> TestOperators.is(operator, inode, call)).orElse(false);
    };
  }

  private static Optional<FileType> of(FileType type) {
    return Optional.of(type);
  }

  private Optional<Inode> inode(String path, boolean follow) {
    try {
      return Optional.of(follow ? call.files().stat(path) : call.files().lstat(path));
    } catch (FileProblem unreachable) {
      return Optional.empty();
    }
  }

  private boolean binary(String left, String operator, String right) {
    return switch (operator) {
      case "=", "==" -> left.equals(right);
      case "!=" -> !left.equals(right);
      case "<" -> left.compareTo(right) < 0;
      case ">" -> left.compareTo(right) > 0;
      case "-nt" -> newer(left, right);
      case "-ot" -> newer(right, left);
      case "-ef" -> inode(left, true).isPresent() && inode(left, true).equals(inode(right, true));
      default -> TestOperators.compare(operator, number(left), number(right));
    };
  }

  private boolean newer(String left, String right) {
    Optional<Inode> older = inode(right, true);
    return inode(left, true)
        .map(one -> older.isEmpty() || one.modified().isAfter(older.get().modified()))
        .orElse(false);
  }

  private long number(String word) {
    String digits = word.strip();
    if (!digits.matches("[+-]?\\d{1,18}")) {
      throw new Malformed(
          switch (call.container().shell()) {
            case DASH -> "Illegal number: " + word;
            case ASH -> word + ": bad number";
            case BASH -> word + ": integer expression expected";
          });
    }
    return Long.parseLong(digits);
  }

  private boolean ash() {
    return call.container().shell() == ShellKind.ASH;
  }
}
