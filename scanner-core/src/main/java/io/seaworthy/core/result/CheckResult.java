package io.seaworthy.core.result;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The result of one check: an entry of {@code results[]} in InSpec's {@code exec-json}. Immutable.
 */
@Value.Immutable
@CoreStyle
public interface CheckResult {
  /**
   * Starts a result.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * The status.
   *
   * @return the status
   */
  ResultStatus status();

  /**
   * What was expected, as a sentence: {@code File /etc/passwd is expected to exist}.
   *
   * @return the sentence in RSpec's words
   */
  String codeDesc();

  /**
   * Why it failed or erred.
   *
   * @return the message of a failed check or of an error
   */
  Optional<String> message();

  /**
   * Why it was skipped.
   *
   * @return the message of a skipped check
   */
  Optional<String> skipMessage();

  /**
   * Why nobody could look, machine-readable.
   *
   * @return lower-case words with dots and hyphens; only for {@link ResultStatus#ERROR}
   */
  Optional<String> errorCause();

  /**
   * The class of the exception that ended the check, where it was no mere expectation.
   *
   * @return a Ruby or Java class name
   */
  Optional<String> exception();

  /**
   * Where the exception came from. A result with a backtrace makes its control an error (HDF:
   * Profile Error).
   *
   * @return the lines, innermost first
   */
  List<String> backtrace();

  /**
   * The resource as InSpec prints it; {@code exec-json} shows it for skipped checks.
   *
   * @return for example {@code File /etc/passwd}
   */
  Optional<String> resource();

  /**
   * The resource's class in InSpec's words.
   *
   * @return for example {@code file}
   */
  Optional<String> resourceClass();

  /**
   * The resource's arguments.
   *
   * @return the arguments as Ruby prints an array of them
   */
  Optional<String> resourceParams();

  /**
   * What tells the resource from others of its class.
   *
   * @return for example the path of a file
   */
  Optional<String> resourceId();

  /**
   * When the check began.
   *
   * @return the time
   */
  Instant startTime();

  /**
   * How long the check took.
   *
   * @return the time, at least 0
   */
  @Value.Default
  default Duration runTime() {
    return Duration.ZERO;
  }

  /** Collects the values; not safe for use by many threads. */
  final class Builder extends ImmutableCheckResult.Builder {
    Builder() {}
  }
}
