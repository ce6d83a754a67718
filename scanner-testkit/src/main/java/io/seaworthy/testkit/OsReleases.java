package io.seaworthy.testkit;

/** The files by which base images say what they are. */
final class OsReleases {
  static final String DEBIAN =
      """
      PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"
      NAME="Debian GNU/Linux"
      VERSION_ID="12"
      VERSION="12 (bookworm)"
      VERSION_CODENAME=bookworm
      ID=debian
      """;
  static final String UBUNTU =
      """
      PRETTY_NAME="Ubuntu 22.04.5 LTS"
      NAME="Ubuntu"
      VERSION_ID="22.04"
      VERSION="22.04.5 LTS (Jammy Jellyfish)"
      VERSION_CODENAME=jammy
      ID=ubuntu
      ID_LIKE=debian
      UBUNTU_CODENAME=jammy
      """;
  static final String UBUNTU_LSB =
      """
      DISTRIB_ID=Ubuntu
      DISTRIB_RELEASE=22.04
      DISTRIB_CODENAME=jammy
      DISTRIB_DESCRIPTION="Ubuntu 22.04.5 LTS"
      """;
  static final String UBI =
      """
      NAME="Red Hat Enterprise Linux"
      VERSION="9.4 (Plow)"
      ID="rhel"
      ID_LIKE="fedora"
      VERSION_ID="9.4"
      PLATFORM_ID="platform:el9"
      PRETTY_NAME="Red Hat Enterprise Linux 9.4 (Plow)"
      """;
  static final String ALPINE =
      """
      NAME="Alpine Linux"
      ID=alpine
      VERSION_ID=3.20.3
      PRETTY_NAME="Alpine Linux v3.20"
      """;
  static final String DISTROLESS =
      """
      PRETTY_NAME="Distroless"
      NAME="Debian GNU/Linux"
      ID="debian"
      VERSION_ID="12"
      VERSION="Debian GNU/Linux 12 (bookworm)"
      """;
  static final String LOGIN_DEFS =
      """
      UMASK 022
      PASS_MAX_DAYS 99999
      PASS_MIN_DAYS 0
      PASS_WARN_AGE 7
      UID_MIN 1000
      UID_MAX 60000
      GID_MIN 1000
      GID_MAX 60000
      ENCRYPT_METHOD SHA512
      """;

  private OsReleases() {}
}
