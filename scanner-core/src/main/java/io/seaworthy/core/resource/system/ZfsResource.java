package io.seaworthy.core.resource.system;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome.Exited;
import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.Existing;
import io.seaworthy.core.resource.ResourceSkipped;
import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.resource.internal.Tool;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A pool or data set of ZFS with its properties (InSpec's {@code zfs_pool}, {@code zfs} and {@code
 * zfs_dataset}). Immutable.
 */
public final class ZfsResource implements Existing {
  private final String printed;
  private final Map<String, String> properties;

  private ZfsResource(String printed, Map<String, String> properties) {
    this.printed = printed;
    this.properties = Collections.unmodifiableMap(properties);
  }

  /**
   * Names a pool.
   *
   * @param name its name
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<ZfsResource> specOfPool(String name) {
    return spec("zpool", "ZFS Pool " + name, name);
  }

  /**
   * Names a data set.
   *
   * @param name its name, such as {@code tank/home}
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<ZfsResource> specOfDataset(String name) {
    return spec("zfs", "ZFS Dataset " + name, name);
  }

  private static ResourceSpec<ZfsResource> spec(String program, String printed, String name) {
    return new ResourceSpec<>(
        printed, List.of(), facts -> new ZfsResource(printed, properties(facts, program, name)));
  }

  /** Lines of name, property, value and source, separated by tabs. */
  private static Map<String, String> properties(Facts facts, String program, String name) {
    Command command = Command.argv(program, "get", "-Hp", "all", name).asRepeatable();
    Exited exited =
        Tool.ifPresent(facts, command)
            .orElseThrow(() -> new ResourceSkipped("zfs is not installed"));
    Map<String, String> properties = new LinkedHashMap<>();
    if (exited.code() != 0) {
      String complaint = exited.stderr().text();
      if (complaint.contains("does not exist") || complaint.contains("no such pool")) {
        return properties;
      }
      throw Tool.failed(program, exited);
    }
    for (String line : exited.stdout().text().split("\n")) {
      String[] fields = line.split("\t");
      if (fields.length > 2) {
        properties.put(fields[1], fields[2]);
      }
    }
    return properties;
  }

  @Override
  public boolean exists() {
    return !properties.isEmpty();
  }

  /**
   * Returns a property.
   *
   * @param property its name
   * @return its value, null when there is no such property
   */
  public @Nullable String value(String property) {
    return properties.get(property);
  }

  /**
   * Returns all properties.
   *
   * @return from name to value; empty when there is no such pool or data set
   */
  public Map<String, String> params() {
    return properties;
  }

  @Override
  public String toString() {
    return printed;
  }
}
