package io.seaworthy.core.resource.database;

import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.resource.internal.ConfigText;

/** The configuration of MongoDB (InSpec's {@code mongodb_conf}). Immutable. */
public final class MongodbConfResource extends YamlSettings {
  private static final String PATH = "/etc/mongod.conf";

  private MongodbConfResource(Facts facts, String path) {
    super(name(path), facts, path);
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
    return new MongodbConfResource(facts, path);
  }

  private static String name(String path) {
    return "MongoDB Configuration " + path;
  }
}
