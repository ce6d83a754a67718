package io.seaworthy.core.resource.config;

import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.resource.internal.ConfigText;
import io.seaworthy.core.resource.table.FilterTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The services that xinetd starts, with those of included directories (InSpec's {@code
 * xinetd_conf}). Immutable.
 *
 * <p>The fields of a row are {@code service}, {@code protocol} (the socket type's own one where the
 * file says nothing) and whatever the file says of the service, such as {@code socket_type}, {@code
 * wait}, {@code user}, {@code disable}.
 */
public final class XinetdConfResource {
  private static final String PATH = "/etc/xinetd.conf";

  private final String name;
  private final FilterTable table;

  private XinetdConfResource(String path, List<XinetdEntry> entries) {
    this.name = printed(path);
    this.table =
        FilterTable.of(
            name,
            entries.stream().filter(XinetdEntry::isService).map(XinetdConfResource::row).toList());
  }

  private static Map<String, @Nullable Object> row(XinetdEntry entry) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>(entry.settings());
    row.put("service", entry.service());
    row.computeIfAbsent(
        "protocol",
        key ->
            switch (String.valueOf(entry.settings().get("socket_type"))) {
              case "stream" -> "tcp";
              case "dgram" -> "udp";
              default -> "unknown";
            });
    return row;
  }

  /**
   * Names the file at its usual place, {@code /etc/xinetd.conf}.
   *
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<XinetdConfResource> spec() {
    return spec(PATH);
  }

  /**
   * Names a file.
   *
   * @param path the file
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<XinetdConfResource> spec(String path) {
    return new ResourceSpec<>(printed(path), ConfigText.needs(path), facts -> of(facts, path));
  }

  /**
   * Reads a file and the directories that it includes.
   *
   * @param facts asks the container
   * @param path the file
   * @return the resource
   * @throws io.seaworthy.core.resource.ResourceSkipped when there is no such file or directory, or
   *     a file is empty
   * @throws io.seaworthy.core.facts.EvidenceException when the container did not answer
   */
  public static XinetdConfResource of(Facts facts, String path) {
    return new XinetdConfResource(path, XinetdEntry.read(facts, path));
  }

  /**
   * Returns the services.
   *
   * @return one row for each
   */
  public FilterTable table() {
    return table;
  }

  /**
   * Returns the services.
   *
   * @return from field to value
   */
  public List<Map<String, @Nullable Object>> rows() {
    return table.rows();
  }

  @Override
  public String toString() {
    return name;
  }

  private static String printed(String path) {
    return "Xinetd config " + path;
  }
}
