package io.seaworthy.core.result;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** What a profile says about itself ({@code inspec.yml}). Immutable. */
@Value.Immutable
@CoreStyle
public interface ProfileDescription {
  /**
   * Starts a description.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * The name.
   *
   * @return a text that is not blank
   */
  String name();

  /**
   * The version.
   *
   * @return a version in the form of SemVer, by default 0.0.0
   */
  @Value.Default
  default String version() {
    return "0.0.0";
  }

  /**
   * A hash over all that the profile consists of.
   *
   * @return SHA-256 in hexadecimal, by default empty
   */
  @Value.Default
  default String sha256() {
    return "";
  }

  /**
   * The title.
   *
   * @return one line
   */
  Optional<String> title();

  /**
   * Who cares for it.
   *
   * @return a name
   */
  Optional<String> maintainer();

  /**
   * What it is about.
   *
   * @return the text
   */
  Optional<String> summary();

  /**
   * Its licence.
   *
   * @return an SPDX identifier or another name
   */
  Optional<String> license();

  /**
   * Who holds the copyright.
   *
   * @return a name
   */
  Optional<String> copyright();

  /**
   * Where to reach the holder of the copyright.
   *
   * @return an address
   */
  Optional<String> copyrightEmail();

  /**
   * The platforms that it is for, each with keys such as {@code platform-family}.
   *
   * @return the platforms; empty means all
   */
  List<Map<String, String>> supports();

  /**
   * The inputs with their values for this run, each with {@code name} and {@code options}; values
   * of sensitive inputs are {@code ***}.
   *
   * @return the inputs, in order
   */
  List<Map<String, Object>> inputs();

  /**
   * The profiles that it depends on, each with keys such as {@code name} and {@code path}.
   *
   * @return the dependencies, in order
   */
  List<Map<String, Object>> depends();

  /** Collects the values; not safe for use by many threads. */
  final class Builder extends ImmutableProfileDescription.Builder {
    Builder() {}
  }
}
