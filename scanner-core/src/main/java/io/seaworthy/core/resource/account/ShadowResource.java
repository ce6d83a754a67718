package io.seaworthy.core.resource.account;

import io.seaworthy.api.file.ContainerPath;
import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.facts.Need;
import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.resource.internal.ConfigText;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The password file (InSpec's {@code shadow}). Immutable. */
public final class ShadowResource {
  private final String name;
  private final List<ShadowEntry> entries;

  private ShadowResource(String name, List<ShadowEntry> entries) {
    this.name = name;
    this.entries = List.copyOf(entries);
  }

  /**
   * Names the password file.
   *
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<ShadowResource> spec() {
    return new ResourceSpec<>(
        "/etc/shadow",
        List.of(new Need.Content(ContainerPath.of(Accounts.SHADOW))),
        ShadowResource::of);
  }

  /**
   * Returns the password file of one container.
   *
   * @param facts the container's facts
   * @return the resource
   * @throws io.seaworthy.core.resource.ResourceSkipped when there is no such file
   * @throws io.seaworthy.core.facts.EvidenceException when the container did not answer
   */
  public static ShadowResource of(Facts facts) {
    return new ShadowResource(
        "/etc/shadow", ShadowEntry.parse(ConfigText.readMaybeEmpty(facts, Accounts.SHADOW)));
  }

  /**
   * Returns only some of the entries.
   *
   * @param criteria what they have in common, for reports, in InSpec's words such as {@code uid ==
   *     0}
   * @param chosen chooses them
   * @return a smaller resource
   */
  public ShadowResource where(String criteria, Predicate<? super ShadowEntry> chosen) {
    return new ShadowResource(name + " with " + criteria, entries.stream().filter(chosen).toList());
  }

  /**
   * Returns the entries.
   *
   * @return in the container's order
   */
  public List<ShadowEntry> entries() {
    return entries;
  }

  /**
   * Returns the names.
   *
   * @return one value for each entry
   */
  public List<@Nullable String> users() {
    return entries.stream().map(ShadowEntry::user).toList();
  }

  /**
   * Returns the hashes, or what locks the accounts.
   *
   * @return one value for each entry
   */
  public List<@Nullable String> passwords() {
    return entries.stream().map(ShadowEntry::password).toList();
  }

  /**
   * Returns the days of the last change, counted from 1970-01-01.
   *
   * @return one value for each entry
   */
  public List<@Nullable String> lastChanges() {
    return entries.stream().map(ShadowEntry::lastChange).toList();
  }

  /**
   * Returns how many days passwords must be kept.
   *
   * @return one value for each entry
   */
  public List<@Nullable String> minDays() {
    return entries.stream().map(ShadowEntry::minDays).toList();
  }

  /**
   * Returns how many days passwords may be kept.
   *
   * @return one value for each entry
   */
  public List<@Nullable String> maxDays() {
    return entries.stream().map(ShadowEntry::maxDays).toList();
  }

  /**
   * Returns how many days before that warnings come.
   *
   * @return one value for each entry
   */
  public List<@Nullable String> warnDays() {
    return entries.stream().map(ShadowEntry::warnDays).toList();
  }

  /**
   * Returns how many days after that accounts still open.
   *
   * @return one value for each entry
   */
  public List<@Nullable String> inactiveDays() {
    return entries.stream().map(ShadowEntry::inactiveDays).toList();
  }

  /**
   * Returns the days on which accounts end, counted from 1970-01-01.
   *
   * @return one value for each entry
   */
  public List<@Nullable String> expiryDates() {
    return entries.stream().map(ShadowEntry::expiryDate).toList();
  }

  /**
   * Returns the last fields.
   *
   * @return one value for each entry
   */
  public List<@Nullable String> reserved() {
    return entries.stream().map(ShadowEntry::reserved).toList();
  }

  @Override
  public String toString() {
    return name;
  }
}
