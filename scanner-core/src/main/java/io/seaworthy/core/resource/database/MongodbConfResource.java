package io.seaworthy.core.resource.database;

import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.resource.config.YamlResource;
import io.seaworthy.core.resource.internal.ConfigText;
import org.jspecify.annotations.Nullable;

/** The configuration of MongoDB (InSpec's {@code mongodb_conf}). Immutable. */
public final class MongodbConfResource {
  private static final String PATH = "/etc/mongod.conf";

  private final String path;
  private final YamlResource document;

  private MongodbConfResource(String path, YamlResource document) {
    this.path = path;
    this.document = document;
  }

  /**
   * Names the file at its usual place, {@code /etc/mongod.conf}.
   *
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<MongodbConfResource> spec() {
    return spec(PATH);
  }

  /**
   * Names a file.
   *
   * @param path the file
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<MongodbConfResource> spec(String path) {
    return new ResourceSpec<>(name(path), ConfigText.needs(path), facts -> of(facts, path));
  }

  /**
   * Reads the file at its usual place.
   *
   * @param facts asks the container
   * @return the resource
   * @throws io.seaworthy.core.resource.ResourceSkipped when there is no such file, or it is empty
   * @throws io.seaworthy.core.resource.ResourceFailed when it is not YAML
   * @throws io.seaworthy.core.facts.EvidenceException when the container did not answer
   */
  public static MongodbConfResource of(Facts facts) {
    return of(facts, PATH);
  }

  /**
   * Reads a file.
   *
   * @param facts asks the container
   * @param path the file
   * @return the resource
   * @throws io.seaworthy.core.resource.ResourceSkipped when there is no such file, or it is empty
   * @throws io.seaworthy.core.resource.ResourceFailed when it is not YAML
   * @throws io.seaworthy.core.facts.EvidenceException when the container did not answer
   */
  public static MongodbConfResource of(Facts facts, String path) {
    return new MongodbConfResource(path, YamlResource.of(facts, path));
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
    return name(path);
  }

  private static String name(String path) {
    return "MongoDB Configuration " + path;
  }
}
