package io.seaworthy.core.resource.account;

import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.Existing;
import io.seaworthy.core.resource.ResourceSpec;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The accounts (InSpec's {@code users}). Serves one thread, as its facts do. */
public final class UsersResource implements Existing {
  private final String name;
  private final List<UserResource> entries;

  private UsersResource(String name, List<UserResource> entries) {
    this.name = name;
    this.entries = List.copyOf(entries);
  }

  /**
   * Names the accounts.
   *
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<UsersResource> spec() {
    return new ResourceSpec<>("Users", Accounts.NEEDS, UsersResource::of);
  }

  /**
   * Returns the accounts of one container.
   *
   * @param facts the container's facts
   * @return the resource
   * @throws io.seaworthy.core.facts.EvidenceException when the container did not answer
   */
  public static UsersResource of(Facts facts) {
    return new UsersResource("Users", all(facts));
  }

  /**
   * Returns only some of the entries.
   *
   * @param criteria what they have in common, for reports, in InSpec's words such as {@code uid ==
   *     0}
   * @param chosen chooses them
   * @return a smaller resource
   */
  public UsersResource where(String criteria, Predicate<? super UserResource> chosen) {
    return new UsersResource(name + " with " + criteria, entries.stream().filter(chosen).toList());
  }

  /**
   * Returns the entries.
   *
   * @return in the container's order
   */
  public List<UserResource> entries() {
    return entries;
  }

  @Override
  public boolean exists() {
    return !entries.isEmpty();
  }

  /**
   * Returns the names.
   *
   * @return one value for each entry
   */
  public List<@Nullable String> usernames() {
    return entries.stream().map(UserResource::username).toList();
  }

  /**
   * Returns the numbers.
   *
   * @return one value for each entry
   */
  public List<@Nullable Long> uids() {
    return entries.stream().map(UserResource::uid).toList();
  }

  /**
   * Returns the numbers of the primary groups.
   *
   * @return one value for each entry
   */
  public List<@Nullable Long> gids() {
    return entries.stream().map(UserResource::gid).toList();
  }

  /**
   * Returns the names of the primary groups.
   *
   * @return one value for each entry
   */
  public List<@Nullable String> groupnames() {
    return entries.stream().map(UserResource::groupname).toList();
  }

  /**
   * Returns the names of all groups.
   *
   * @return one value for each entry
   */
  public List<@Nullable List<String>> groups() {
    return entries.stream().map(UserResource::groups).toList();
  }

  /**
   * Returns the home directories.
   *
   * @return one value for each entry
   */
  public List<@Nullable String> homes() {
    return entries.stream().map(UserResource::home).toList();
  }

  /**
   * Returns the login shells.
   *
   * @return one value for each entry
   */
  public List<@Nullable String> shells() {
    return entries.stream().map(UserResource::shell).toList();
  }

  /**
   * Returns how many days passwords must be kept.
   *
   * @return one value for each entry
   */
  public List<@Nullable Integer> mindays() {
    return entries.stream().map(UserResource::mindays).toList();
  }

  /**
   * Returns how many days passwords may be kept.
   *
   * @return one value for each entry
   */
  public List<@Nullable Integer> maxdays() {
    return entries.stream().map(UserResource::maxdays).toList();
  }

  /**
   * Returns how many days before that warnings come.
   *
   * @return one value for each entry
   */
  public List<@Nullable Integer> warndays() {
    return entries.stream().map(UserResource::warndays).toList();
  }

  private static List<UserResource> all(Facts facts) {
    return Accounts.of(facts).users().stream()
        .map(entry -> UserResource.of(facts, Objects.requireNonNullElse(entry.user(), "")))
        .toList();
  }

  @Override
  public String toString() {
    return name;
  }
}
