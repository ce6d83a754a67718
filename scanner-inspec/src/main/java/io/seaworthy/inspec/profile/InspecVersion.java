package io.seaworthy.inspec.profile;

import java.util.Optional;

/** What a profile says about the InSpec that it needs, held against the one that is followed. */
final class InspecVersion {
  /** The version whose behaviour is followed; the prelude names it to profiles too. */
  private static final String FOLLOWED = "7.1.16";

  private InspecVersion() {}

  /** A sentence when the requirement does not hold or can't be read, else nothing. */
  static Optional<String> problem(String requirement) {
    Optional<VersionRequirement> rules = VersionRequirement.parse(requirement);
    if (rules.isEmpty()) {
      return Optional.of("inspec_version is \"" + requirement + "\", which is no requirement");
    }
    return rules.get().takes(FOLLOWED)
        ? Optional.empty()
        : Optional.of(
            "asks for InSpec " + requirement.strip() + "; what is followed is " + FOLLOWED);
  }
}
