package io.seaworthy.core.resource.account;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of {@code /etc/shadow}; fields that the line does not have are null. Days are texts, as
 * they stand.
 *
 * @param user the account's name
 * @param password the hash, or what locks the account; never printed by {@code toString}
 * @param lastChange the day of the last change, counted from 1970-01-01
 * @param minDays how many days a password must be kept
 * @param maxDays how many days a password may be kept
 * @param warnDays how many days before that the warning comes
 * @param inactiveDays how many days after that the account still opens
 * @param expiryDate the day on which the account ends, counted from 1970-01-01
 * @param reserved the last field
 */
public record ShadowEntry(
    @Nullable String user,
    @Nullable String password,
    @Nullable String lastChange,
    @Nullable String minDays,
    @Nullable String maxDays,
    @Nullable String warnDays,
    @Nullable String inactiveDays,
    @Nullable String expiryDate,
    @Nullable String reserved) {

  static List<ShadowEntry> parse(String content) {
    return content
        .lines()
        .map(ColonFields::of)
        .map(
            f ->
                new ShadowEntry(
                    f.at(0), f.at(1), f.at(2), f.at(3), f.at(4), f.at(5), f.at(6), f.at(7),
                    f.at(8)))
        .toList();
  }

  @Override
  public String toString() {
    return "ShadowEntry[user=" + user + "]";
  }
}
