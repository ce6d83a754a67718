package io.seaworthy.core.resource.account;

import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.RequiredFile;
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

  /** Returns the days, empty where the container has no shadow file. */
  static Optional<PasswordDays> of(Facts facts, String user) {
    return RequiredFile.find(facts, Accounts.SHADOW)
        .map(
            content ->
                content
                    .text()
                    .lines()
                    .map(ColonFields::of)
                    .filter(fields -> user.equals(fields.at(0)))
                    .map(f -> new PasswordDays(f.number(3, -1), f.number(4, -1), f.number(5, -1)))
                    .findFirst()
                    .orElse(NOT_SAID));
  }
}
