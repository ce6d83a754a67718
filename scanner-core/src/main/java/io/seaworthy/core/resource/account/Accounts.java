package io.seaworthy.core.resource.account;

import io.seaworthy.api.command.Bytes;
import io.seaworthy.api.file.ContainerPath;
import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.facts.Need;
import io.seaworthy.core.resource.RequiredFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The accounts and groups of one container, read once a scan and found by name and number without a
 * search. A missing file holds no accounts. Immutable.
 */
public final class Accounts {
  static final String PASSWD = "/etc/passwd";
  static final String GROUP = "/etc/group";
  static final String SHADOW = "/etc/shadow";

  /** What reading accounts asks for. */
  static final List<Need> NEEDS =
      List.of(
          new Need.Content(ContainerPath.of(PASSWD)), new Need.Content(ContainerPath.of(GROUP)));

  private final List<PasswdEntry> users;
  private final List<GroupEntry> groups;
  private final Map<String, PasswdEntry> byName = new HashMap<>();
  private final Map<Long, String> nameByUid = new HashMap<>();
  private final Map<Long, GroupEntry> groupByGid = new HashMap<>();
  private final Map<String, List<GroupEntry>> groupsByMember = new HashMap<>();

  /** Of several lines with one name or number the first counts. */
  private Accounts(List<PasswdEntry> users, List<GroupEntry> groups) {
    this.users = users;
    this.groups = groups;
    for (PasswdEntry user : users) {
      if (user.user() != null) {
        byName.putIfAbsent(user.user(), user);
      }
      if (isNumber(user.uid())) {
        nameByUid.putIfAbsent(number(user.uid()), Objects.requireNonNullElse(user.user(), ""));
      }
    }
    for (GroupEntry group : groups) {
      if (group.gid() instanceof Long gid) {
        groupByGid.putIfAbsent(gid, group);
        Set.copyOf(group.membersArray())
            .forEach(
                member ->
                    groupsByMember.computeIfAbsent(member, key -> new ArrayList<>()).add(group));
      }
    }
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
    return Optional.ofNullable(byName.get(name));
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
    GroupEntry primary = groupByGid.get(gid);
    List<GroupEntry> belongsTo = new ArrayList<>();
    if (primary != null) {
      belongsTo.add(primary);
    }
    String name = Objects.requireNonNullElse(entry.user(), "");
    groupsByMember.getOrDefault(name, List.of()).stream()
        .filter(group -> !hasGid(group, gid))
        .forEach(belongsTo::add);
    String groupname = primary == null ? "" : Objects.requireNonNullElse(primary.name(), "");
    // The first name with this number is the one that id shows.
    String username = Objects.requireNonNull(nameByUid.get(uid), "every account has a name");
    return new Account(username, uid, gid, groupname, belongsTo, entry);
  }

  private static boolean hasGid(GroupEntry group, long gid) {
    return group.gid() instanceof Long number && number == gid;
  }

  private static boolean isNumber(@Nullable String text) {
    return text != null && text.matches("[0-9]{1,10}");
  }

  private static long number(@Nullable String text) {
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
