package io.seaworthy.core.resource.account;

import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.RequiredFile;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How long a password is good, as {@code chage -l} tells it.
 *
 * @param min how many days it must be kept, -1 where nothing is said
 * @param max how many days it may be kept, -1 where nothing is said
 * @param warn how many days before the warning comes, -1 where nothing is said
 */
record PasswordDays(int min, int max, int warn) {
  private static final PasswordDays NOT_SAID = new PasswordDays(-1, -1, -1);

  /** The days of all accounts, by name; empty where the container has no shadow file. */
  private record All(Optional<Map<String, PasswordDays>> byName) {
    static All read(Facts facts) {
      return new All(
          RequiredFile.find(facts, Accounts.SHADOW).map(content -> parse(content.text())));
    }

    private static Map<String, PasswordDays> parse(String content) {
      Map<String, PasswordDays> byName = new HashMap<>();
      for (String line : content.lines().toList()) {
        ColonFields f = ColonFields.of(line);
        String name = f.at(0);
        if (name != null) {
          byName.putIfAbsent(
              name, new PasswordDays(f.number(3, -1), f.number(4, -1), f.number(5, -1)));
        }
      }
      return byName;
    }
  }

  /** Returns the days, empty where the container has no shadow file. */
  static Optional<PasswordDays> of(Facts facts, String user) {
    return facts
        .derive(All.class, All::read)
        .byName()
        .map(days -> days.getOrDefault(user, NOT_SAID));
  }
}
