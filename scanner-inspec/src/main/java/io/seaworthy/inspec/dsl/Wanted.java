package io.seaworthy.inspec.dsl;

import io.seaworthy.core.result.WaiverRecord;
import io.seaworthy.inspec.profile.InputValue;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What of a profile is to be evaluated, and with which values. Immutable.
 *
 * @param targetUri the target's URI
 * @param controls chooses controls by id
 * @param tags chooses controls by tag
 * @param inputs values from files and the caller, in order
 * @param waivers the waivers by control id
 * @param loadOnly whether the profile is only looked at
 */
public record Wanted(
    String targetUri,
    Choice controls,
    Choice tags,
    List<InputValue> inputs,
    Map<String, WaiverRecord> waivers,
    boolean loadOnly) {
  /** Copies the collections. */
  public Wanted {
    inputs = List.copyOf(inputs);
    waivers = Map.copyOf(waivers);
  }

  boolean control(String id) {
    return controls.takes(id);
  }

  boolean tags(Collection<? extends @Nullable Object> words) {
    return tags.isAll() || words.stream().map(String::valueOf).anyMatch(tags::takes);
  }

  Optional<WaiverRecord> waiver(String id) {
    return Optional.ofNullable(waivers.get(id));
  }
}
