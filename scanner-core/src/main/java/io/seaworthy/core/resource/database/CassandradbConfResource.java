package io.seaworthy.core.resource.database;

import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.ResourceSkipped;
import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.resource.internal.ConfigText;
import java.util.List;

/** The configuration of Cassandra (InSpec's {@code cassandradb_conf}). Immutable. */
public final class CassandradbConfResource extends YamlSettings {
  private CassandradbConfResource(Facts facts, String path) {
    super(name(path), facts, path);
  }

  /**
   * Names the file at its usual place, see {@link CassandraResource#confPath()}.
   *
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<CassandradbConfResource> spec() {
    return new ResourceSpec<>(name("content"), List.of(), CassandradbConfResource::of);
  }

  /**
   * Names a file.
   *
   * @param path the file
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<CassandradbConfResource> spec(String path) {
    return new ResourceSpec<>(name(path), ConfigText.needs(path), facts -> of(facts, path));
  }

  /**
   * Reads the file at its usual place.
   *
   * @param facts asks the container
   * @return the resource
   * @throws ResourceSkipped when Cassandra is not there, or as for {@link #of(Facts, String)}
   * @throws io.seaworthy.core.resource.ResourceFailed when it is not YAML
   * @throws io.seaworthy.core.facts.EvidenceException when the container did not answer
   */
  public static CassandradbConfResource of(Facts facts) {
    return of(
        facts,
        CassandraResource.of(facts)
            .confPath()
            .orElseThrow(() -> new ResourceSkipped("Cassandra db conf path is not set")));
  }

  /**
   * Reads a file.
   *
   * @param facts asks the container
   * @param path the file
   * @return the resource
   * @throws ResourceSkipped when there is no such file, or it is empty
   * @throws io.seaworthy.core.resource.ResourceFailed when it is not YAML
   * @throws io.seaworthy.core.facts.EvidenceException when the container did not answer
   */
  public static CassandradbConfResource of(Facts facts, String path) {
    return new CassandradbConfResource(facts, path);
  }

  private static String name(String path) {
    return "Cassandra Configuration " + path;
  }
}
