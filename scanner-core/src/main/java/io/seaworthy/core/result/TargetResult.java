package io.seaworthy.core.result;

import io.seaworthy.api.target.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.immutables.value.Value;

/** What one target gave. Immutable. */
@Value.Immutable
@CoreStyle
public interface TargetResult {
  /**
   * Starts a result.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * The target.
   *
   * @return the target with the identity that it was scanned under
   */
  Target target();

  /**
   * The platform that was found.
   *
   * @return by default {@link PlatformRecord#UNKNOWN}
   */
  @Value.Default
  default PlatformRecord platform() {
    return PlatformRecord.UNKNOWN;
  }

  /**
   * What the profiles gave.
   *
   * @return the profiles, in order
   */
  List<ProfileResult> profiles();

  /**
   * Why the target as a whole could not be judged; then every control of it is an error.
   *
   * @return a machine-readable cause and a message for people
   */
  Optional<TargetError> error();

  /**
   * How many bytes of output left the container, on standard output and standard error of all
   * commands together.
   *
   * @return bytes, empty where nobody counted
   */
  OptionalLong bytesReceived();

  /**
   * When its scan began.
   *
   * @return the time
   */
  Instant startTime();

  /**
   * How long its scan took.
   *
   * @return the time, at least 0
   */
  Duration duration();

  /**
   * All controls of all profiles, each once: see {@link #controlsOf}.
   *
   * @return the controls, in order
   */
  default Stream<ControlResult> controls() {
    return profiles().stream().flatMap(profile -> controlsOf(profile).stream());
  }

  /**
   * The controls of a profile that count. A control that an overlay takes over from a profile that
   * it includes stands in both of them; it counts once, as the included profile judged it (HDF's
   * rule).
   *
   * @param profile one of {@link #profiles}
   * @return its controls without those taken over, in order
   */
  default List<ControlResult> controlsOf(ProfileResult profile) {
    String name = profile.profile().name();
    Set<String> takenOver =
        profiles().stream()
            .filter(included -> included != profile)
            .filter(included -> included.parentProfile().filter(name::equals).isPresent())
            .flatMap(included -> included.controls().stream())
            .map(control -> control.control().id())
            .collect(Collectors.toSet());
    return profile.controls().stream()
        .filter(control -> !takenOver.contains(control.control().id()))
        .toList();
  }

  /**
   * Why a target could not be judged.
   *
   * @param cause machine-readable: lower-case words with dots and hyphens
   * @param message for people, with what to do
   */
  record TargetError(String cause, String message) {}

  /** Collects the values; not safe for use by many threads. */
  final class Builder extends ImmutableTargetResult.Builder {
    Builder() {}
  }
}
