package io.seaworthy.core.resource.account;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of {@code /etc/group}; fields that the line does not have are null.
 *
 * @param name the group's name
 * @param password nearly always {@code x}
 * @param gid the group's number as a {@link Long}, or the text that stands in its place
 * @param members names of accounts with commas between
 */
public record GroupEntry(
    @Nullable String name,
    @Nullable String password,
    @Nullable Object gid,
    @Nullable String members) {

  static List<GroupEntry> parse(String content) {
    return content
        .lines()
        .map(GroupEntry::withoutComment)
        .filter(line -> !line.isBlank())
        .map(ColonFields::of)
        .filter(fields -> !fields.fields().isEmpty())
        .map(f -> new GroupEntry(f.at(0), f.at(1), gid(f), f.at(3)))
        .toList();
  }

  private static String withoutComment(String line) {
    int comment = line.indexOf('#');
    return comment < 0 ? line : line.substring(0, comment);
  }

  private static @Nullable Object gid(ColonFields fields) {
    String text = fields.at(2);
    if (text == null || !text.matches("[0-9]{1,18}")) {
      return text;
    }
    return Long.valueOf(text);
  }

  /**
   * Returns the members one by one.
   *
   * @return names; empty when there are none
   */
  public List<String> membersArray() {
    return members == null || members.isEmpty() ? List.of() : List.of(members.split(","));
  }
}
