package io.seaworthy.core.resource.database;

import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.config.YamlResource;
import org.jspecify.annotations.Nullable;

/** A database's configuration in YAML. Immutable. */
public abstract sealed class YamlSettings permits CassandradbConfResource, MongodbConfResource {
  private final String name;
  private final String path;
  private final YamlResource document;

  YamlSettings(String name, Facts facts, String path) {
    this.name = name;
    this.path = path;
    this.document = YamlResource.of(facts, path);
  }

  /**
   * Returns what lies at a path.
   *
   * @param keys such as {@code security}, {@code authorization}
   * @return a map, list, text, number or boolean; null when there is nothing
   */
  public @Nullable Object value(Object... keys) {
    return document.value(keys);
  }

  /**
   * Returns all settings.
   *
   * @return nested maps and lists
   */
  public @Nullable Object params() {
    return document.params();
  }

  /**
   * Returns where the configuration is.
   *
   * @return its path
   */
  public String confPath() {
    return path;
  }

  @Override
  public String toString() {
    return name;
  }
}
