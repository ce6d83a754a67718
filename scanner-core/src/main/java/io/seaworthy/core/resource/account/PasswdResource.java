package io.seaworthy.core.resource.account;

import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.resource.internal.ConfigText;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The account file (InSpec's {@code passwd}). Immutable. */
public final class PasswdResource {
  private final String name;
  private final List<PasswdEntry> entries;

  private PasswdResource(String name, List<PasswdEntry> entries) {
    this.name = name;
    this.entries = List.copyOf(entries);
  }

  /**
   * Names the account file.
   *
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<PasswdResource> spec() {
    return new ResourceSpec<>("/etc/passwd", Accounts.NEEDS, PasswdResource::of);
  }

  /**
   * Returns the account file of one container.
   *
   * @param facts the container's facts
   * @return the resource
   * @throws io.seaworthy.core.resource.ResourceSkipped when there is no such file
   * @throws io.seaworthy.core.facts.EvidenceException when the container did not answer
   */
  public static PasswdResource of(Facts facts) {
    return new PasswdResource(
        "/etc/passwd", PasswdEntry.parse(ConfigText.readMaybeEmpty(facts, Accounts.PASSWD)));
  }

  /**
   * Returns only some of the entries.
   *
   * @param criteria what they have in common, for reports, in InSpec's words such as {@code uid ==
   *     0}
   * @param chosen chooses them
   * @return a smaller resource
   */
  public PasswdResource where(String criteria, Predicate<? super PasswdEntry> chosen) {
    return new PasswdResource(name + " with " + criteria, entries.stream().filter(chosen).toList());
  }

  /**
   * Returns the entries.
   *
   * @return in the container's order
   */
  public List<PasswdEntry> entries() {
    return entries;
  }

  /**
   * Returns the names.
   *
   * @return one value for each entry
   */
  public List<@Nullable String> users() {
    return entries.stream().map(PasswdEntry::user).toList();
  }

  /**
   * Returns the password fields.
   *
   * @return one value for each entry
   */
  public List<@Nullable String> passwords() {
    return entries.stream().map(PasswdEntry::password).toList();
  }

  /**
   * Returns the numbers, as texts.
   *
   * @return one value for each entry
   */
  public List<@Nullable String> uids() {
    return entries.stream().map(PasswdEntry::uid).toList();
  }

  /**
   * Returns the numbers of the primary groups, as texts.
   *
   * @return one value for each entry
   */
  public List<@Nullable String> gids() {
    return entries.stream().map(PasswdEntry::gid).toList();
  }

  /**
   * Returns the comments.
   *
   * @return one value for each entry
   */
  public List<@Nullable String> descs() {
    return entries.stream().map(PasswdEntry::desc).toList();
  }

  /**
   * Returns the home directories.
   *
   * @return one value for each entry
   */
  public List<@Nullable String> homes() {
    return entries.stream().map(PasswdEntry::home).toList();
  }

  /**
   * Returns the login shells.
   *
   * @return one value for each entry
   */
  public List<@Nullable String> shells() {
    return entries.stream().map(PasswdEntry::shell).toList();
  }

  /**
   * Returns the entries as they stand in the file.
   *
   * @return lines with line breaks between
   */
  public String content() {
    return entries.stream().map(PasswdEntry::line).collect(Collectors.joining("\n"));
  }

  @Override
  public String toString() {
    return name;
  }
}
