package io.seaworthy.inspec.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A requirement such as {@code >= 4.6.3, < 8} or {@code ~> 2.0}; its rules hold together. */
final class VersionRequirement {
  private static final Pattern RULE =
      Pattern.compile("\\s*(>=|<=|!=|~>|=|>|<)?\\s*(\\d{1,6}(?:\\.\\d{1,6})*)\\s*");

  private static final Pattern NUMBERS = Pattern.compile("\\d{1,6}(?:\\.\\d{1,6})*");

  private final List<Rule> rules;

  private VersionRequirement(List<Rule> rules) {
    this.rules = rules;
  }

  private record Rule(String operator, List<Integer> version) {}

  /** Empty when the text is no requirement. */
  static Optional<VersionRequirement> parse(String text) {
    List<Rule> rules = new ArrayList<>();
    for (String part : text.split(",")) {
      Matcher rule = RULE.matcher(part);
      if (!rule.matches()) {
        return Optional.empty();
      }
      rules.add(new Rule(rule.group(1) == null ? "=" : rule.group(1), numbers(rule.group(2))));
    }
    return Optional.of(new VersionRequirement(rules));
  }

  /** What follows the numbers of a version, such as {@code -beta}, does not count. */
  boolean takes(String version) {
    Matcher numbers = NUMBERS.matcher(version);
    return numbers.lookingAt()
        && rules.stream().allMatch(rule -> holds(rule, numbers(numbers.group())));
  }

  private static boolean holds(Rule rule, List<Integer> version) {
    int order = compare(version, rule.version());
    return switch (rule.operator()) {
      case ">=" -> order >= 0;
      case "<=" -> order <= 0;
      case ">" -> order > 0;
      case "<" -> order < 0;
      case "!=" -> order != 0;
      case "~>" -> order >= 0 && compare(version, next(rule.version())) < 0;
      default -> order == 0;
    };
  }

  /** The first version that {@code ~>} no longer takes: 4.6 stands for less than 5. */
  private static List<Integer> next(List<Integer> version) {
    List<Integer> next = new ArrayList<>(version.subList(0, Math.max(1, version.size() - 1)));
    next.set(next.size() - 1, next.get(next.size() - 1) + 1);
    return next;
  }

  private static List<Integer> numbers(String version) {
    return Pattern.compile("\\.").splitAsStream(version).map(Integer::valueOf).toList();
  }

  private static int compare(List<Integer> one, List<Integer> other) {
    for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
      int order = Integer.compare(at(one, i), at(other, i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private static int at(List<Integer> version, int index) {
    return index < version.size() ? version.get(index) : 0;
  }
}
