package io.seaworthy.core.resource.config;

import org.jspecify.annotations.Nullable;

/**
 * Structured data out of a file, out of what a command printed, or out of a text, read when the
 * resource is made: what the resources about such data share, each of which says in which form it
 * is written. Immutable.
 */
public abstract sealed class DocumentResource
    permits IniResource, JsonResource, TomlResource, YamlResource {
  private final String kind;
  private final DataText source;
  private final @Nullable Object params;

  DocumentResource(String kind, DataText source, @Nullable Object params) {
    this.kind = kind;
    this.source = source;
    this.params = params;
  }

  /**
   * Returns what lies at a path.
   *
   * @param keys names of map entries and indexes of lists, from the outermost inwards
   * @return a map, list, text, number or boolean; null when there is nothing
   */
  public @Nullable Object value(Object... keys) {
    return DataPath.walk(params, keys);
  }

  /**
   * Returns everything.
   *
   * @return nested maps, lists, texts, numbers, booleans and nulls
   */
  public @Nullable Object params() {
    return params;
  }

  /**
   * Returns the text before it was read.
   *
   * @return the text
   */
  public String rawContent() {
    return source.text();
  }

  @Override
  public String toString() {
    return kind + source.origin();
  }
}
