package io.seaworthy.core.resource.network;

import io.seaworthy.api.file.ContainerPath;
import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.resource.table.FilterTable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All network interfaces (InSpec's {@code interfaces}). Serves one thread, as its facts do. Each
 * method throws {@link io.seaworthy.core.facts.EvidenceException} when the container did not
 * answer.
 *
 * <p>The field of a row is {@code name}.
 */
public final class InterfacesResource {
  private static final String NAME = "Interfaces";
  private static final ContainerPath DIRECTORY = ContainerPath.of("/sys/class/net");

  /** From the worst guess at an address that others could reach to the best of the bad ones. */
  private static final List<String> LESS_WANTED =
      List.of("127.0.0.0/8", "192.168.0.0/16", "172.16.0.0/12", "10.0.0.0/8");

  private final Facts facts;

  private InterfacesResource(Facts facts) {
    this.facts = facts;
  }

  /**
   * Names the interfaces.
   *
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<InterfacesResource> spec() {
    return new ResourceSpec<>(NAME, List.of(), InterfacesResource::of);
  }

  /**
   * Returns the interfaces of one container.
   *
   * @param facts asks the container
   * @return the resource
   */
  public static InterfacesResource of(Facts facts) {
    return new InterfacesResource(facts);
  }

  /**
   * Returns the interfaces.
   *
   * @return one row for each, by name
   */
  public FilterTable table() {
    return FilterTable.of(NAME, names().stream().map(name -> Map.of("name", name)).toList());
  }

  private List<String> names() {
    return facts.list(DIRECTORY).orElse(List.of()).stream().sorted().toList();
  }

  /**
   * Returns the interfaces.
   *
   * @return from field to value
   */
  public List<Map<String, @Nullable Object>> rows() {
    return table().rows();
  }

  /**
   * Returns the address by which others most likely know the container.
   *
   * @return an IPv4 address of an interface that is up: a public one if there is one, then one of
   *     the private networks, then a loopback one; empty when there is none
   */
  public String ipv4Address() {
    List<String> names = names();
    facts.gather(names.stream().map(InterfaceResource::state).toList());
    List<String> best =
        names.stream()
            .map(name -> InterfaceResource.of(facts, name))
            .filter(InterfaceResource::up)
            .flatMap(up -> up.ipv4Addresses().stream())
            .toList();
    for (String network : LESS_WANTED) {
      List<String> others = best.stream().filter(a -> !Ipv4.lies(a, network)).toList();
      if (others.isEmpty()) {
        break;
      }
      best = others;
    }
    return best.isEmpty() ? "" : best.get(0);
  }

  @Override
  public String toString() {
    return NAME;
  }
}
