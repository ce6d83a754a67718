package io.seaworthy.core.resource.kernel;

import io.seaworthy.api.command.CommandOutcome.Exited;
import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.ResourceFailed;
import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.resource.internal.Tool;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A control group's limits and counters (InSpec's {@code cgroup}), asked for once when the resource
 * is made. Immutable.
 */
public final class CgroupResource {
  private final String name;
  private final Map<String, String> values;

  private CgroupResource(String name, Map<String, String> values) {
    this.name = name;
    this.values = values;
  }

  /**
   * Names a group.
   *
   * @param name its name
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<CgroupResource> spec(String name) {
    return new ResourceSpec<>(printed(name), List.of(), facts -> of(facts, name));
  }

  /**
   * Asks for a group.
   *
   * @param facts asks the container
   * @param name its name
   * @return the resource
   * @throws ResourceFailed when the container has no {@code cgget}, or it fails
   * @throws io.seaworthy.core.facts.EvidenceException when the container did not answer
   */
  public static CgroupResource of(Facts facts, String name) {
    Exited exited =
        Tool.ofAdministrator(facts, "cgget", List.of("-n", "-a", name))
            .orElseThrow(() -> new ResourceFailed("Could not find `cgget`"));
    if (exited.code() != 0) {
      throw new ResourceFailed("Executing cgget failed: " + exited.stderr().text());
    }
    return new CgroupResource(name, parse(exited.stdout().text()));
  }

  /** A value of several lines goes on in lines that begin with a tab. */
  private static Map<String, String> parse(String said) {
    Map<String, String> values = new LinkedHashMap<>();
    String key = "";
    for (String line : said.split("\n")) {
      int colon = line.indexOf(':');
      if (line.startsWith("\t")) {
        values.merge(key, line.replace("\t", ""), (all, more) -> all + "\n" + more);
      } else if (colon > 0) {
        key = line.substring(0, colon);
        values.put(key, line.substring(colon + 1).strip().replace("\t", ""));
      }
    }
    return values;
  }

  /**
   * Tells whether there are parameters whose names begin with some words.
   *
   * @param prefix one or more words joined by dots, such as {@code cpuset}
   * @return true when there are
   */
  public boolean knows(String prefix) {
    return values.keySet().stream()
        .anyMatch(key -> key.equals(prefix) || key.startsWith(prefix + "."));
  }

  /**
   * Tells whether a parameter is there.
   *
   * @param parameter its whole name, such as {@code cpuset.cpus}
   * @return true when it is
   */
  public boolean has(String parameter) {
    return values.containsKey(parameter);
  }

  /**
   * Returns a parameter.
   *
   * @param parameter its whole name, such as {@code cpuset.cpus}
   * @return a number when it is one, else a text
   * @throws ResourceFailed when there is no such parameter
   */
  public Object value(String parameter) {
    String value = values.get(parameter);
    if (value == null) {
      throw new ResourceFailed("The query " + parameter + " does not appear to be valid.");
    }
    return value.matches("\\d{1,18}") ? (Object) Long.valueOf(value) : value;
  }

  @Override
  public String toString() {
    return printed(name);
  }

  private static String printed(String name) {
    return "cgroup " + name;
  }
}
