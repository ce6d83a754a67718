package io.seaworthy.core;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Words to choose by: as they stand, or patterns between slashes ({@code /^ssh-/}) that may match
 * anywhere. Immutable.
 */
public final class Choice {
  private final Set<String> words = new HashSet<>();
  private final List<Pattern> patterns = new ArrayList<>();

  private Choice() {}

  /**
   * Returns the choice of some words.
   *
   * @param choices words and patterns; none means that all are taken
   * @return the choice
   * @throws IllegalArgumentException when a pattern is malformed
   */
  public static Choice of(Collection<String> choices) {
    Choice choice = new Choice();
    for (String word : choices) {
      if (word.length() > 1 && word.startsWith("/") && word.endsWith("/")) {
        choice.patterns.add(pattern(word));
      } else {
        choice.words.add(word);
      }
    }
    return choice;
  }

  private static Pattern pattern(String word) {
    try {
      return Pattern.compile(word.substring(1, word.length() - 1));
    } catch (PatternSyntaxException malformed) {
      throw new IllegalArgumentException(
          "the choice \"" + word + "\" is no regular expression: " + malformed.getDescription(),
          malformed);
    }
  }

  /**
   * Tells whether everything is taken.
   *
   * @return true when no word was given
   */
  public boolean isAll() {
    return words.isEmpty() && patterns.isEmpty();
  }

  /**
   * Tells whether a word is taken.
   *
   * @param word the word
   * @return true when it is one of the words or a pattern is found in it
   */
  public boolean takes(String word) {
    return isAll()
        || words.contains(word)
        || patterns.stream().anyMatch(pattern -> pattern.matcher(word).find());
  }
}
