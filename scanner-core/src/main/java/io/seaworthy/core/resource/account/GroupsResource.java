package io.seaworthy.core.resource.account;

import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.Existing;
import io.seaworthy.core.resource.ResourceSpec;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The groups (InSpec's {@code groups}). Immutable. */
public final class GroupsResource implements Existing {
  private final String name;
  private final List<GroupEntry> entries;

  private GroupsResource(String name, List<GroupEntry> entries) {
    this.name = name;
    this.entries = List.copyOf(entries);
  }

  /**
   * Names the groups.
   *
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<GroupsResource> spec() {
    return new ResourceSpec<>("Groups", Accounts.NEEDS, GroupsResource::of);
  }

  /**
   * Returns the groups of one container.
   *
   * @param facts the container's facts
   * @return the resource
   * @throws io.seaworthy.core.facts.EvidenceException when the container did not answer
   */
  public static GroupsResource of(Facts facts) {
    return new GroupsResource("Groups", Accounts.of(facts).groups());
  }

  /**
   * Returns only some of the entries.
   *
   * @param criteria what they have in common, for reports, in InSpec's words such as {@code uid ==
   *     0}
   * @param chosen chooses them
   * @return a smaller resource
   */
  public GroupsResource where(String criteria, Predicate<? super GroupEntry> chosen) {
    return new GroupsResource(name + " with " + criteria, entries.stream().filter(chosen).toList());
  }

  /**
   * Returns the entries.
   *
   * @return in the container's order
   */
  public List<GroupEntry> entries() {
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
  public List<@Nullable String> names() {
    return entries.stream().map(GroupEntry::name).toList();
  }

  /**
   * Returns the numbers.
   *
   * @return one value for each entry
   */
  public List<@Nullable Object> gids() {
    return entries.stream().map(GroupEntry::gid).toList();
  }

  /**
   * Returns the members of the groups.
   *
   * @return texts of names with commas between, each once
   */
  public List<String> members() {
    return entries.stream().map(GroupEntry::members).filter(Objects::nonNull).distinct().toList();
  }

  /**
   * Returns all members.
   *
   * @return names, each once
   */
  public List<String> membersArray() {
    return entries.stream().flatMap(entry -> entry.membersArray().stream()).distinct().toList();
  }

  @Override
  public String toString() {
    return name;
  }
}
