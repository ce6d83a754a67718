package io.seaworthy.core.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the terms of Erlang that configuration files are made of: lists, tuples, atoms, strings,
 * binaries and numbers (<a href="https://www.erlang.org/doc/system/data_types.html">Erlang data
 * types</a>).
 */
public final class ErlangTerms {
  private static final int MOST_DEPTH = 64;

  private final String text;
  private int at;
  private int depth;

  private ErlangTerms(String text) {
    this.text = text;
  }

  /** What stands in braces. */
  private record Tuple(List<Object> parts) {}

  /**
   * Reads a file of one list. A list of pairs becomes a map, and so do the lists in it that are
   * values of such a map; any other list and each other tuple becomes a list.
   *
   * @param text the text; may hold no list at all
   * @return maps, lists, texts (strings, atoms, binaries; escapes stay as they are written), {@link
   *     Long}, {@link Double} and {@link Boolean}
   * @throws IllegalArgumentException when it has another form
   */
  public static Object read(String text) {
    ErlangTerms reader = new ErlangTerms(text);
    reader.skip();
    Object list = reader.sees('[') ? reader.sequence('[', ']') : List.of();
    reader.take('.');
    if (reader.at < text.length()) {
      throw reader.problem("expected is the end");
    }
    return settings(list);
  }

  private static Object settings(Object term) {
    if (term instanceof List<?> list && list.stream().allMatch(ErlangTerms::isPair)) {
      Map<String, Object> map = new LinkedHashMap<>();
      for (Object one : list) {
        List<Object> pair = ((Tuple) one).parts();
        map.put(String.valueOf(plain(pair.get(0))), settings(pair.get(1)));
      }
      return map;
    }
    return plain(term);
  }

  private static boolean isPair(Object term) {
    return term instanceof Tuple tuple && tuple.parts().size() == 2;
  }

  private static Object plain(Object term) {
    List<?> parts = term instanceof Tuple tuple ? tuple.parts() : List.of();
    if (term instanceof List<?> list) {
      parts = list;
    } else if (!(term instanceof Tuple)) {
      return term;
    }
    return parts.stream().map(ErlangTerms::plain).toList();
  }

  private Object term() {
    if (++depth > MOST_DEPTH) {
      throw problem("terms lie deeper in each other than " + MOST_DEPTH);
    }
    Object term;
    if (sees('[')) {
      term = sequence('[', ']');
    } else if (sees('{')) {
      term = new Tuple(sequence('{', '}'));
    } else if (text.startsWith("<<", at)) {
      term = binary();
    } else if (sees('"') || sees('\'')) {
      term = string();
    } else {
      term = atomOrNumber();
    }
    depth--;
    skip();
    return term;
  }

  private List<Object> sequence(char open, char close) {
    List<Object> terms = new ArrayList<>();
    require(open);
    if (!sees(close)) {
      do {
        terms.add(term());
      } while (take(','));
    }
    require(close);
    return terms;
  }

  private String binary() {
    at += 2;
    skip();
    StringBuilder value = new StringBuilder();
    while (!text.startsWith(">>", at)) {
      if (sees('"') || sees('\'')) {
        value.append(string());
      } else if (atomOrNumber() instanceof Long number && number >= 0 && number <= 255) {
        byte[] one = {number.byteValue()};
        value.append(new String(one, StandardCharsets.ISO_8859_1));
      } else {
        throw problem("expected is a string or a byte");
      }
      skip();
      if (!take(',') && !text.startsWith(">>", at)) {
        throw problem("expected is >>");
      }
    }
    at += 2;
    return value.toString();
  }

  private String string() {
    char quote = text.charAt(at);
    int start = ++at;
    while (at < text.length() && text.charAt(at) != quote) {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    if (at >= text.length()) {
      throw problem("a string has no end");
    }
    return text.substring(start, at++);
  }

  private Object atomOrNumber() {
    int start = at;
    while (at < text.length() && isPartOfWord(at, start)) {
      at++;
    }
    String word = text.substring(start, at);
    if (word.matches("[+-]?\\d{1,18}")) {
      return Long.valueOf(word);
    }
    if (word.matches("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d+)?")) {
      return Double.valueOf(word);
    }
    if (!word.matches("[a-zA-Z][a-zA-Z0-9_@]*")) {
      throw problem("expected is a term");
    }
    return word.equals("true") || word.equals("false") ? Boolean.valueOf(word) : word;
  }

  private boolean isPartOfWord(int index, int start) {
    char c = text.charAt(index);
    boolean fraction =
        c == '.' && index + 1 < text.length() && Character.isDigit(text.charAt(index + 1));
    boolean sign = (c == '+' || c == '-') && index == start;
    return Character.isLetterOrDigit(c) || c == '_' || c == '@' || fraction || sign;
  }

  private boolean sees(char c) {
    return at < text.length() && text.charAt(at) == c;
  }

  private boolean take(char c) {
    boolean there = sees(c);
    if (there) {
      at++;
      skip();
    }
    return there;
  }

  private void require(char c) {
    if (!take(c)) {
      throw problem("expected is " + c);
    }
  }

  /** Skips blanks, line breaks and comments. */
  private void skip() {
    while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || sees('%'))) {
      if (sees('%')) {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end;
      } else {
        at++;
      }
    }
  }

  private IllegalArgumentException problem(String what) {
    long line = text.substring(0, Math.min(at, text.length())).lines().count();
    return new IllegalArgumentException("line " + Math.max(1, line) + ": " + what);
  }
}
