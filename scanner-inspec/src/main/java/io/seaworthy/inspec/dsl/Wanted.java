package io.seaworthy.inspec.dsl;

import io.seaworthy.core.Choice;
import io.seaworthy.inspec.profile.InputValue;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of a profile is to be evaluated, and with which values. Immutable.
 *
 * @param controls chooses controls by id
 * @param tags chooses controls by tag
 * @param inputs values from files and the caller, in order
 * @param loadOnly whether the profile is only looked at
 */
public record Wanted(Choice controls, Choice tags, List<InputValue> inputs, boolean loadOnly) {
  /** Copies the list. */
  public Wanted {
    inputs = List.copyOf(inputs);
  }

  boolean control(String id) {
    return controls.takes(id);
  }

  boolean tags(Collection<? extends @Nullable Object> words) {
    return tags.isAll() || words.stream().map(String::valueOf).anyMatch(tags::takes);
  }
}
