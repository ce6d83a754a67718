package io.seaworthy.testkit;

import io.seaworthy.testkit.container.FakeFile;
import io.seaworthy.testkit.container.FakeGroup;
import io.seaworthy.testkit.container.FakeUser;
import io.seaworthy.testkit.container.FileTreeBuilder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes {@code /etc/passwd}, {@code /etc/group} and {@code /etc/shadow}, so that files and
 * accounts can't differ. A fixture that brings such a file itself has its users from there.
 */
final class AccountFiles {
  private AccountFiles() {}

  static void write(FixtureParts parts, FileTreeBuilder files) {
    Map<String, FakeUser> users = users(parts.users);
    List<FakeGroup> groups = groups(parts.groups, users);
    StringBuilder passwd = new StringBuilder();
    StringBuilder shadow = new StringBuilder();
    for (FakeUser user : users.values()) {
      passwd.append(
          String.join(
              ":",
              user.name(),
              "x",
              Long.toString(user.uid()),
              Long.toString(user.gid()),
              user.comment(),
              user.home(),
              user.shell() + "\n"));
      shadow.append(user.name()).append(':').append(user.shadow()).append('\n');
    }
    StringBuilder group = new StringBuilder();
    for (FakeGroup each : groups) {
      String members = String.join(",", each.members());
      group.append(each.name() + ":x:" + each.gid() + ":" + members + "\n");
    }
    boolean shadowGroup = groups.stream().anyMatch(each -> each.name().equals("shadow"));
    SystemFiles.putIfAbsent(files, "/etc/passwd", FakeFile.text(passwd.toString()));
    SystemFiles.putIfAbsent(files, "/etc/group", FakeFile.text(group.toString()));
    SystemFiles.putIfAbsent(
        files,
        "/etc/shadow",
        FakeFile.text(shadow.toString())
            .withMode(shadowGroup ? 0640 : 0600)
            .ownedBy("root", shadowGroup ? "shadow" : "0"));
  }

  private static Map<String, FakeUser> users(List<FakeUser> given) {
    Map<String, FakeUser> users = new LinkedHashMap<>();
    for (FakeUser user : given) {
      if (users.putIfAbsent(user.name(), user) != null) {
        throw new IllegalStateException("fixture: two users have the name \"" + user.name() + '"');
      }
    }
    return users;
  }

  /** Returns the given groups, and one of its own for each user whose group has no name. */
  private static List<FakeGroup> groups(List<FakeGroup> given, Map<String, FakeUser> users) {
    List<FakeGroup> groups = new ArrayList<>();
    Set<String> names = new HashSet<>();
    Set<Long> numbers = new HashSet<>();
    given.forEach(group -> numbers.add(group.gid()));
    for (FakeUser user : users.values()) {
      boolean taken = given.stream().anyMatch(group -> group.name().equals(user.name()));
      if (!taken && numbers.add(user.gid())) {
        groups.add(FakeGroup.of(user.name(), user.gid()));
      }
    }
    groups.addAll(given);
    for (FakeGroup group : groups) {
      if (!names.add(group.name())) {
        throw new IllegalStateException(
            "fixture: two groups have the name \"" + group.name() + '"');
      }
      for (String member : group.members()) {
        if (!users.containsKey(member)) {
          throw new IllegalStateException(
              "fixture: group "
                  + group.name()
                  + " has the member \""
                  + member
                  + "\", which is no user");
        }
      }
    }
    return groups;
  }
}
