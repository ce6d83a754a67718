package io.seaworthy.inspec.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a profile says about the InSpec that it needs, held against the one that is followed. */
final class InspecVersion {
  /** The version whose behaviour is followed; the prelude names it to profiles too. */
  private static final String FOLLOWED = "7.1.16";

  private static final Pattern RULE =
      Pattern.compile("\\s*(>=|<=|!=|~>|=|>|<)?\\s*(\\d{1,6}(?:\\.\\d{1,6})*)\\s*");

  private InspecVersion() {}

  /** A sentence when the requirement does not hold or can't be read, else nothing. */
  static Optional<String> problem(String requirement) {
    for (String rule : requirement.split(",")) {
      Matcher parts = RULE.matcher(rule);
      if (!parts.matches()) {
        return Optional.of("inspec_version is \"" + requirement + "\", which is no requirement");
      }
      if (!holds(parts.group(1) == null ? "=" : parts.group(1), parts.group(2))) {
        return Optional.of(
            "asks for InSpec " + requirement.strip() + "; what is followed is " + FOLLOWED);
      }
    }
    return Optional.empty();
  }

  private static boolean holds(String operator, String version) {
    int order = compare(numbers(FOLLOWED), numbers(version));
    return switch (operator) {
      case ">=" -> order >= 0;
      case "<=" -> order <= 0;
      case ">" -> order > 0;
      case "<" -> order < 0;
      case "!=" -> order != 0;
      case "~>" -> order >= 0 && compare(numbers(FOLLOWED), next(numbers(version))) < 0;
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
