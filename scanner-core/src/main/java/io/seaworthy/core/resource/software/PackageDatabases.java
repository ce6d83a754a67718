package io.seaworthy.core.resource.software;

import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.system.OsResource;
import java.util.Optional;
import java.util.Set;

/** Chooses the package manager by the platform, as InSpec does. */
final class PackageDatabases {
  private static final Set<String> RPM_FAMILIES = Set.of("suse", "amazon", "fedora");

  private PackageDatabases() {}

  /** Returns the packages, nothing for a platform that InSpec knows no package manager of. */
  static Optional<PackageDatabase> of(Facts facts) {
    OsResource os = OsResource.of(facts);
    if (os.debian()) {
      return Optional.of(facts.derive(DpkgDatabase.class, DpkgDatabase::new));
    }
    if (isRpm(os)) {
      return Optional.of(facts.derive(RpmDatabase.class, RpmDatabase::new));
    }
    return switch (os.name()) {
      case "arch" -> Optional.of(facts.derive(PacmanDatabase.class, PacmanDatabase::new));
      case "alpine" -> Optional.of(facts.derive(ApkDatabase.class, ApkDatabase::new));
      default -> Optional.empty();
    };
  }

  static boolean isRpm(OsResource os) {
    return os.redhat() || RPM_FAMILIES.contains(os.family());
  }
}
