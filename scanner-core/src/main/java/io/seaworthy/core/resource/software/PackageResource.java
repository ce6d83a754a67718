package io.seaworthy.core.resource.software;

import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.Installed;
import io.seaworthy.core.resource.ResourceSkipped;
import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.resource.internal.ConfigText;
import io.seaworthy.core.resource.system.OsResource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A package of the system's package manager (InSpec's {@code package}). Immutable.
 *
 * <p>All packages are asked for at once and once a scan. A package manager that is missing or fails
 * is an {@link io.seaworthy.core.facts.EvidenceException}: where InSpec would say "not installed",
 * nobody knows.
 */
public final class PackageResource implements Installed {
  private final String name;
  private final Optional<PackageEntry> entry;

  private PackageResource(String name, Optional<PackageEntry> entry) {
    this.name = name;
    this.entry = entry;
  }

  /**
   * Names a package.
   *
   * @param name as the package manager calls it
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<PackageResource> spec(String name) {
    return new ResourceSpec<>(printed(name), OsResource.spec().needs(), facts -> of(facts, name));
  }

  /**
   * Looks a package up.
   *
   * @param facts asks the container
   * @param name as the package manager calls it
   * @return the resource
   * @throws ResourceSkipped when InSpec knows no package manager of the platform
   */
  public static PackageResource of(Facts facts, String name) {
    PackageDatabase database =
        PackageDatabases.of(facts)
            .orElseThrow(
                () ->
                    new ResourceSkipped("The `package` resource is not supported on your OS yet."));
    return new PackageResource(name, database.find(name));
  }

  /**
   * Looks a package up in RPM's database at another place than the usual one; on platforms without
   * RPM the place has no meaning.
   *
   * @param facts asks the container
   * @param name as the package manager calls it
   * @param rpmDbpath the directory of the database
   * @return the resource
   * @throws ResourceSkipped when InSpec knows no package manager of the platform, or the directory
   *     is not there
   */
  public static PackageResource of(Facts facts, String name, String rpmDbpath) {
    if (!PackageDatabases.isRpm(OsResource.of(facts))) {
      return of(facts, name);
    }
    if (!ConfigText.isDirectory(facts, rpmDbpath)) {
      throw new ResourceSkipped(
          "The following requirements are not met for this resource: RPMDB "
              + rpmDbpath
              + " does not exist");
    }
    return new PackageResource(name, new RpmDatabase(facts, Optional.of(rpmDbpath)).find(name));
  }

  @Override
  public boolean installed() {
    return entry.map(PackageEntry::installed).orElse(false);
  }

  /**
   * Tells whether it is kept from being upgraded.
   *
   * @return true when it is; only dpkg knows this
   */
  public boolean held() {
    return entry.map(PackageEntry::held).orElse(false);
  }

  /**
   * Returns its version.
   *
   * @return the version with release and epoch as the package manager prints it, null when it knows
   *     no such package
   */
  public @Nullable String version() {
    return entry.map(PackageEntry::version).orElse(null);
  }

  @Override
  public String toString() {
    return printed(name);
  }

  private static String printed(String name) {
    return "System Package " + name;
  }
}
