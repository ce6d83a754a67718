package io.seaworthy.testkit;

import java.util.List;

/**
 * A command that reached a fake container: as it was started, or as a shell in it came to it.
 * Immutable.
 *
 * @param words program and arguments
 */
public record CommandCall(List<String> words) {
  /** Copies the words. */
  public CommandCall {
    words = List.copyOf(words);
  }

  /**
   * Returns the command as text: what stands after {@code sh -c}, otherwise all words.
   *
   * @return one text
   */
  public String text() {
    boolean author =
        words.size() == 3 && words.get(1).equals("-c") && words.get(0).matches("(/bin/)?(ba)?sh");
    return author ? words.get(2) : String.join(" ", words);
  }

  /**
   * Returns the id of the library's template that is run.
   *
   * @return the id; empty for anything else
   */
  public String templateId() {
    boolean template =
        words.size() > 3 && words.get(1).equals("-c") && words.get(3).startsWith("seaworthy.");
    return template ? words.get(3).substring("seaworthy.".length()) : "";
  }
}
