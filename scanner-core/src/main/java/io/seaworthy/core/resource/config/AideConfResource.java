package io.seaworthy.core.resource.config;

import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.resource.internal.ConfigText;
import io.seaworthy.core.resource.table.FilterTable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the file integrity checker AIDE watches (InSpec's {@code aide_conf}). Immutable.
 *
 * <p>The fields of a row are {@code selection_line} and {@code rules} (a list).
 */
public final class AideConfResource {
  private static final String PATH = "/etc/aide.conf";
  private static final String NAME = "AIDE Config";

  private final FilterTable table;

  private AideConfResource(String content) {
    this.table = FilterTable.of(NAME, AideRules.selections(content));
  }

  /**
   * Names the file at its usual place, {@code /etc/aide.conf}.
   *
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<AideConfResource> spec() {
    return spec(PATH);
  }

  /**
   * Names a file.
   *
   * @param path the file
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<AideConfResource> spec(String path) {
    return new ResourceSpec<>(NAME, ConfigText.needs(path), facts -> of(facts, path));
  }

  /**
   * Reads the file at its usual place.
   *
   * @param facts asks the container
   * @return the resource
   * @throws io.seaworthy.core.resource.ResourceSkipped when there is no such file, or it is empty
   * @throws io.seaworthy.core.facts.EvidenceException when the container did not answer
   */
  public static AideConfResource of(Facts facts) {
    return of(facts, PATH);
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
  public static AideConfResource of(Facts facts, String path) {
    return new AideConfResource(ConfigText.read(facts, path));
  }

  /**
   * Returns what is watched.
   *
   * @return one row for each selection
   */
  public FilterTable table() {
    return table;
  }

  /**
   * Returns what is watched.
   *
   * @return from field to value
   */
  public List<Map<String, @Nullable Object>> rows() {
    return table.rows();
  }

  /**
   * Tells whether every selection has a rule.
   *
   * @param rule the rule, such as {@code sha512}
   * @return true when none lacks it
   */
  public boolean allHaveRule(String rule) {
    return rows().stream()
        .allMatch(row -> row.get("rules") instanceof List<?> rules && rules.contains(rule));
  }

  @Override
  public String toString() {
    return NAME;
  }
}
