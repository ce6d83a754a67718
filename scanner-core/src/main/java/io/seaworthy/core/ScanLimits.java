package io.seaworthy.core;

import io.seaworthy.api.command.CommandOptions;
import io.seaworthy.api.command.OutputLimit;
import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.text.TextLimits;
import java.time.Duration;
import org.immutables.value.Value;

/**
 * How much a scan may take: bytes, commands, time, and the work that texts of a container cost.
 * Immutable.
 *
 * <p>What a limit keeps from being answered is an {@code error} in the results, with one of these
 * causes: {@code timed-out} and {@code output-limit.stdout} for one command, {@code
 * denied.limit-commands}, {@code denied.limit-bytes}, {@code denied.limit-control-time}, {@code
 * denied.limit-target-time} and {@code denied.limit-scan-time} for what is not asked any more,
 * {@code file.too-large} for a file, {@code match.too-long} and {@code parse.too-complex} for a
 * regular expression. JSON or YAML that nests too deep can't be parsed, and fails the check as in
 * InSpec. A limit never turns into passed or skipped.
 */
@Value.Immutable
@CoreStyle
public interface ScanLimits {
  /**
   * Returns the limits that hold when nothing else is said.
   *
   * @return the limits
   */
  static ScanLimits defaults() {
    return builder().build();
  }

  /**
   * Starts limits with all defaults.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * How much standard output, and how much standard error, of any one command may hold.
   *
   * @return bytes, 1 to {@link OutputLimit#MAX_BYTES}, by default 16 MiB
   */
  @Value.Default
  default int streamBytes() {
    return 16 << 20;
  }

  /**
   * How large a file may be whose content is read.
   *
   * @return bytes, 1 to {@link OutputLimit#MAX_BYTES}, by default 8 MiB
   */
  @Value.Default
  default int fileBytes() {
    return Facts.FILE_LIMIT.bytes();
  }

  /**
   * How much output the scan holds in memory at once, over all targets under way: a target's
   * answers are kept until it is done. When there is more, nothing further is asked.
   *
   * @return bytes, at least 1, by default 1 GiB
   */
  @Value.Default
  default long heldBytes() {
    return 1L << 30;
  }

  /**
   * How many commands one target may be asked to run.
   *
   * @return at least 1, by default 20,000
   */
  @Value.Default
  default int commandsPerTarget() {
    return 20_000;
  }

  /**
   * How long one command may run that a profile brings as shell text of its own. What is built in
   * Java keeps the time that it was given, 10 s for the library's own questions.
   *
   * @return more than 0 and at most {@link CommandOptions#MAX_TIMEOUT}, by default 5 minutes, since
   *     some texts search the whole file system
   */
  @Value.Default
  default Duration commandTimeout() {
    return Duration.ofMinutes(5);
  }

  /**
   * How long the commands of one control may take together, from its first one on.
   *
   * @return more than 0, by default 10 minutes
   */
  @Value.Default
  default Duration controlTimeout() {
    return Duration.ofMinutes(10);
  }

  /**
   * How long one target may take; what is still open then is not asked.
   *
   * @return more than 0, by default 10 minutes
   */
  @Value.Default
  default Duration targetTimeout() {
    return Duration.ofMinutes(10);
  }

  /**
   * How long the whole scan may take; targets that are still open then are not asked.
   *
   * @return more than 0, by default one day
   */
  @Value.Default
  default Duration scanTimeout() {
    return Duration.ofDays(1);
  }

  /**
   * How many characters of a container's text one match of a Java regular expression may look at.
   *
   * @return at least 1, by default 50 million, about a second of work
   */
  @Value.Default
  default int regexSteps() {
    return TextLimits.DEFAULT.regexSteps();
  }

  /**
   * How deep a container's JSON may nest.
   *
   * @return 1 to 1,000, by default 100, as Ruby's parser
   */
  @Value.Default
  default int jsonDepth() {
    return TextLimits.DEFAULT.jsonDepth();
  }

  /**
   * How deep a container's YAML may nest.
   *
   * @return 1 to 1,000, by default 50
   */
  @Value.Default
  default int yamlDepth() {
    return TextLimits.DEFAULT.yamlDepth();
  }

  /**
   * How many aliases of collections a container's YAML may hold.
   *
   * @return at least 0, by default 50
   */
  @Value.Default
  default int yamlAliases() {
    return TextLimits.DEFAULT.yamlAliases();
  }

  /** Checks the ranges. */
  @Value.Check
  default void check() {
    Range.of("streamBytes", streamBytes(), 1, OutputLimit.MAX_BYTES);
    Range.of("fileBytes", fileBytes(), 1, OutputLimit.MAX_BYTES);
    Range.of("heldBytes", heldBytes(), 1, Long.MAX_VALUE);
    Range.of("commandsPerTarget", commandsPerTarget(), 1, Integer.MAX_VALUE);
    Range.of("commandTimeout", commandTimeout(), CommandOptions.MAX_TIMEOUT);
    Range.of("controlTimeout", controlTimeout(), Range.LONGEST);
    Range.of("targetTimeout", targetTimeout(), Range.LONGEST);
    Range.of("scanTimeout", scanTimeout(), Range.LONGEST);
    Range.of("regexSteps", regexSteps(), 1, Integer.MAX_VALUE);
    Range.of("jsonDepth", jsonDepth(), 1, 1_000);
    Range.of("yamlDepth", yamlDepth(), 1, 1_000);
    Range.of("yamlAliases", yamlAliases(), 0, Integer.MAX_VALUE);
  }

  /** Collects the values; not safe for use by many threads. */
  final class Builder extends ImmutableScanLimits.Builder {
    Builder() {}
  }
}
