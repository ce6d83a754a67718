package io.seaworthy.core.result;

import java.util.List;
import java.util.Optional;

/**
 * The controls of one file of a profile.
 *
 * @param id the file
 * @param title the file's title where it has one
 * @param controls the ids of its controls, in order
 */
public record ControlGroup(String id, Optional<String> title, List<String> controls) {
  /** Copies the list. */
  public ControlGroup {
    controls = List.copyOf(controls);
  }
}
