package io.seaworthy.core.resource.network;

import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.resource.config.LinePattern;
import io.seaworthy.core.resource.config.SimpleConfig;
import io.seaworthy.core.resource.config.SimpleConfigOptions;
import io.seaworthy.core.resource.internal.ConfigText;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Several network interfaces that act as one (InSpec's {@code bond}). Immutable. */
public final class BondResource {
  private static final SimpleConfigOptions LINES =
      SimpleConfigOptions.builder()
          .assignmentRegex(LinePattern.of("^\\s*([^:]*?)\\s*:\\s*(.*?)\\s*$"))
          .multipleValues(true)
          .build();

  private final String name;
  private final String content;
  private final Map<String, @Nullable Object> params;

  private BondResource(String name, String content) {
    this.name = name;
    this.content = content;
    this.params = SimpleConfig.parse(content, LINES).params();
  }

  /**
   * Names a bond.
   *
   * @param name for example {@code bond0}
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<BondResource> spec(String name) {
    return new ResourceSpec<>(
        printed(name), ConfigText.needs(path(name)), facts -> of(facts, name));
  }

  /**
   * Reads a bond's state.
   *
   * @param facts asks the container
   * @param name for example {@code bond0}
   * @return the resource
   * @throws io.seaworthy.core.resource.ResourceSkipped when there is no such bond
   * @throws io.seaworthy.core.facts.EvidenceException when the container did not answer
   */
  public static BondResource of(Facts facts, String name) {
    return new BondResource(name, ConfigText.readMaybeEmpty(facts, path(name)));
  }

  /**
   * Returns the interfaces that it is made of.
   *
   * @return their names, null when there are none
   */
  public @Nullable List<?> interfaces() {
    return values("Slave Interface");
  }

  /**
   * Tells whether it is made of an interface.
   *
   * @param wanted the interface's name
   * @return true when it is
   */
  public boolean hasInterface(String wanted) {
    List<?> interfaces = interfaces();
    return interfaces != null && interfaces.contains(wanted);
  }

  /**
   * Returns how it uses its interfaces.
   *
   * @return for example {@code IEEE 802.3ad Dynamic link aggregation}, null when it is not told
   */
  public @Nullable Object mode() {
    List<?> modes = values("Bonding Mode");
    return modes == null || modes.isEmpty() ? null : modes.get(0);
  }

  private @Nullable List<?> values(String key) {
    return params.get(key) instanceof List<?> values ? values : null;
  }

  /**
   * Returns all that the kernel tells about it.
   *
   * @return from key to the list of its values
   */
  public Map<String, @Nullable Object> params() {
    return params;
  }

  /**
   * Returns what the kernel tells about it as it is written.
   *
   * @return the text
   */
  public String content() {
    return content;
  }

  @Override
  public String toString() {
    return printed(name);
  }

  private static String printed(String name) {
    return "Bond " + name;
  }

  private static String path(String name) {
    return "/proc/net/bonding/" + name;
  }
}
