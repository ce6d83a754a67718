package io.seaworthy.core.resource.database;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome.Exited;
import io.seaworthy.api.file.ContainerPath;
import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.facts.Need;
import io.seaworthy.core.resource.Installed;
import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.resource.internal.ConfigText;
import io.seaworthy.core.resource.internal.LeadingNumber;
import io.seaworthy.core.resource.internal.Tool;
import io.seaworthy.core.resource.system.Platform;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where PostgreSQL keeps its files, by the platform's custom (InSpec's {@code postgres}).
 * Immutable.
 */
public final class PostgresResource implements Installed {
  private static final String NAME = "PostgreSQL";

  private final String version;
  private final Optional<String> cluster;
  private final Optional<String> confDir;
  private final Optional<String> dataDir;

  private PostgresResource(
      String version,
      Optional<String> cluster,
      Optional<String> confDir,
      Optional<String> dataDir) {
    this.version = version;
    this.cluster = cluster;
    this.confDir = confDir;
    this.dataDir = dataDir;
  }

  /**
   * Names PostgreSQL.
   *
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<PostgresResource> spec() {
    return new ResourceSpec<>(NAME, List.of(), PostgresResource::of);
  }

  /**
   * Looks for PostgreSQL. Where it is not there, the answers are empty.
   *
   * @param facts asks the container
   * @return the resource
   * @throws io.seaworthy.core.facts.EvidenceException when the container did not answer
   */
  public static PostgresResource of(Facts facts) {
    Optional<String> version = versionOfClient(facts);
    if (Platform.detect(facts).families().contains("debian")) {
      return ofDebian(
          facts, version.or(() -> directories(facts, "/etc/postgresql").findFirst()).orElse(""));
    }
    boolean unversioned = ConfigText.isDirectory(facts, "/var/lib/pgsql/data");
    String found =
        version
            .or(
                () ->
                    unversioned
                        ? Optional.empty()
                        : directories(facts, "/var/lib/pgsql").findFirst())
            .orElse("");
    List<String> places =
        List.of(
            "/var/lib/pgsql/" + found + "/data",
            "/var/lib/pgsql/" + LeadingNumber.of(found) + "/data",
            "/var/lib/pgsql/data",
            "/var/lib/postgres/data",
            "/var/lib/postgresql/data");
    Optional<String> data = directories(facts, places).findFirst();
    return new PostgresResource(found, Optional.empty(), data, data);
  }

  /** Debian keeps several versions, and of each several clusters, of which "main" is the usual. */
  private static PostgresResource ofDebian(Facts facts, String version) {
    if (version.isEmpty()) {
      return new PostgresResource("", Optional.empty(), Optional.empty(), Optional.empty());
    }
    String home = "/etc/postgresql/" + version;
    Optional<String> cluster =
        ConfigText.isDirectory(facts, home + "/main")
            ? Optional.of("main")
            : directories(facts, home).findFirst();
    String below = version + "/" + cluster.orElse("");
    return new PostgresResource(
        version,
        cluster,
        Optional.of("/etc/postgresql/" + below),
        Optional.of("/var/lib/postgresql/" + below));
  }

  /** {@code psql (PostgreSQL) 15.14 (Debian …)} is 15, and 9.6.1 is 9.6. */
  private static Optional<String> versionOfClient(Facts facts) {
    return Tool.ifPresent(facts, Command.argv("psql", "--version").asRepeatable())
        .map(Exited::stdout)
        .map(out -> out.text().strip().split("\\s+"))
        .filter(words -> words.length > 2)
        .map(words -> words[2].split("\\."))
        .filter(parts -> parts.length > 0)
        .map(
            parts ->
                LeadingNumber.of(parts[0]) >= 10 || parts.length == 1
                    ? parts[0]
                    : parts[0] + "." + parts[1]);
  }

  /** The names of the directories in one, but for hidden ones. */
  private static Stream<String> directories(Facts facts, String path) {
    List<String> entries =
        facts.list(ContainerPath.of(path)).orElse(List.of()).stream()
            .filter(name -> !name.startsWith("."))
            .map(name -> path + "/" + name)
            .sorted()
            .toList();
    return directories(facts, entries).map(entry -> entry.substring(path.length() + 1));
  }

  private static Stream<String> directories(Facts facts, List<String> paths) {
    facts.gather(paths.stream().map(path -> new Need.Stat(ContainerPath.of(path))).toList());
    return paths.stream().filter(path -> ConfigText.isDirectory(facts, path));
  }

  /** Tells whether a version and a directory were found. */
  @Override
  public boolean installed() {
    return confPath().isPresent();
  }

  /**
   * Returns the version, as PostgreSQL counts major ones.
   *
   * @return such as {@code 15} or {@code 9.6}; empty when it is not known
   */
  public String version() {
    return version;
  }

  /**
   * Returns the cluster.
   *
   * @return its name; only on Debian's family
   */
  public Optional<String> cluster() {
    return cluster;
  }

  /**
   * Returns what the platform calls the service.
   *
   * @return such as {@code postgresql-15}
   */
  public String service() {
    long major = LeadingNumber.of(version);
    if (major >= 10) {
      return "postgresql-" + major;
    }
    boolean versioned = major == 9 && LeadingNumber.of(version.replaceFirst("9\\.?", "")) >= 4;
    return versioned ? "postgresql-" + version : "postgresql";
  }

  /**
   * Returns the directory of the configuration.
   *
   * @return its path
   */
  public Optional<String> confDir() {
    return confDir;
  }

  /**
   * Returns the directory of the data.
   *
   * @return its path
   */
  public Optional<String> dataDir() {
    return dataDir;
  }

  /**
   * Returns where the configuration is.
   *
   * @return the path of {@code postgresql.conf}; empty when PostgreSQL is not there
   */
  public Optional<String> confPath() {
    return confDir.filter(path -> !version.isEmpty()).map(path -> path + "/postgresql.conf");
  }

  @Override
  public String toString() {
    return NAME;
  }
}
