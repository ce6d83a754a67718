package io.seaworthy.k8s;

import io.seaworthy.k8s.http.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The API server's own audit log: {@code -Dseaworthy.auditLog} says where it is, by default {@code
 * log/audit.log} beside the kubeconfig.
 */
final class AuditLog {
  private AuditLog() {}

  /** What one account has done, each event as verb, resource with subresource, and name. */
  static List<String> actionsOf(String account) {
    return events(account).stream()
        .filter(event -> event.at("user", "username").text().orElse("").equals(account))
        .map(AuditLog::action)
        .distinct()
        .sorted()
        .toList();
  }

  /** How many tokens were issued for an account. */
  static long tokensOf(String name) {
    return events("/serviceaccounts/" + name + "/token\"").stream()
        .filter(event -> event.at("responseStatus", "code").number().orElse(0) == 201)
        .count();
  }

  /** The events in whose text something stands. */
  static List<Json> events(String part) {
    try (Stream<String> lines = Files.lines(file())) {
      return lines
          .filter(line -> line.contains(part))
          .flatMap(line -> Json.object(line).stream())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String action(Json event) {
    Json object = event.at("objectRef");
    return event.at("verb").text().orElse("")
        + " "
        + object.at("resource").text().orElse("")
        + object.at("subresource").text().map(name -> "/" + name).orElse("")
        + " "
        + object.at("name").text().orElse("");
  }

  private static Path file() {
    return Path.of(
        System.getProperty(
            "seaworthy.auditLog",
            RealCluster.kubeconfig().resolveSibling("log/audit.log").toString()));
  }
}
