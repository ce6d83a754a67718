package io.seaworthy.testkit.container;

import io.seaworthy.api.command.Bytes;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Users and groups as the C library reads them from {@code /etc/passwd} and {@code /etc/group}.
 * Immutable.
 *
 * @param passwd the lines of {@code /etc/passwd}, each with seven fields
 * @param group the lines of {@code /etc/group}, each with four fields
 */
public record Accounts(List<List<String>> passwd, List<List<String>> group) {
  /** Copies the lists. */
  public Accounts {
    passwd = List.copyOf(passwd);
    group = List.copyOf(group);
  }

  static Accounts of(FileTree tree) {
    return of(content(tree, "/etc/passwd"), content(tree, "/etc/group"));
  }

  /**
   * Reads the two files; lines with too few fields don't count.
   *
   * @param passwd the content of {@code /etc/passwd}
   * @param group the content of {@code /etc/group}
   * @return the users and groups
   */
  public static Accounts of(Bytes passwd, Bytes group) {
    return new Accounts(Lines.fields(passwd, 7), Lines.fields(group, 4));
  }

  private static Bytes content(FileTree tree, String path) {
    return tree.at(path).map(Inode::content).orElse(Bytes.EMPTY);
  }

  /**
   * Finds a user.
   *
   * @param key a name, or a number in decimal
   * @return the line's fields
   */
  public Optional<List<String>> user(String key) {
    return find(passwd, key);
  }

  /**
   * Finds a group.
   *
   * @param key a name, or a number in decimal
   * @return the line's fields
   */
  public Optional<List<String>> group(String key) {
    return find(group, key);
  }

  private static Optional<List<String>> find(List<List<String>> lines, String key) {
    return lines.stream()
        .filter(line -> line.get(0).equals(key))
        .findFirst()
        .or(() -> lines.stream().filter(line -> line.get(2).equals(key)).findFirst());
  }

  /**
   * Returns the name of a user.
   *
   * @param uid the number
   * @return the name, where there is one
   */
  public Optional<String> userName(long uid) {
    return user(Long.toString(uid)).map(line -> line.get(0));
  }

  /**
   * Returns the name of a group.
   *
   * @param gid the number
   * @return the name, where there is one
   */
  public Optional<String> groupName(long gid) {
    return group(Long.toString(gid)).map(line -> line.get(0));
  }

  /**
   * Returns the groups of a user: the primary one first, then those that name it as a member.
   *
   * @param name the user's name
   * @param gid its primary group
   * @return numbers without repetition
   */
  public Set<Long> groupsOf(String name, long gid) {
    Set<Long> groups = new LinkedHashSet<>();
    groups.add(gid);
    for (List<String> line : group) {
      if (List.of(line.get(3).split(",", -1)).contains(name)) {
        groups.add(Long.parseLong(line.get(2)));
      }
    }
    return groups;
  }

  /**
   * Returns as whom a process of this user acts.
   *
   * @param uid the user's number
   * @param gid the primary group's number
   * @return with all groups of the user, where it has a name
   */
  public Credentials credentials(long uid, long gid) {
    Set<Long> groups = userName(uid).map(name -> groupsOf(name, gid)).orElse(Set.of(gid));
    return new Credentials(uid, gid, groups);
  }
}
