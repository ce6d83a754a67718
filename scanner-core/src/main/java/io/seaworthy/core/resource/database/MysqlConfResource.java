package io.seaworthy.core.resource.database;

import io.seaworthy.api.file.FileType;
import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.ResourceSkipped;
import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.resource.config.SimpleConfig;
import io.seaworthy.core.resource.config.SimpleConfigOptions;
import io.seaworthy.core.resource.internal.ConfigText;
import io.seaworthy.core.resource.internal.FoundFiles;
import io.seaworthy.core.resource.internal.IncludingFiles;
import io.seaworthy.core.resource.internal.Patterns;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The configuration of MySQL or MariaDB with the files that it includes, of which the last has the
 * last word (InSpec's {@code mysql_conf}). Immutable.
 */
public final class MysqlConfResource {
  private static final String NAME = "MySQL Configuration";
  private static final Pattern INCLUDE = Patterns.lines("^!include\\s+(\\S.*?)\\s*$");
  private static final Pattern INCLUDE_DIRECTORY = Patterns.lines("^!includedir\\s+(\\S.*?)\\s*$");

  private final String path;
  private final StringBuilder content = new StringBuilder();
  private Map<String, @Nullable Object> params = new LinkedHashMap<>();

  private MysqlConfResource(Facts facts, String path) {
    this.path = path;
    IncludingFiles.read(facts, path, false, (file, text) -> take(facts, file, text));
  }

  /**
   * Names the configuration at its usual place, see {@link MysqlResource#confPath()}.
   *
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<MysqlConfResource> spec() {
    return new ResourceSpec<>(NAME, List.of(), MysqlConfResource::of);
  }

  /**
   * Names a configuration.
   *
   * @param path its outermost file
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<MysqlConfResource> spec(String path) {
    return new ResourceSpec<>(NAME, ConfigText.needs(path), facts -> of(facts, path));
  }

  /**
   * Reads the configuration at its usual place.
   *
   * @param facts asks the container
   * @return the resource
   * @throws ResourceSkipped when a file is not there, or is empty
   * @throws io.seaworthy.core.facts.EvidenceException when the container did not answer
   */
  public static MysqlConfResource of(Facts facts) {
    return of(facts, MysqlResource.of(facts).confPath());
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
  public static MysqlConfResource of(Facts facts, String path) {
    return new MysqlConfResource(facts, path);
  }

  private List<String> take(Facts facts, String file, String text) {
    content.append(text);
    params = merged(params, SimpleConfig.parse(text, SimpleConfigOptions.DEFAULT).params());
    String directory = IncludingFiles.directory(file);
    List<String> included = new ArrayList<>(named(INCLUDE, directory, text));
    included.addAll(
        FoundFiles.near(facts, named(INCLUDE_DIRECTORY, directory, text), FileType.FILE));
    return included;
  }

  private static List<String> named(Pattern statement, String directory, String text) {
    return statement
        .matcher(text)
        .results()
        .map(found -> IncludingFiles.below(directory, found.group(1)))
        .toList();
  }

  private static Map<String, @Nullable Object> merged(Map<?, ?> first, Map<?, ?> second) {
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    first.forEach((key, value) -> all.put(key.toString(), value));
    second.forEach(
        (key, value) -> {
          if (all.get(key.toString()) instanceof Map<?, ?> known
              && value instanceof Map<?, ?> more) {
            all.put(key.toString(), merged(known, more));
          } else {
            all.put(key.toString(), value);
          }
        });
    return all;
  }

  /**
   * Returns a section, or a setting that stands in none.
   *
   * @param key its name
   * @return a map of settings, or a text; null when there is none
   */
  public @Nullable Object value(String key) {
    return params.get(key);
  }

  /**
   * Returns all sections.
   *
   * @return from section to its settings, a setting without a value being empty; can't be changed
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
