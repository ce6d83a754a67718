package io.seaworthy.core.result;

import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A profile and what its controls gave on one target. Immutable. */
@Value.Immutable
@CoreStyle
public interface ProfileResult {
  /**
   * Starts a result.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * What the profile says about itself.
   *
   * @return the description
   */
  ProfileDescription profile();

  /**
   * What its controls gave.
   *
   * @return the controls, in order
   */
  List<ControlResult> controls();

  /**
   * Which controls stand in which file.
   *
   * @return the groups, in order
   */
  List<ControlGroup> groups();

  /**
   * The profile that includes this one, where it was run as part of an overlay.
   *
   * @return the name of the including profile
   */
  Optional<String> parentProfile();

  /**
   * Whether the profile ran.
   *
   * @return by default {@link Status#LOADED}
   */
  @Value.Default
  default Status status() {
    return Status.LOADED;
  }

  /**
   * Why the profile did not run, or not as a whole.
   *
   * @return the message where there is one
   */
  Optional<String> statusMessage();

  /** Whether a profile ran. */
  enum Status {
    /** It ran. */
    LOADED,
    /** It is not for this platform. */
    SKIPPED,
    /** It could not be loaded. */
    FAILED
  }

  /** Collects the values; not safe for use by many threads. */
  final class Builder extends ImmutableProfileResult.Builder {
    Builder() {}
  }
}
