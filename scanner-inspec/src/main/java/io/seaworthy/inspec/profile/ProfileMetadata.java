package io.seaworthy.inspec.profile;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code inspec.yml} says. Immutable.
 *
 * @param name the profile's name
 * @param version its version
 * @param texts title, maintainer, copyright, copyright_email, license, summary, description and
 *     inspec_version, as far as they are given
 * @param supports the platforms it is for, each a set of conditions; empty means all
 * @param depends the profiles that it uses, each with its keys as they are written
 * @param inputs what it says about inputs, in order
 * @param warnings what is odd but does no harm, for people
 */
record ProfileMetadata(
    String name,
    String version,
    Map<String, String> texts,
    List<Map<String, String>> supports,
    List<Map<String, Object>> depends,
    List<InputValue> inputs,
    List<String> warnings) {
  ProfileMetadata {
    texts = Map.copyOf(texts);
    supports = List.copyOf(supports);
    depends = List.copyOf(depends);
    inputs = List.copyOf(inputs);
    warnings = List.copyOf(warnings);
  }

  Optional<String> text(String key) {
    return Optional.ofNullable(texts.get(key));
  }
}
