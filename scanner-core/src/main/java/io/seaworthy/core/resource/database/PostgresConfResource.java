package io.seaworthy.core.resource.database;

import io.seaworthy.api.file.FileType;
import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.ResourceSkipped;
import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.resource.config.LinePattern;
import io.seaworthy.core.resource.config.SimpleConfig;
import io.seaworthy.core.resource.config.SimpleConfigOptions;
import io.seaworthy.core.resource.internal.ConfigText;
import io.seaworthy.core.resource.internal.FoundFiles;
import io.seaworthy.core.resource.internal.IncludingFiles;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The configuration of PostgreSQL with the files that it includes, of which the last has the last
 * word (InSpec's {@code postgres_conf}). Immutable.
 */
public final class PostgresConfResource {
  private static final String NAME = "PostgreSQL Configuration";
  private static final SimpleConfigOptions OPTIONS =
      SimpleConfigOptions.builder()
          .assignmentRegex(LinePattern.of("^\\s*([^=]*?)\\s*=\\s*[']?\\s*(.*?)\\s*[']?\\s*$"))
          .build();

  private final String path;
  private final StringBuilder content = new StringBuilder();
  private final Map<String, @Nullable Object> params = new LinkedHashMap<>();

  private PostgresConfResource(Facts facts, String path) {
    this.path = path;
    IncludingFiles.read(facts, path, false, (file, text) -> take(facts, file, text));
  }

  /**
   * Names the configuration at its usual place, see {@link PostgresResource#confPath()}.
   *
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<PostgresConfResource> spec() {
    return new ResourceSpec<>(NAME, List.of(), PostgresConfResource::of);
  }

  /**
   * Names a configuration.
   *
   * @param path its outermost file
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<PostgresConfResource> spec(String path) {
    return new ResourceSpec<>(NAME, ConfigText.needs(path), facts -> of(facts, path));
  }

  /**
   * Reads the configuration at its usual place.
   *
   * @param facts asks the container
   * @return the resource
   * @throws ResourceSkipped when PostgreSQL is not there, or as for {@link #of(Facts, String)}
   * @throws io.seaworthy.core.facts.EvidenceException when the container did not answer
   */
  public static PostgresConfResource of(Facts facts) {
    return of(
        facts,
        PostgresResource.of(facts)
            .confPath()
            .orElseThrow(() -> new ResourceSkipped("PostgreSQL conf path is not set")));
  }

  /**
   * Reads a configuration.
   *
   * @param facts asks the container
   * @param path its outermost file
   * @return the resource
   * @throws ResourceSkipped when a file is not there, or is empty
   * @throws io.seaworthy.core.facts.EvidenceException when the container did not answer
   */
  public static PostgresConfResource of(Facts facts, String path) {
    return new PostgresConfResource(facts, path);
  }

  private List<String> take(Facts facts, String file, String text) {
    content.append(text);
    Map<String, @Nullable Object> found = SimpleConfig.parse(text, OPTIONS).params();
    params.putAll(found);
    String directory = IncludingFiles.directory(file);
    List<String> included = new ArrayList<>();
    for (String key : List.of("include", "include_if_exists")) {
      if (found.get(key) instanceof String name) {
        included.add(IncludingFiles.below(directory, name));
      }
    }
    if (found.get("include_dir") instanceof String name) {
      String folder = IncludingFiles.below(directory, name);
      included.addAll(FoundFiles.near(facts, List.of(folder), FileType.FILE));
    }
    return included;
  }

  /**
   * Returns a setting.
   *
   * @param key its name
   * @return its value without quotes, null when it is not set
   */
  public @Nullable Object value(String key) {
    return params.get(key);
  }

  /**
   * Returns all settings.
   *
   * @return from name to value; can't be changed
   */
  public Map<String, @Nullable Object> params() {
    return Collections.unmodifiableMap(params);
  }

  /**
   * Returns the text of all files.
   *
   * @return one behind the other in the order of reading
   */
  public String content() {
    return content.toString();
  }

  /**
   * Returns where the configuration is.
   *
   * @return the path of its outermost file
   */
  public String confPath() {
    return path;
  }

  @Override
  public String toString() {
    return NAME;
  }
}
