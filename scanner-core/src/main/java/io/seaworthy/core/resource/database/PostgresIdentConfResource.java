package io.seaworthy.core.resource.database;

import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.ResourceSkipped;
import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.resource.internal.ConfigText;
import io.seaworthy.core.resource.table.FilterTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which users of the system are which of PostgreSQL's (InSpec's {@code postgres_ident_conf}).
 * Immutable.
 *
 * <p>The fields of a row are {@code map_name}, {@code system_username} and {@code pg_username}.
 */
public final class PostgresIdentConfResource {
  private static final String FILE = "pg_ident.conf";

  private final String path;
  private final FilterTable table;

  private PostgresIdentConfResource(String path, String content) {
    this.path = path;
    this.table =
        FilterTable.of(
            name(path),
            PostgresLines.of(content).stream().map(PostgresIdentConfResource::row).toList());
  }

  private static Map<String, @Nullable Object> row(List<String> words) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("map_name", words.get(0));
    row.put("system_username", PostgresLines.word(words, 1));
    row.put("pg_username", PostgresLines.word(words, 2));
    return row;
  }

  /**
   * Names the file in PostgreSQL's directory, see {@link PostgresResource#confDir()}.
   *
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<PostgresIdentConfResource> spec() {
    return new ResourceSpec<>(name(FILE), List.of(), PostgresIdentConfResource::of);
  }

  /**
   * Names a file.
   *
   * @param path the file
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<PostgresIdentConfResource> spec(String path) {
    return new ResourceSpec<>(name(path), ConfigText.needs(path), facts -> of(facts, path));
  }

  /**
   * Reads the file in PostgreSQL's directory.
   *
   * @param facts asks the container
   * @return the resource
   * @throws ResourceSkipped when PostgreSQL is not there, or as for {@link #of(Facts, String)}
   * @throws io.seaworthy.core.facts.EvidenceException when the container did not answer
   */
  public static PostgresIdentConfResource of(Facts facts) {
    return of(facts, PostgresLines.file(facts, FILE));
  }

  /**
   * Reads a file.
   *
   * @param facts asks the container
   * @param path the file
   * @return the resource
   * @throws ResourceSkipped when there is no such file
   * @throws io.seaworthy.core.facts.EvidenceException when the container did not answer
   */
  public static PostgresIdentConfResource of(Facts facts, String path) {
    return new PostgresIdentConfResource(path, ConfigText.readMaybeEmpty(facts, path));
  }

  /**
   * Returns the entries.
   *
   * @return one row for each
   */
  public FilterTable table() {
    return table;
  }

  /**
   * Returns the entries.
   *
   * @return from field to value
   */
  public List<Map<String, @Nullable Object>> rows() {
    return table.rows();
  }

  /**
   * Returns where the file is.
   *
   * @return its path as it was given
   */
  public String confFile() {
    return path;
  }

  @Override
  public String toString() {
    return name(path);
  }

  private static String name(String path) {
    return "PostgreSQL Ident Config " + path;
  }
}
