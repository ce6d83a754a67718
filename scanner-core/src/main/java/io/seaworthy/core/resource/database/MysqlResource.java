package io.seaworthy.core.resource.database;

import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.resource.system.Platform;
import io.seaworthy.core.result.PlatformRecord;
import java.util.List;
import java.util.Optional;

/**
 * Where MySQL keeps its files, by the platform's custom (InSpec's {@code mysql}); whether they are
 * there is not looked at. Immutable.
 *
 * @param packageName the package; empty where the platform has no custom
 * @param service the service
 * @param confDir the directory of the configuration
 * @param confPath the configuration
 * @param dataDir the directory of the data
 * @param logDir the directory of the log
 * @param logPath the log
 * @param logGroup the group that owns the log
 * @param logDirGroup the group that owns the log's directory
 */
public record MysqlResource(
    Optional<String> packageName,
    String service,
    String confDir,
    String confPath,
    String dataDir,
    String logDir,
    String logPath,
    String logGroup,
    String logDirGroup) {
  private static final String NAME = "MySQL";

  /**
   * Names MySQL.
   *
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<MysqlResource> spec() {
    return new ResourceSpec<>(NAME, List.of(), MysqlResource::of);
  }

  /**
   * Tells the custom of the container's platform.
   *
   * @param facts asks the container
   * @return the resource
   * @throws io.seaworthy.core.facts.EvidenceException when the container did not answer
   */
  public static MysqlResource of(Facts facts) {
    PlatformRecord platform = Platform.detect(facts);
    String family = platform.families().stream().findFirst().orElse("");
    return switch (family) {
      case "debian" ->
          custom(
              "mysql-server",
              "mysql",
              "/etc/mysql/",
              "mysql.log",
              "adm",
              platform.release().equals("14.04") ? "syslog" : "root");
      case "redhat", "fedora" ->
          custom("mysql-server", "mysqld", "/etc/", "mysqld.log", "mysql", "root");
      case "arch" -> custom("mariadb", "mysql", "/etc/mysql/", "mysql.log", "mysql", "root");
      default -> custom("", "mysqld", "/etc/", "mysqld.log", "mysql", "root");
    };
  }

  private static MysqlResource custom(
      String packageName,
      String service,
      String confDir,
      String log,
      String logGroup,
      String logDirGroup) {
    return new MysqlResource(
        Optional.of(packageName).filter(name -> !name.isEmpty()),
        service,
        confDir,
        confDir + "my.cnf",
        "/var/lib/mysql/",
        "/var/log/",
        "/var/log/" + log,
        logGroup,
        logDirGroup);
  }

  @Override
  public String toString() {
    return NAME;
  }
}
