package io.seaworthy.core.resource.web;

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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The configuration of Apache's HTTP server with the files that it includes (InSpec's {@code
 * apache_conf}): each directive with the values of all its occurrences, wherever they stand.
 * Immutable.
 *
 * <p>As in InSpec, nothing that is included is read before a {@code ServerRoot} is known.
 */
public final class ApacheConfResource {
  private static final List<String> PATHS =
      List.of("/etc/apache2/apache2.conf", "/etc/httpd/conf/httpd.conf");
  private static final SimpleConfigOptions OPTIONS =
      SimpleConfigOptions.builder()
          .assignmentRegex(LinePattern.of("^\\s*(\\S+)\\s+['\"]*((?=.*\\s+$).*?|.*?)['\"]*\\s*$"))
          .multipleValues(true)
          .build();

  /** Of a value with quotes in it, what stands between them. */
  private static final LinePattern QUOTED =
      LinePattern.of("(?<=[\"|'])(?:\\\\.|[^\"'\\\\])*(?=[\"|'])");

  private final String path;
  private final StringBuilder content = new StringBuilder();
  private final Map<String, @Nullable Object> params = new LinkedHashMap<>();

  private ApacheConfResource(Facts facts, String path) {
    this.path = path;
    IncludingFiles.read(facts, path, true, (file, text) -> take(facts, text));
  }

  /**
   * Names the configuration at the usual place of Debian's or of Red Hat's family.
   *
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<ApacheConfResource> spec() {
    return new ResourceSpec<>(
        name(""),
        PATHS.stream().flatMap(path -> ConfigText.needs(path).stream()).toList(),
        ApacheConfResource::of);
  }

  /**
   * Names a configuration.
   *
   * @param path its outermost file
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<ApacheConfResource> spec(String path) {
    return new ResourceSpec<>(name(path), ConfigText.needs(path), facts -> of(facts, path));
  }

  /**
   * Reads the configuration at its usual place.
   *
   * @param facts asks the container
   * @return the resource
   * @throws ResourceSkipped when there is none, or as for {@link #of(Facts, String)}
   * @throws io.seaworthy.core.facts.EvidenceException when the container did not answer
   */
  public static ApacheConfResource of(Facts facts) {
    return of(
        facts,
        PATHS.stream()
            .filter(path -> ConfigText.readIfThere(facts, path).isPresent())
            .findFirst()
            .orElse(""));
  }

  /**
   * Reads a configuration.
   *
   * @param facts asks the container
   * @param path its outermost file
   * @return the resource
   * @throws ResourceSkipped when a file is not there, or the outermost is empty
   * @throws io.seaworthy.core.facts.EvidenceException when the container did not answer
   */
  public static ApacheConfResource of(Facts facts, String path) {
    return new ApacheConfResource(facts, path);
  }

  private List<String> take(Facts facts, String text) {
    text.lines()
        .filter(line -> !line.stripLeading().startsWith("#"))
        .forEach(line -> content.append(line).append('\n'));
    Map<String, @Nullable Object> found = new LinkedHashMap<>();
    SimpleConfig.parse(text, OPTIONS)
        .params()
        .forEach((key, value) -> found.put(key, plain(value)));
    found.forEach((key, value) -> params.put(key, joined(params.get(key), value)));
    List<String> root = values(params, "ServerRoot");
    String directory = String.join("/", root.isEmpty() ? values(params, "serverroot") : root);
    if (directory.isEmpty()) {
      return List.of();
    }
    List<String> patterns =
        Stream.of("Include", "IncludeOptional")
            .flatMap(key -> values(found, key).stream())
            .map(pattern -> IncludingFiles.below(directory, pattern))
            .toList();
    return FoundFiles.near(facts, patterns, FileType.FILE, FileType.SYMLINK);
  }

  private static @Nullable Object plain(@Nullable Object value) {
    return value instanceof List<?> list
        ? list.stream().map(one -> unquoted(String.valueOf(one))).toList()
        : value;
  }

  private static String unquoted(String value) {
    List<@Nullable String> quoted = QUOTED.match(value);
    String inside = quoted == null ? null : quoted.get(0);
    return inside == null ? value : inside;
  }

  private static @Nullable Object joined(@Nullable Object known, @Nullable Object more) {
    if (known instanceof List<?> first && more instanceof List<?> second) {
      return Stream.concat(first.stream(), second.stream()).toList();
    }
    return more;
  }

  private static List<String> values(Map<String, @Nullable Object> params, String key) {
    List<String> values = new ArrayList<>();
    if (params.get(key) instanceof List<?> list) {
      list.forEach(one -> values.add(String.valueOf(one)));
    }
    return values;
  }

  /**
   * Returns the values of a directive.
   *
   * @param key its name as it stands there
   * @return the values of all occurrences in a list, null when there is none
   */
  public @Nullable Object value(String key) {
    return params.get(key);
  }

  /**
   * Returns all directives.
   *
   * @return from name to values; can't be changed
   */
  public Map<String, @Nullable Object> params() {
    return Collections.unmodifiableMap(params);
  }

  /**
   * Returns the text of all files without their comments.
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
    return name(path);
  }

  private static String name(String path) {
    return "Apache Config " + path;
  }
}
