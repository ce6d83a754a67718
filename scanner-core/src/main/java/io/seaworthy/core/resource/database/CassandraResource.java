package io.seaworthy.core.resource.database;

import io.seaworthy.api.file.ContainerPath;
import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.resource.system.OsEnvResource;
import java.util.List;
import java.util.Optional;

/**
 * Where Cassandra keeps its configuration (InSpec's {@code cassandra}). Immutable.
 *
 * @param confPath the file {@code cassandra.yaml} in the directory that the variable {@code
 *     CASSANDRA_HOME} names; empty when one of them is not there
 */
public record CassandraResource(Optional<String> confPath) {
  private static final String NAME = "CassandraDB";

  /**
   * Names Cassandra.
   *
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<CassandraResource> spec() {
    return new ResourceSpec<>(NAME, List.of(), CassandraResource::of);
  }

  /**
   * Looks for Cassandra.
   *
   * @param facts asks the container
   * @return the resource
   * @throws io.seaworthy.core.facts.EvidenceException when the container did not answer
   */
  public static CassandraResource of(Facts facts) {
    return new CassandraResource(
        Optional.ofNullable(OsEnvResource.of(facts, "CASSANDRA_HOME").content())
            .filter(home -> home.startsWith("/"))
            .map(home -> home + "/cassandra.yaml")
            .filter(path -> facts.stat(ContainerPath.of(path)).isPresent()));
  }

  @Override
  public String toString() {
    return NAME;
  }
}
