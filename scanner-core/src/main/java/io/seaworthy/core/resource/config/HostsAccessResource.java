package io.seaworthy.core.resource.config;

import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.resource.internal.ConfigText;
import io.seaworthy.core.resource.table.FilterTable;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which hosts TCP wrappers let in or keep out (InSpec's {@code etc_hosts_allow} and {@code
 * etc_hosts_deny}). Immutable.
 *
 * <p>The fields of a row, one for each daemon of a line, are {@code daemon}, {@code client_list}
 * and {@code options} (lists).
 */
public final class HostsAccessResource {
  private static final String ALLOW = "hosts.allow Configuration";
  private static final String DENY = "hosts.deny Configuration";

  private final FilterTable table;

  private HostsAccessResource(String name, String content) {
    this.table =
        FilterTable.of(
            name,
            ConfigLines.statements(content).stream().flatMap(HostsAccessResource::rows).toList());
  }

  private static Stream<Map<String, @Nullable Object>> rows(String line) {
    String[] daemonsAndRest = line.split(":", 2);
    String rest = daemonsAndRest.length > 1 ? daemonsAndRest[1].strip() : "";
    String[] clientsAndOptions = rest.split("\\s+:\\s+", 2);
    List<String> clients = items(clientsAndOptions[0], ",");
    List<String> options =
        clientsAndOptions.length > 1 ? items(clientsAndOptions[1], ":\\s+") : List.of();
    return Arrays.stream(daemonsAndRest[0].split(","))
        .map(
            daemon -> {
              Map<String, @Nullable Object> row = new LinkedHashMap<>();
              row.put("daemon", daemon.strip());
              row.put("client_list", clients);
              row.put("options", options);
              return row;
            });
  }

  private static List<String> items(String text, String separator) {
    return text.isEmpty()
        ? List.of()
        : Arrays.stream(text.split(separator)).map(String::strip).toList();
  }

  /**
   * Names the file of those who are let in, {@code /etc/hosts.allow}.
   *
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<HostsAccessResource> allowed() {
    return allowed("/etc/hosts.allow");
  }

  /**
   * Names a file of those who are let in.
   *
   * @param path the file
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<HostsAccessResource> allowed(String path) {
    return spec(ALLOW, path);
  }

  /**
   * Names the file of those who are kept out, {@code /etc/hosts.deny}.
   *
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<HostsAccessResource> denied() {
    return denied("/etc/hosts.deny");
  }

  /**
   * Names a file of those who are kept out.
   *
   * @param path the file
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<HostsAccessResource> denied(String path) {
    return spec(DENY, path);
  }

  private static ResourceSpec<HostsAccessResource> spec(String name, String path) {
    return new ResourceSpec<>(name, ConfigText.needs(path), facts -> of(facts, name, path));
  }

  private static HostsAccessResource of(Facts facts, String name, String path) {
    return new HostsAccessResource(name, ConfigText.read(facts, path));
  }

  /**
   * Returns the rules.
   *
   * @return one row for each daemon of each line
   */
  public FilterTable table() {
    return table;
  }

  /**
   * Returns the rules.
   *
   * @return from field to value
   */
  public List<Map<String, @Nullable Object>> rows() {
    return table.rows();
  }

  @Override
  public String toString() {
    return table.toString();
  }
}
