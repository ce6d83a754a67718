package io.seaworthy.core.resource.web;

import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.ResourceSkipped;
import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.resource.internal.ConfigText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The configuration of nginx with all files that it includes (InSpec's {@code nginx_conf}). Serves
 * one thread, as its facts do. Each method throws {@link io.seaworthy.core.facts.EvidenceException}
 * when the container did not answer.
 *
 * <p>The values of a statement are a list with one entry for each time it stands there: a list of
 * arguments for a simple statement, a map of statements for a block, whose own arguments stand
 * under {@code _}.
 */
public final class NginxConfResource {
  private static final String PATH = "/etc/nginx/nginx.conf";

  private final String path;
  private final String content;
  private final NginxIncludes includes;
  private @Nullable Map<String, @Nullable Object> params;

  private NginxConfResource(Facts facts, String path, String content) {
    this.path = path;
    this.content = content;
    this.includes = new NginxIncludes(facts);
  }

  /**
   * Names the configuration at its usual place, {@code /etc/nginx/nginx.conf}.
   *
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<NginxConfResource> spec() {
    return spec(PATH);
  }

  /**
   * Names a configuration.
   *
   * @param path its outermost file
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<NginxConfResource> spec(String path) {
    return new ResourceSpec<>(name(path), ConfigText.needs(path), facts -> of(facts, path));
  }

  /**
   * Reads the configuration at its usual place.
   *
   * @param facts asks the container
   * @return the resource
   * @throws ResourceSkipped when there is no such file
   * @throws io.seaworthy.core.facts.EvidenceException when the container did not answer
   */
  public static NginxConfResource of(Facts facts) {
    return of(facts, PATH);
  }

  /**
   * Reads a configuration.
   *
   * @param facts asks the container
   * @param path its outermost file
   * @return the resource
   * @throws ResourceSkipped when there is no such file
   * @throws io.seaworthy.core.facts.EvidenceException when the container did not answer
   */
  public static NginxConfResource of(Facts facts, String path) {
    return new NginxConfResource(facts, path, ConfigText.readMaybeEmpty(facts, path));
  }

  /**
   * Returns everything, with included files in their places.
   *
   * @return from the names of the outermost statements to their values
   * @throws ResourceSkipped when a file has a form that InSpec can't read
   */
  public Map<String, @Nullable Object> params() {
    if (params == null) {
      params = includes.read(path);
    }
    return params;
  }

  /**
   * Returns the values of a statement of the outermost level.
   *
   * @param key its name
   * @return the arguments of all its occurrences in one list, null when there is none
   * @throws ResourceSkipped as for {@link #params}
   */
  public @Nullable List<@Nullable Object> value(String key) {
    return params().get(key) instanceof List<?> found ? flat(found) : null;
  }

  /**
   * Returns the blocks {@code http}.
   *
   * @return their statements
   * @throws ResourceSkipped as for {@link #params}
   */
  public List<Map<?, ?>> http() {
    return blocks(params(), "http");
  }

  /**
   * Returns the blocks {@code server} in all blocks {@code http}.
   *
   * @return their statements
   * @throws ResourceSkipped as for {@link #params}
   */
  public List<Map<?, ?>> servers() {
    return http().stream().flatMap(http -> blocks(http, "server").stream()).toList();
  }

  /**
   * Returns the blocks {@code location} in all blocks {@code server}.
   *
   * @return their statements
   * @throws ResourceSkipped as for {@link #params}
   */
  public List<Map<?, ?>> locations() {
    return servers().stream().flatMap(server -> blocks(server, "location").stream()).toList();
  }

  /**
   * Returns the outermost file.
   *
   * @return its text
   */
  public String content() {
    return content;
  }

  /**
   * Returns the text of each file that the configuration is made of.
   *
   * @return from path to content; the main file first, then what it includes
   * @throws ResourceSkipped when a file can't be read as a configuration
   */
  public Map<String, String> contents() {
    params();
    return includes.contents();
  }

  private static List<Map<?, ?>> blocks(Map<?, ?> statements, String name) {
    List<Map<?, ?>> blocks = new ArrayList<>();
    if (statements.get(name) instanceof List<?> found) {
      for (Object one : found) {
        if (one instanceof Map<?, ?> block) {
          blocks.add(block);
        }
      }
    }
    return blocks;
  }

  private static List<@Nullable Object> flat(List<?> nested) {
    List<@Nullable Object> flat = new ArrayList<>();
    for (Object one : nested) {
      if (one instanceof List<?> list) {
        flat.addAll(flat(list));
      } else {
        flat.add(one);
      }
    }
    return flat;
  }

  @Override
  public String toString() {
    return name(path);
  }

  private static String name(String path) {
    return "nginx_conf " + path;
  }
}
