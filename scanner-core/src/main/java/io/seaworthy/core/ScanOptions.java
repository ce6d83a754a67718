package io.seaworthy.core;

import io.seaworthy.core.audit.AuditTrail;
import io.seaworthy.core.disclosure.Disclosure;
import io.seaworthy.core.gate.Waivers;
import io.seaworthy.core.policy.CommandPolicy;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import org.immutables.value.Value;

/** How a scan is run. Immutable. */
@Value.Immutable
@CoreStyle
public interface ScanOptions {
  /**
   * Returns the options with all defaults.
   *
   * @return the options
   */
  static ScanOptions defaults() {
    return builder().build();
  }

  /**
   * Starts options with all defaults.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * How many targets are scanned at once; each gets one session.
   *
   * @return 1 to 256, by default 4
   */
  @Value.Default
  default int parallelism() {
    return 4;
  }

  /**
   * How much the scan may take.
   *
   * @return by default {@link ScanLimits#defaults()}
   */
  @Value.Default
  default ScanLimits limits() {
    return ScanLimits.defaults();
  }

  /**
   * What the containers run in, stated rather than found out: on a node with cgroup v2 a container
   * shows none of the marks by which InSpec tells, and profiles take it for whatever the node is.
   *
   * @return what the resource {@code virtualization} answers as its system, such as {@code docker};
   *     the role is then {@code guest}. Empty to go by InSpec's marks.
   */
  Optional<String> virtualization();

  /**
   * Values for the inputs of profiles, by name: texts, numbers, booleans, lists or maps of these.
   *
   * @return name to value
   */
  Map<String, Object> inputs();

  /**
   * The controls to run, in the words of {@link Choice}.
   *
   * @return ids, and patterns between slashes; empty means all
   */
  Set<String> controls();

  /**
   * Decides which commands may be sent.
   *
   * @return by default {@link CommandPolicy#readOnly()}
   */
  @Value.Default
  default CommandPolicy policy() {
    return CommandPolicy.readOnly();
  }

  /**
   * Says how much of a container's content gets into results.
   *
   * @return by default {@link Disclosure#excerpts()}
   */
  @Value.Default
  default Disclosure disclosure() {
    return Disclosure.excerpts();
  }

  /**
   * Takes a record of everything that is asked, before it is asked.
   *
   * @return the trail, which stays the caller's; empty for none
   */
  Optional<AuditTrail> audit();

  /**
   * What was decided about controls that are known not to pass.
   *
   * @return by default no waivers
   */
  @Value.Default
  default Waivers waivers() {
    return Waivers.none();
  }

  /**
   * Tells the time in results.
   *
   * @return by default the system's clock in UTC
   */
  @Value.Default
  default Clock clock() {
    return Clock.systemUTC();
  }

  /**
   * Runs the targets.
   *
   * @return the host's own executor, which the scanner never shuts down; empty for threads of the
   *     scan's own
   */
  Optional<ExecutorService> executor();

  /** Checks the ranges, and the patterns of controls. */
  @Value.Check
  default void check() {
    Choice.of(controls());
    Range.of("parallelism", parallelism(), 1, 256);
    if (virtualization().filter(String::isBlank).isPresent()) {
      throw new IllegalArgumentException(
          "virtualization: is blank; accepted is a system such as docker or kubepods");
    }
  }

  /** Collects the values; not safe for use by many threads. */
  final class Builder extends ImmutableScanOptions.Builder {
    Builder() {}
  }
}
