package io.seaworthy.core.resource.account;

import io.seaworthy.api.command.Bytes;
import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.facts.Need;
import io.seaworthy.core.resource.RequiredFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The accounts and groups of one container, read once a scan. A missing file holds no accounts.
 * Immutable.
 */
public final class Accounts {
  static final String PASSWD = "/etc/passwd";
  static final String GROUP = "/etc/group";
  static final String SHADOW = "/etc/shadow";

  /** What reading accounts asks for. */
  static final List<Need> NEEDS =
      List.of(
          new Need.Content(io.seaworthy.api.file.ContainerPath.of(PASSWD)),
          new Need.Content(io.seaworthy.api.file.ContainerPath.of(GROUP)));

  private final List<PasswdEntry> users;
  private final List<GroupEntry> groups;

  private Accounts(List<PasswdEntry> users, List<GroupEntry> groups) {
    this.users = users;
    this.groups = groups;
  }

  /**
   * Reads the accounts, or takes what was read before.
   *
   * @param facts the container's facts
   * @return the accounts
   * @throws io.seaworthy.core.facts.EvidenceException when a file can't be read
   */
  public static Accounts of(Facts facts) {
    return facts.derive(
        Accounts.class,
        from ->
            new Accounts(
                PasswdEntry.parse(read(from, PASSWD)), GroupEntry.parse(read(from, GROUP))));
  }

  private static String read(Facts facts, String path) {
    return RequiredFile.find(facts, path).map(Bytes::text).orElse("");
  }

  /**
   * Returns all accounts.
   *
   * @return the lines of the account file, in its order
   */
  public List<PasswdEntry> users() {
    return users;
  }

  /**
   * Returns all groups.
   *
   * @return the lines of the group file, in its order
   */
  public List<GroupEntry> groups() {
    return groups;
  }

  /**
   * Finds an account.
   *
   * @param name its name
   * @return the first line with this name
   */
  public Optional<PasswdEntry> user(String name) {
    return users.stream().filter(entry -> name.equals(entry.user())).findFirst();
  }

  /**
   * Finds an account that can be used: one with a number and a primary group.
   *
   * @param name its name
   * @return the account, empty where {@code id} would know none
   */
  public Optional<Account> account(String name) {
    return user(name)
        .filter(entry -> isNumber(entry.uid()) && isNumber(entry.gid()))
        .map(this::account);
  }

  private Account account(PasswdEntry entry) {
    long uid = number(entry.uid());
    long gid = number(entry.gid());
    List<GroupEntry> member = new ArrayList<>();
    groups.stream().filter(group -> hasGid(group, gid)).findFirst().ifPresent(member::add);
    groups.stream()
        .filter(group -> group.gid() instanceof Long && !hasGid(group, gid))
        .filter(group -> group.membersArray().contains(entry.user()))
        .forEach(member::add);
    return new Account(nameOf(uid), uid, gid, groupName(gid), member, entry);
  }

  /** The first name with this number, which is what {@code id} shows. */
  private String nameOf(long uid) {
    return users.stream()
        .filter(entry -> isNumber(entry.uid()) && number(entry.uid()) == uid)
        .map(entry -> Objects.requireNonNullElse(entry.user(), ""))
        .findFirst()
        .orElse("");
  }

  private String groupName(long gid) {
    return groups.stream()
        .filter(group -> hasGid(group, gid))
        .map(group -> Objects.requireNonNullElse(group.name(), ""))
        .findFirst()
        .orElse("");
  }

  private static boolean hasGid(GroupEntry group, long gid) {
    return group.gid() instanceof Long number && number == gid;
  }

  private static boolean isNumber(@org.jspecify.annotations.Nullable String text) {
    return text != null && text.matches("[0-9]{1,10}");
  }

  private static long number(@org.jspecify.annotations.Nullable String text) {
    return Long.parseLong(Objects.requireNonNull(text));
  }

  /**
   * An account with what follows from it.
   *
   * @param username the first name in the file with this number
   * @param uid its number
   * @param gid the number of its primary group
   * @param groupname the name of its primary group; empty where it has none
   * @param groups the groups it belongs to, the primary one first
   * @param entry its line
   */
  public record Account(
      String username,
      long uid,
      long gid,
      String groupname,
      List<GroupEntry> groups,
      PasswdEntry entry) {
    /** Copies the list. */
    public Account {
      groups = List.copyOf(groups);
    }

    /**
     * Tells whether it belongs to a group.
     *
     * @param group the group's number
     * @return true when it does
     */
    public boolean isIn(long group) {
      return gid == group || groups.stream().anyMatch(entry -> hasGid(entry, group));
    }
  }
}
