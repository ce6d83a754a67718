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
 * Who may log in to PostgreSQL from where (InSpec's {@code postgres_hba_conf}). Immutable.
 *
 * <p>The fields of a row are {@code type}, {@code database}, {@code user}, {@code address}, {@code
 * auth_method} and {@code auth_params}.
 */
public final class PostgresHbaConfResource {
  private static final String FILE = "pg_hba.conf";

  private final String path;
  private final FilterTable table;

  private PostgresHbaConfResource(String path, String content) {
    this.path = path;
    this.table =
        FilterTable.of(
            name(path), PostgresLines.of(content).stream().map(words -> row(path, words)).toList());
  }

  private static Map<String, @Nullable Object> row(String path, List<String> words) {
    if (words.size() < 4) {
      throw new ResourceSkipped("Cannot parse " + path + ": " + String.join(" ", words));
    }
    // An entry of the type "local" has no address; InSpec then reads no parameters either.
    boolean local = words.get(0).equals("local");
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("type", words.get(0));
    row.put("database", words.get(1));
    row.put("user", words.get(2));
    row.put("address", local ? "" : words.get(3));
    row.put("auth_method", local ? words.get(3) : PostgresLines.word(words, 4));
    row.put(
        "auth_params", String.join(" ", words.subList(Math.min(5, words.size()), words.size())));
    return row;
  }

  /**
   * Names the file in PostgreSQL's directory, see {@link PostgresResource#confDir()}.
   *
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<PostgresHbaConfResource> spec() {
    return new ResourceSpec<>(name(FILE), List.of(), PostgresHbaConfResource::of);
  }

  /**
   * Names a file.
   *
   * @param path the file
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<PostgresHbaConfResource> spec(String path) {
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
  public static PostgresHbaConfResource of(Facts facts) {
    return of(facts, PostgresLines.file(facts, FILE));
  }

  /**
   * Reads a file.
   *
   * @param facts asks the container
   * @param path the file
   * @return the resource
   * @throws ResourceSkipped when there is no such file, it is empty, or an entry is shorter than
   *     any can be
   * @throws io.seaworthy.core.facts.EvidenceException when the container did not answer
   */
  public static PostgresHbaConfResource of(Facts facts, String path) {
    return new PostgresHbaConfResource(path, ConfigText.read(facts, path));
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
    return "Postgres Hba Config " + path;
  }
}
