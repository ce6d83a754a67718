package io.seaworthy.core.resource.software;

/**
 * What a package manager knows about one package.
 *
 * @param name its name
 * @param version its version as the package manager's own tools print it
 * @param architecture what it was built for
 * @param status {@code installed}, or what the package manager says instead
 * @param held whether it is kept from being upgraded
 */
record PackageEntry(String name, String version, String architecture, String status, boolean held) {
  static final String INSTALLED = "installed";

  boolean installed() {
    return status.equals(INSTALLED);
  }
}
