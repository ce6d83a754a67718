package io.seaworthy.inspec;

import io.seaworthy.core.result.SourceLocation;
import java.util.Optional;

/**
 * Something about a profile that its author should know. Immutable.
 *
 * @param severity how bad it is
 * @param place where it is, as far as it has a place
 * @param control the id of the control that it is about, if it is about one
 * @param message what it is, for people
 */
public record ProfileFinding(
    Severity severity, Optional<SourceLocation> place, Optional<String> control, String message) {

  /** How bad a finding is. */
  public enum Severity {
    /** The profile can't be loaded, or does something else than it seems to do. */
    ERROR,
    /** The profile runs; its reports may say less than they could. */
    WARNING
  }

  static ProfileFinding error(String message) {
    return new ProfileFinding(Severity.ERROR, Optional.empty(), Optional.empty(), message);
  }

  static ProfileFinding warning(String message) {
    return new ProfileFinding(Severity.WARNING, Optional.empty(), Optional.empty(), message);
  }
}
