package io.seaworthy.testkit.program.file;

import io.seaworthy.testkit.container.Inode;
import io.seaworthy.testkit.program.ProgramCall;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The words of a {@code find}: where to start, how deep, and the expression. Serves one thread. */
final class FindQuery {
  private final ProgramCall call;
  private final List<String> words;
  private final List<String> starts = new ArrayList<>();
  private final Predicate<Visit> expression;
  private boolean follow;
  private boolean acts;
  private int at;
  private int minDepth;
  private int maxDepth = Integer.MAX_VALUE;

  FindQuery(ProgramCall call) {
    this.call = call;
    this.words = call.arguments();
    while (at < words.size() && (words.get(at).equals("-L") || words.get(at).equals("-P"))) {
      follow = words.get(at++).equals("-L");
    }
    while (at < words.size() && !words.get(at).matches("[-(!].*")) {
      starts.add(words.get(at++));
    }
    if (starts.isEmpty()) {
      starts.add(".");
    }
    expression = at < words.size() ? either() : visit -> true;
    if (at < words.size()) {
      throw call.unsupported("the expression from \"" + words.get(at) + "\" on");
    }
  }

  /** A file that the walk came to. */
  static final class Visit {
    private final String path;
    private final String name;
    private final Inode inode;
    private boolean pruned;

    Visit(String path, String name, Inode inode) {
      this.path = path;
      this.name = name;
      this.inode = inode;
    }

    String path() {
      return path;
    }

    String name() {
      return name;
    }

    Inode inode() {
      return inode;
    }

    boolean pruned() {
      return pruned;
    }
  }

  List<String> starts() {
    return starts;
  }

  boolean follow() {
    return follow;
  }

  int minDepth() {
    return minDepth;
  }

  int maxDepth() {
    return maxDepth;
  }

  /** Tells whether the walk prints this file: it matches, and no action has dealt with it. */
  boolean prints(Visit visit) {
    return expression.test(visit) && !acts;
  }

  private Predicate<Visit> either() {
    Predicate<Visit> result = both();
    while (next("-o") || next("-or")) {
      result = result.or(both());
    }
    return result;
  }

  private Predicate<Visit> both() {
    Predicate<Visit> result = negated();
    while (at < words.size()
        && !words.get(at).equals("-o")
        && !words.get(at).equals("-or")
        && !words.get(at).equals(")")) {
      if (!next("-a") && !next("-and")) {
        result = result.and(negated());
      }
    }
    return result;
  }

  private Predicate<Visit> negated() {
    if (next("!") || next("-not")) {
      return negated().negate();
    }
    if (next("(")) {
      Predicate<Visit> result = either();
      if (!next(")")) {
        throw call.unsupported("an expression without its closing bracket");
      }
      return result;
    }
    return primary(value());
  }

  private Predicate<Visit> primary(String word) {
    return switch (word) {
      case "-maxdepth" -> {
        maxDepth = Integer.parseInt(value());
        yield visit -> true;
      }
      case "-mindepth" -> {
        minDepth = Integer.parseInt(value());
        yield visit -> true;
      }
      case "-xdev", "-mount" -> visit -> true;
      case "-print" -> {
        acts = true;
        yield visit -> written(visit.path() + "\n");
      }
      case "-print0" -> {
        acts = true;
        yield visit -> written(visit.path() + "\0");
      }
      case "-prune" -> visit -> visit.pruned = true;
      default -> FindTests.of(call, word, this::value);
    };
  }

  private boolean written(String text) {
    call.out().print(text);
    return true;
  }

  private boolean next(String word) {
    boolean there = at < words.size() && words.get(at).equals(word);
    at += there ? 1 : 0;
    return there;
  }

  private String value() {
    if (at >= words.size()) {
      throw call.unsupported("an expression that ends too early");
    }
    return words.get(at++);
  }
}
