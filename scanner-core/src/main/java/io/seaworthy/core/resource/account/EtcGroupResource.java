package io.seaworthy.core.resource.account;

import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.resource.internal.ConfigText;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The group file (InSpec's {@code etc_group}). Immutable. */
public final class EtcGroupResource {
  private final String name;
  private final List<GroupEntry> entries;

  private EtcGroupResource(String name, List<GroupEntry> entries) {
    this.name = name;
    this.entries = List.copyOf(entries);
  }

  /**
   * Names the group file.
   *
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<EtcGroupResource> spec() {
    return new ResourceSpec<>("/etc/group", Accounts.NEEDS, EtcGroupResource::of);
  }

  /**
   * Returns the group file of one container.
   *
   * @param facts the container's facts
   * @return the resource
   * @throws io.seaworthy.core.resource.ResourceSkipped when there is no such file
   * @throws io.seaworthy.core.facts.EvidenceException when the container did not answer
   */
  public static EtcGroupResource of(Facts facts) {
    return new EtcGroupResource(
        "/etc/group", GroupEntry.parse(ConfigText.readMaybeEmpty(facts, Accounts.GROUP)));
  }

  /**
   * Returns only some of the entries.
   *
   * @param criteria what they have in common, for reports, in InSpec's words such as {@code uid ==
   *     0}
   * @param chosen chooses them
   * @return a smaller resource
   */
  public EtcGroupResource where(String criteria, Predicate<? super GroupEntry> chosen) {
    return new EtcGroupResource(
        name + " with " + criteria, entries.stream().filter(chosen).toList());
  }

  /**
   * Returns the entries.
   *
   * @return in the container's order
   */
  public List<GroupEntry> entries() {
    return entries;
  }

  /**
   * Returns the names.
   *
   * @return one value for each entry
   */
  public List<@Nullable String> groups() {
    return entries.stream().map(GroupEntry::name).toList();
  }

  /**
   * Returns the numbers, or the texts that stand in their place.
   *
   * @return one value for each entry
   */
  public List<@Nullable Object> gids() {
    return entries.stream().map(GroupEntry::gid).toList();
  }

  /**
   * Returns all members.
   *
   * @return names, once for each group that holds them
   */
  public List<String> users() {
    return entries.stream().flatMap(entry -> entry.membersArray().stream()).toList();
  }

  @Override
  public String toString() {
    return name;
  }
}
