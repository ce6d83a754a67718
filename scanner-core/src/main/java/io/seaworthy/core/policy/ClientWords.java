package io.seaworthy.core.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The command line of a program, taken to pieces by what is known of its options. Options that take
 * a value have it behind them or in the next word. Immutable.
 *
 * @param values from an option's letter to what was given with it; a flag has no values
 * @param operands the words that belong to no option
 */
record ClientWords(Map<Character, List<String>> values, List<String> operands) {
  /**
   * What options a program has.
   *
   * @param flags letters without a value
   * @param valued letters with a value
   * @param attached letters whose value, if any, stands in the same word
   * @param longNames long names and the letters that they stand for
   */
  record Options(String flags, String valued, String attached, Map<String, Character> longNames) {}

  List<String> of(char option) {
    return values.getOrDefault(option, List.of());
  }

  boolean has(char option) {
    return values.containsKey(option);
  }

  /** Reads the words behind the program's name; nothing when one of them is not known. */
  static Optional<ClientWords> read(List<String> words, Options options) {
    Reader reader = new Reader(words, options);
    return reader.readAll()
        ? Optional.of(new ClientWords(reader.values, reader.operands))
        : Optional.empty();
  }

  /** What is known after some words. */
  private static final class Reader {
    private final List<String> words;
    private final Options options;
    private final Map<Character, List<String>> values = new LinkedHashMap<>();
    private final List<String> operands = new ArrayList<>();
    private int next;

    Reader(List<String> words, Options options) {
      this.words = words;
      this.options = options;
    }

    boolean readAll() {
      boolean known = true;
      while (known && next < words.size()) {
        String word = words.get(next++);
        if (word.startsWith("--")) {
          known = longOption(word.substring(2));
        } else if (word.startsWith("-") && word.length() > 1) {
          known = letters(word);
        } else {
          operands.add(word);
        }
      }
      return known;
    }

    private boolean longOption(String word) {
      int equals = word.indexOf('=');
      Character letter = options.longNames().get(equals < 0 ? word : word.substring(0, equals));
      if (letter == null) {
        return false;
      }
      if (equals >= 0) {
        add(letter).add(word.substring(equals + 1));
        return true;
      }
      return options.valued().indexOf(letter) < 0 ? flag(letter) : nextWord(letter);
    }

    private boolean letters(String word) {
      for (int i = 1; i < word.length(); i++) {
        char letter = word.charAt(i);
        String rest = word.substring(i + 1);
        if (options.flags().indexOf(letter) >= 0) {
          flag(letter);
        } else if (options.attached().indexOf(letter) >= 0) {
          return flag(letter);
        } else if (options.valued().indexOf(letter) < 0) {
          return false;
        } else if (rest.isEmpty()) {
          return nextWord(letter);
        } else {
          return add(letter).add(rest);
        }
      }
      return true;
    }

    private boolean flag(char letter) {
      add(letter);
      return true;
    }

    private boolean nextWord(char letter) {
      return next < words.size() && add(letter).add(words.get(next++));
    }

    private List<String> add(char letter) {
      return values.computeIfAbsent(letter, key -> new ArrayList<>());
    }
  }
}
