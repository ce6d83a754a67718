package io.seaworthy.testkit.container;

/** Where a container keeps its list of packages. */
public enum PackageManager {
  /** {@code /var/lib/dpkg/status} (Debian, Ubuntu). */
  DPKG,
  /** {@code /var/lib/rpm} (Red Hat and its kin). */
  RPM,
  /** {@code /lib/apk/db/installed} (Alpine). */
  APK,
  /** Nowhere. */
  NONE
}
