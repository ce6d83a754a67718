package io.seaworthy.inspec.dsl;

import io.seaworthy.core.resource.ResourceSpec;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a profile passes to a resource. Immutable. */
final class ResourceArguments {
  private final String resource;
  private final List<@Nullable Object> values;

  ResourceArguments(String resource, List<@Nullable Object> values) {
    this.resource = resource;
    this.values = Collections.unmodifiableList(values);
  }

  /** The argument at an index as text; an exception that names the resource when it is missing. */
  String text(int index) {
    return optionalText(index)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    resource + ": argument " + (index + 1) + " is missing"));
  }

  /** The argument at an index as text, empty when it is missing or nil. */
  Optional<String> optionalText(int index) {
    return Optional.ofNullable(index < values.size() ? values.get(index) : null)
        .map(Object::toString);
  }

  /** A value of the hash at an index, empty when there is no hash or it has no such key. */
  Optional<String> option(int index, String key) {
    return Optional.ofNullable(map(index).get(key)).map(Object::toString);
  }

  /** The hash at an index, empty when there is none. */
  Map<?, ?> map(int index) {
    return index < values.size() && values.get(index) instanceof Map<?, ?> map ? map : Map.of();
  }

  /** The resource of the file that the first argument names, or of the file at its usual place. */
  ResourceSpec<?> at(Supplier<ResourceSpec<?>> usualPath, Function<String, ResourceSpec<?>> path) {
    return optionalText(0).<ResourceSpec<?>>map(path).orElseGet(usualPath);
  }

  /** The argument at an index when it is a text, else the value of a key of the hash there. */
  Optional<String> textOr(int index, String key) {
    Object value = index < values.size() ? values.get(index) : null;
    return value instanceof Map<?, ?> ? option(index, key) : optionalText(index);
  }

  /** Refuses a file other than the one that the engine's resource reads. */
  void allowOnly(String path) {
    optionalText(0)
        .filter(given -> !given.equals(path))
        .ifPresent(
            given -> {
              throw new IllegalArgumentException(
                  resource + ": reads " + path + " only, not " + given);
            });
  }
}
