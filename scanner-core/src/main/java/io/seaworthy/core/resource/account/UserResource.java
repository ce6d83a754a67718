package io.seaworthy.core.resource.account;

import io.seaworthy.api.file.ContainerPath;
import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.facts.Need;
import io.seaworthy.core.resource.Existing;
import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.resource.account.Accounts.Account;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An account (InSpec's {@code user}). Serves one thread, as its facts do. Properties of an account
 * that is not there are null. Each method throws {@link io.seaworthy.core.facts.EvidenceException}
 * when the container did not answer.
 *
 * <p>InSpec asks {@code id}, {@code getent} and {@code chage} for each account; the same answers
 * are worked out here from the three files behind them, also where such a tool is missing.
 */
public final class UserResource implements Existing {
  private final Facts facts;
  private final String name;

  private UserResource(Facts facts, String name) {
    this.facts = facts;
    this.name = name;
  }

  /**
   * Names an account.
   *
   * @param name its name
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<UserResource> spec(String name) {
    return new ResourceSpec<>("User " + name, Accounts.NEEDS, facts -> of(facts, name));
  }

  /**
   * Returns an account of one container.
   *
   * @param facts the container's facts
   * @param name its name
   * @return the resource
   */
  public static UserResource of(Facts facts, String name) {
    return new UserResource(facts, name);
  }

  @Override
  public boolean exists() {
    return account().isPresent();
  }

  /**
   * Returns the name.
   *
   * @return the first name in the account file with this account's number
   */
  public @Nullable String username() {
    return from(Account::username);
  }

  /**
   * Returns the number.
   *
   * @return the uid
   */
  public @Nullable Long uid() {
    return from(Account::uid);
  }

  /**
   * Returns the number of the primary group.
   *
   * @return the gid
   */
  public @Nullable Long gid() {
    return from(Account::gid);
  }

  /**
   * Returns the name of the primary group.
   *
   * @return the name, empty for a group without one
   */
  public @Nullable String groupname() {
    return from(Account::groupname);
  }

  /**
   * Returns the name of the primary group; the same as {@link #groupname()}.
   *
   * @return the name, empty for a group without one
   */
  public @Nullable String group() {
    return groupname();
  }

  /**
   * Returns the groups it belongs to.
   *
   * @return names, the primary group first
   */
  public @Nullable List<String> groups() {
    return from(
        account ->
            account.groups().stream()
                .map(group -> Objects.requireNonNullElse(group.name(), ""))
                .toList());
  }

  /**
   * Returns the home directory.
   *
   * @return a path
   */
  public @Nullable String home() {
    return fromEntry(PasswdEntry::home);
  }

  /**
   * Returns the login shell.
   *
   * @return a path
   */
  public @Nullable String shell() {
    return fromEntry(PasswdEntry::shell);
  }

  /**
   * Returns how long a password must be kept.
   *
   * @return days, -1 where nothing is said; null also in a container without shadow file
   */
  public @Nullable Integer mindays() {
    return fromDays(PasswordDays::min);
  }

  /**
   * Returns how long a password may be kept.
   *
   * @return days, -1 where nothing is said; null also in a container without shadow file
   */
  public @Nullable Integer maxdays() {
    return fromDays(PasswordDays::max);
  }

  /**
   * Returns how long before its end a password is warned of.
   *
   * @return days, -1 where nothing is said; null also in a container without shadow file
   */
  public @Nullable Integer warndays() {
    return fromDays(PasswordDays::warn);
  }

  /**
   * Tells whether it belongs to a group.
   *
   * @param group the group's name
   * @return true when it does
   */
  public boolean belongsToGroup(String group) {
    List<String> groups = groups();
    return groups != null && groups.contains(group);
  }

  /**
   * Tells whether a group is its primary one.
   *
   * @param group the group's name
   * @return true when it is
   */
  public boolean belongsToPrimaryGroup(String group) {
    return group.equals(groupname());
  }

  private Optional<Account> account() {
    return Accounts.of(facts).account(name);
  }

  private <T> @Nullable T from(Function<Account, T> property) {
    return account().map(property).orElse(null);
  }

  private @Nullable String fromEntry(Function<PasswdEntry, @Nullable String> property) {
    Optional<PasswdEntry> entry = Accounts.of(facts).user(name);
    return entry.isPresent() ? property.apply(entry.get()) : null;
  }

  private @Nullable Integer fromDays(Function<PasswordDays, Integer> property) {
    if (Accounts.of(facts).user(name).isEmpty()) {
      return null;
    }
    facts.gather(List.of(new Need.Content(ContainerPath.of(Accounts.SHADOW))));
    return PasswordDays.of(facts, name).map(property).orElse(null);
  }

  @Override
  public String toString() {
    return "User " + name;
  }
}
