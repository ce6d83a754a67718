package io.seaworthy.core.resource.network;

import io.seaworthy.api.file.ContainerPath;
import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.facts.Need;
import io.seaworthy.core.resource.Existing;
import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.resource.internal.ConfigText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bridge between network interfaces (InSpec's {@code bridge}). Serves one thread, as its facts
 * do. Each method throws {@link io.seaworthy.core.facts.EvidenceException} when the container did
 * not answer.
 */
public final class BridgeResource implements Existing {
  private final Facts facts;
  private final String name;

  private BridgeResource(Facts facts, String name) {
    this.facts = facts;
    this.name = name;
  }

  /**
   * Names a bridge.
   *
   * @param name for example {@code br0}
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<BridgeResource> spec(String name) {
    return new ResourceSpec<>(
        printed(name),
        List.of(new Need.Stat(ContainerPath.of(directory(name) + "/bridge"))),
        facts -> of(facts, name));
  }

  /**
   * Returns a bridge of one container.
   *
   * @param facts asks the container
   * @param name for example {@code br0}
   * @return the resource
   */
  public static BridgeResource of(Facts facts, String name) {
    return new BridgeResource(facts, name);
  }

  @Override
  public boolean exists() {
    return ConfigText.isDirectory(facts, directory(name) + "/bridge");
  }

  /**
   * Returns the interfaces that it joins.
   *
   * @return their names in order, null when there is no such bridge
   */
  public @Nullable List<String> interfaces() {
    return exists()
        ? facts.list(ContainerPath.of(directory(name) + "/brif")).orElse(List.of()).stream()
            .sorted()
            .toList()
        : null;
  }

  /**
   * Tells whether it joins an interface.
   *
   * @param wanted the interface's name
   * @return true when it does
   */
  public boolean hasInterface(String wanted) {
    List<String> joined = interfaces();
    return joined != null && joined.contains(wanted);
  }

  @Override
  public String toString() {
    return printed(name);
  }

  private static String printed(String name) {
    return "Bridge " + name;
  }

  private static String directory(String name) {
    return "/sys/class/net/" + name;
  }
}
