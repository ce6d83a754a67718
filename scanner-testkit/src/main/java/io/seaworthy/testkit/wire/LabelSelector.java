package io.seaworthy.testkit.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A label selector in its text form: equality-based and set-based requirements, all to be met. */
final class LabelSelector implements Predicate<Map<String, String>> {
  private static final String KEY = "([A-Za-z0-9][-A-Za-z0-9_./]*)";
  private static final Pattern EXISTS = Pattern.compile(KEY);
  private static final Pattern ABSENT = Pattern.compile("!\\s*" + KEY);
  private static final Pattern EQUALITY =
      Pattern.compile(KEY + "\\s*(==?|!=)\\s*([-A-Za-z0-9_.]*)");
  private static final Pattern SET =
      Pattern.compile(KEY + "\\s+(in|notin)\\s*\\(([-A-Za-z0-9_.,\\s]*)\\)");

  private final List<Predicate<Map<String, String>>> requirements;

  private LabelSelector(List<Predicate<Map<String, String>>> requirements) {
    this.requirements = requirements;
  }

  static LabelSelector parse(String text) throws Refusal {
    List<Predicate<Map<String, String>>> requirements = new ArrayList<>();
    for (String part : parts(text)) {
      requirements.add(requirement(part.strip()));
    }
    return new LabelSelector(requirements);
  }

  @Override
  public boolean test(Map<String, String> labels) {
    return requirements.stream().allMatch(requirement -> requirement.test(labels));
  }

  /** Splits at commas outside parentheses. */
  private static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    if (text.isBlank()) {
      return parts;
    }
    int depth = 0;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (c == ',' && depth == 0) {
        parts.add(text.substring(start, i));
        start = i + 1;
      }
    }
    parts.add(text.substring(start));
    return parts;
  }

  private static Predicate<Map<String, String>> requirement(String text) throws Refusal {
    Matcher exists = EXISTS.matcher(text);
    if (exists.matches()) {
      return labels -> labels.containsKey(exists.group(1));
    }
    Matcher absent = ABSENT.matcher(text);
    if (absent.matches()) {
      return labels -> !labels.containsKey(absent.group(1));
    }
    Matcher equality = EQUALITY.matcher(text);
    if (equality.matches()) {
      return oneOf(equality.group(1), Set.of(equality.group(3)), !equality.group(2).equals("!="));
    }
    Matcher set = SET.matcher(text);
    if (set.matches()) {
      Set<String> values = new TreeSet<>();
      for (String value : set.group(3).split(",", -1)) {
        values.add(value.strip());
      }
      return oneOf(set.group(1), values, set.group(2).equals("in"));
    }
    throw Refusal.badRequest("unable to parse requirement: found '" + text + "'");
  }

  /** As Kubernetes has it, an object without the label meets every negative requirement. */
  private static Predicate<Map<String, String>> oneOf(
      String key, Set<String> values, boolean wanted) {
    return labels -> {
      String value = labels.get(key);
      return value == null ? !wanted : values.contains(value) == wanted;
    };
  }
}
