package io.seaworthy.core.resource.config;

import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.resource.internal.ConfigText;
import io.seaworthy.core.resource.table.FilterTable;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Names of hosts that are resolved without asking anybody (InSpec's {@code etc_hosts}). Immutable.
 *
 * <p>The fields of a row are {@code ip_address}, {@code primary_name} and {@code all_host_names} (a
 * list). As in InSpec, the words of a comment behind them count as names.
 */
public final class EtcHostsResource {
  private static final String PATH = "/etc/hosts";
  private static final String NAME = "Hosts File";

  private final FilterTable table;

  private EtcHostsResource(String content) {
    this.table =
        FilterTable.of(
            NAME,
            Arrays.stream(content.split("\n"))
                .filter(line -> !ConfigLines.withoutComment(line, "#", false).isBlank())
                .map(EtcHostsResource::row)
                .toList());
  }

  private static Map<String, @Nullable Object> row(String line) {
    List<String> words = ConfigLines.words(line);
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("ip_address", words.get(0));
    row.put("primary_name", words.size() > 1 ? words.get(1) : null);
    row.put("all_host_names", words.subList(1, words.size()));
    return row;
  }

  /**
   * Names the file at its usual place, {@code /etc/hosts}.
   *
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<EtcHostsResource> spec() {
    return spec(PATH);
  }

  /**
   * Names a file.
   *
   * @param path the file
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<EtcHostsResource> spec(String path) {
    return new ResourceSpec<>(NAME, ConfigText.needs(path), facts -> of(facts, path));
  }

  /**
   * Reads a file.
   *
   * @param facts asks the container
   * @param path the file
   * @return the resource
   * @throws io.seaworthy.core.resource.ResourceSkipped when there is no such file, or it is empty
   * @throws io.seaworthy.core.facts.EvidenceException when the container did not answer
   */
  public static EtcHostsResource of(Facts facts, String path) {
    return new EtcHostsResource(ConfigText.read(facts, path));
  }

  /**
   * Returns the names.
   *
   * @return one row for each address
   */
  public FilterTable table() {
    return table;
  }

  /**
   * Returns the names.
   *
   * @return from field to value
   */
  public List<Map<String, @Nullable Object>> rows() {
    return table.rows();
  }

  @Override
  public String toString() {
    return NAME;
  }
}
