package io.seaworthy.core.resource.account;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A line of {@code /etc/passwd}; fields that the line does not have are null.
 *
 * @param user the account's name
 * @param password {@code x} where the password stands in {@code /etc/shadow}
 * @param uid the account's number, as text
 * @param gid the number of the primary group, as text
 * @param desc the comment
 * @param home the home directory
 * @param shell the login shell
 */
public record PasswdEntry(
    @Nullable String user,
    @Nullable String password,
    @Nullable String uid,
    @Nullable String gid,
    @Nullable String desc,
    @Nullable String home,
    @Nullable String shell) {

  static List<PasswdEntry> parse(String content) {
    return content
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(ColonFields::of)
        .map(f -> new PasswdEntry(f.at(0), f.at(1), f.at(2), f.at(3), f.at(4), f.at(5), f.at(6)))
        .toList();
  }

  /** The entry as a line. */
  String line() {
    return Stream.of(user, password, uid, gid, desc, home, shell)
        .map(field -> Objects.requireNonNullElse(field, ""))
        .collect(Collectors.joining(":"));
  }
}
