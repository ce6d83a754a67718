package io.seaworthy.core.resource.account;

import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.Existing;
import io.seaworthy.core.resource.ResourceFailed;
import io.seaworthy.core.resource.ResourceSpec;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A group (InSpec's {@code group}). Serves one thread, as its facts do. Each method throws {@link
 * io.seaworthy.core.facts.EvidenceException} when the container did not answer, and {@link
 * ResourceFailed} when two groups have the name.
 */
public final class GroupResource implements Existing {
  private final Facts facts;
  private final String name;

  private GroupResource(Facts facts, String name) {
    this.facts = facts;
    this.name = name;
  }

  /**
   * Names a group.
   *
   * @param name its name
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<GroupResource> spec(String name) {
    return new ResourceSpec<>("Group " + name, Accounts.NEEDS, facts -> of(facts, name));
  }

  /**
   * Returns a group of one container.
   *
   * @param facts the container's facts
   * @param name its name
   * @return the resource
   */
  public static GroupResource of(Facts facts, String name) {
    return new GroupResource(facts, name);
  }

  @Override
  public boolean exists() {
    return !entries().isEmpty();
  }

  /**
   * Returns the number.
   *
   * @return the gid, null when there is no such group
   */
  public @Nullable Object gid() {
    return entry().map(GroupEntry::gid).orElse(null);
  }

  /**
   * Returns the members as one text.
   *
   * @return names with commas between; empty also when there is no such group
   */
  public String members() {
    return entry().map(entry -> Objects.requireNonNullElse(entry.members(), "")).orElse("");
  }

  /**
   * Returns the members one by one.
   *
   * @return names; empty also when there is no such group
   */
  public List<String> membersArray() {
    return entry().map(GroupEntry::membersArray).orElse(List.of());
  }

  private List<GroupEntry> entries() {
    return Accounts.of(facts).groups().stream().filter(entry -> name.equals(entry.name())).toList();
  }

  private Optional<GroupEntry> entry() {
    List<GroupEntry> entries = entries();
    if (entries.size() > 1) {
      throw new ResourceFailed(
          "found more than one group with the same name, please use `groups` resource");
    }
    return entries.stream().findFirst();
  }

  @Override
  public String toString() {
    return "Group " + name;
  }
}
