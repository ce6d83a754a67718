package io.seaworthy.core.resource.software;

import java.util.List;
import java.util.Optional;

/** The packages of one container, as its package manager knows them. */
interface PackageDatabase {
  /**
   * Finds a package.
   *
   * @param name as the package manager's own query takes it
   * @return the package, nothing when the package manager knows none of that name
   * @throws io.seaworthy.core.facts.EvidenceException when the package manager did not answer
   */
  Optional<PackageEntry> find(String name);

  /** Returns all packages in the package manager's order; the version is what a table shows. */
  List<PackageEntry> all();
}
