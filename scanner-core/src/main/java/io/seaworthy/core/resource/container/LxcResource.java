package io.seaworthy.core.resource.container;

import io.seaworthy.api.command.CommandOutcome.Exited;
import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.Existing;
import io.seaworthy.core.resource.ResourceFailed;
import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.resource.Running;
import io.seaworthy.core.resource.internal.Tool;
import io.seaworthy.core.text.SafeYaml;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A container of LXD (InSpec's {@code lxc}), asked for once when the resource is made. */
public final class LxcResource implements Existing, Running {
  private static final String CLIENT = "lxc";

  private final String name;
  private final Map<?, ?> state;

  private LxcResource(String name, Map<?, ?> state) {
    this.name = name;
    this.state = state;
  }

  /**
   * Names a container.
   *
   * @param name its name
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<LxcResource> spec(String name) {
    return new ResourceSpec<>(printed(name), List.of(), facts -> of(facts, name));
  }

  /**
   * Asks for a container.
   *
   * @param facts asks the container that the client is in
   * @param name its name
   * @return the resource
   * @throws ResourceFailed when there is no client, or it can't tell
   * @throws io.seaworthy.core.facts.EvidenceException when the container did not answer
   */
  public static LxcResource of(Facts facts, String name) {
    Exited exited =
        Tool.ofAdministrator(facts, CLIENT, List.of("info", name))
            .orElseThrow(() -> new ResourceFailed("Could not find `lxc`"));
    if (exited.code() == 0) {
      return new LxcResource(name, parse(exited.stdout().text()));
    }
    String complaint = exited.stderr().text();
    if (complaint.contains("Error: Instance not found")) {
      return new LxcResource(name, Map.of());
    }
    throw new ResourceFailed("Unable to retrieve information for " + name + ".\n" + complaint);
  }

  private static Map<?, ?> parse(String said) {
    try {
      return SafeYaml.first(said) instanceof Map<?, ?> map ? map : Map.of();
    } catch (IllegalArgumentException malformed) {
      throw new ResourceFailed("Could not parse the command output.\n" + malformed.getMessage());
    }
  }

  @Override
  public boolean exists() {
    return !state.isEmpty();
  }

  @Override
  public boolean running() {
    return "running".equalsIgnoreCase(String.valueOf(value("Status")));
  }

  /**
   * Returns something about it.
   *
   * @param key as the client prints it, such as {@code Status}, {@code Type}, {@code Architecture},
   *     {@code PID}, {@code Created}, {@code Last Used} or {@code Resources}
   * @return a text or nested maps, null when there is no such container or it has no such value
   */
  public @Nullable Object value(String key) {
    return state.get(key);
  }

  @Override
  public String toString() {
    return printed(name);
  }

  private static String printed(String name) {
    return "lxc " + name;
  }
}
