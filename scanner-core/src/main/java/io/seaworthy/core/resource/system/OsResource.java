package io.seaworthy.core.resource.system;

import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.result.PlatformRecord;
import java.util.List;

/**
 * The platform (InSpec's {@code os}). Serves one thread, as its facts do. Each method throws {@link
 * io.seaworthy.core.facts.EvidenceException} when the container did not answer.
 */
public final class OsResource {
  private final Facts facts;

  private OsResource(Facts facts) {
    this.facts = facts;
  }

  /**
   * Names the platform.
   *
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<OsResource> spec() {
    return new ResourceSpec<>("Operating System Detection", Platform.NEEDS, OsResource::of);
  }

  /**
   * Returns the platform of one container.
   *
   * @param facts the container's facts
   * @return the resource
   */
  public static OsResource of(Facts facts) {
    return new OsResource(facts);
  }

  private PlatformRecord platform() {
    return Platform.detect(facts);
  }

  /**
   * Returns the name.
   *
   * @return for example {@code debian}
   */
  public String name() {
    return platform().name();
  }

  /**
   * Returns the release.
   *
   * @return for example {@code 12.5}
   */
  public String release() {
    return platform().release();
  }

  /**
   * Returns the nearest family.
   *
   * @return for example {@code redhat}; empty for an unknown platform
   */
  public String family() {
    return families().isEmpty() ? "" : families().get(0);
  }

  /**
   * Returns all families.
   *
   * @return nearest first, for example {@code debian, linux, unix, os}
   */
  public List<String> families() {
    return platform().families();
  }

  /**
   * Returns the machine's architecture.
   *
   * @return for example {@code x86_64}
   */
  public String arch() {
    return platform().arch();
  }

  /**
   * Tells whether it belongs to a family.
   *
   * @param family for example {@code unix}
   * @return true when it does
   */
  public boolean inFamily(String family) {
    return families().contains(family);
  }

  /**
   * Tells whether it has a name or belongs to a family.
   *
   * @param nameOrFamily for example {@code ubuntu}
   * @return true when it does
   */
  public boolean platform(String nameOrFamily) {
    return name().equals(nameOrFamily) || inFamily(nameOrFamily);
  }

  /**
   * Tells whether it is a Linux.
   *
   * @return true when it is
   */
  public boolean linux() {
    return inFamily("linux");
  }

  /**
   * Tells whether it is a Unix.
   *
   * @return true when it is
   */
  public boolean unix() {
    return inFamily("unix");
  }

  /**
   * Tells whether it belongs to Debian's family.
   *
   * @return true when it does
   */
  public boolean debian() {
    return inFamily("debian");
  }

  /**
   * Tells whether it belongs to Red Hat's family, to which Fedora does not.
   *
   * @return true when it does
   */
  public boolean redhat() {
    return inFamily("redhat");
  }

  /**
   * Tells whether it belongs to SUSE's family.
   *
   * @return true when it does
   */
  public boolean suse() {
    return inFamily("suse");
  }

  @Override
  public String toString() {
    return "Operating System Detection";
  }
}
