package io.seaworthy.inspec.dsl;

import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.result.PlatformRecord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Knows the engine's resources by the names that InSpec gives them. Safe for many threads. */
public interface ResourceSource {
  /**
   * Names a resource.
   *
   * @param name InSpec's name, such as {@code file}
   * @param arguments what the profile passes: texts, numbers, booleans, lists, maps, null
   * @return the resource, not yet bound to a container
   * @throws IllegalArgumentException when the arguments make no resource
   * @throws io.seaworthy.core.resource.ResourceFailed when InSpec would fail the check
   */
  ResourceSpec<?> spec(String name, List<@Nullable Object> arguments);

  /**
   * Finds out what a target runs on.
   *
   * @param facts the target's facts
   * @return the platform
   */
  PlatformRecord platform(Facts facts);
}
