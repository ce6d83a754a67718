package io.seaworthy.k8s;

import java.util.regex.Pattern;

/**
 * A label selector as kubectl takes it, checked here so that a slip shows where it was made.
 * Grammar: "Labels and Selectors" in the Kubernetes documentation.
 */
final class LabelSelector {
  private static final String WORD = "[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?";
  private static final String KEY = "([a-z0-9]([-a-z0-9.]*[a-z0-9])?/)?" + WORD;
  private static final String VALUE = "(" + WORD + ")?";
  private static final String SET = "\\(\\s*" + VALUE + "(\\s*,\\s*" + VALUE + ")*\\s*\\)";
  private static final Pattern REQUIREMENTS;

  static {
    String requirement =
        "\\s*(!\\s*"
            + KEY
            + "|"
            + KEY
            + "(\\s*(=|==|!=)\\s*"
            + VALUE
            + "|\\s+(in|notin)\\s*"
            + SET
            + ")?)\\s*";
    REQUIREMENTS = Pattern.compile(requirement + "(," + requirement + ")*");
  }

  private LabelSelector() {}

  static String checked(String selector) {
    if (!REQUIREMENTS.matcher(selector).matches()) {
      throw new IllegalArgumentException(
          "label selector: \""
              + selector
              + "\"; accepted are, with commas between: key, !key, key=value, key!=value,"
              + " key in (a, b), key notin (a, b)");
    }
    return selector.strip();
  }
}
