package io.seaworthy.core.resource.network;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome.Exited;
import io.seaworthy.api.file.ContainerPath;
import io.seaworthy.core.facts.EvidenceException;
import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.facts.Need;
import io.seaworthy.core.resource.Existing;
import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.resource.internal.ConfigText;
import io.seaworthy.core.resource.internal.Tool;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A network interface (InSpec's {@code interface}). Serves one thread, as its facts do. Each method
 * throws {@link EvidenceException} when the container did not answer; addresses need the
 * container's {@code ip}.
 */
public final class InterfaceResource implements Existing {
  private final Facts facts;
  private final String name;

  private InterfaceResource(Facts facts, String name) {
    this.facts = facts;
    this.name = name;
  }

  /**
   * Names an interface.
   *
   * @param name for example {@code eth0}
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<InterfaceResource> spec(String name) {
    return new ResourceSpec<>(
        printed(name),
        List.of(new Need.Stat(ContainerPath.of(directory(name)))),
        facts -> of(facts, name));
  }

  /**
   * Returns an interface of one container.
   *
   * @param facts asks the container
   * @param name for example {@code eth0}
   * @return the resource
   */
  public static InterfaceResource of(Facts facts, String name) {
    return new InterfaceResource(facts, name);
  }

  @Override
  public boolean exists() {
    return ConfigText.isDirectory(facts, directory(name));
  }

  /**
   * Tells whether it is up.
   *
   * @return true when the kernel calls it {@code up}; the loopback interface is {@code unknown}
   */
  public boolean up() {
    return ConfigText.readIfThere(facts, stateFile(name))
        .filter(state -> state.strip().equals("up"))
        .isPresent();
  }

  /**
   * Returns its name.
   *
   * @return the name, null when there is no such interface
   */
  public @Nullable String name() {
    return exists() ? name : null;
  }

  /**
   * Returns its speed.
   *
   * @return Mbit/s, null when there is no such interface or the kernel has no answer; some drivers
   *     answer -1 for a speed that they don't know
   */
  public @Nullable Long speed() {
    if (!exists()) {
      return null;
    }
    Command cat = Command.argv("cat", directory(name) + "/speed").asRepeatable();
    Exited exited = facts.runTool(cat);
    if (exited.code() == 0) {
      return Long.valueOf(exited.stdout().text().strip());
    }
    // The kernel has no answer for an interface that is down or has no hardware.
    if (exited.stderr().text().contains("Invalid argument")) {
      return null;
    }
    throw Tool.failed(cat, exited);
  }

  /**
   * Returns its IPv4 addresses.
   *
   * @return with the length of their networks, such as {@code 10.0.0.5/24}
   */
  public List<String> ipv4Cidrs() {
    return addresses("-4");
  }

  /**
   * Returns its IPv6 addresses.
   *
   * @return with the length of their networks, such as {@code fe80::1/64}
   */
  public List<String> ipv6Cidrs() {
    return addresses("-6");
  }

  private List<String> addresses(String family) {
    if (!exists()) {
      return List.of();
    }
    List<String> question = List.of("-br", family, "address", "show", "dev", name);
    Exited exited =
        Tool.ofAdministrator(facts, "ip", question)
            .orElseThrow(
                () -> new EvidenceException("tool.missing", "the container has no program ip"));
    if (exited.code() != 0) {
      throw Tool.failed("ip", exited);
    }
    return exited.stdout().text().lines().flatMap(InterfaceResource::addressesOn).toList();
  }

  /** A line has the interface, its state, and then its addresses, maybe each with its metric. */
  private static Stream<String> addressesOn(String line) {
    return Stream.of(line.strip().split("\\s+"))
        .skip(2)
        .filter(word -> word.contains(".") || word.contains(":"));
  }

  /**
   * Returns its IPv4 addresses with the masks of their networks.
   *
   * @return for example {@code 10.0.0.5/255.255.255.0}
   */
  public List<String> ipv4AddressesNetmask() {
    return ipv4Cidrs().stream().map(Ipv4::withNetmask).toList();
  }

  /**
   * Returns its IPv4 addresses.
   *
   * @return without the length of their networks
   */
  public List<String> ipv4Addresses() {
    return plain(ipv4Cidrs());
  }

  /**
   * Returns its IPv6 addresses.
   *
   * @return without the length of their networks
   */
  public List<String> ipv6Addresses() {
    return plain(ipv6Cidrs());
  }

  private static List<String> plain(List<String> cidrs) {
    return cidrs.stream().map(cidr -> cidr.split("/")[0]).toList();
  }

  /**
   * Returns its first IPv4 address.
   *
   * @return nothing when it has none
   */
  public Optional<String> ipv4Address() {
    return ipv4Addresses().stream().findFirst();
  }

  /**
   * Returns its first IPv6 address.
   *
   * @return nothing when it has none
   */
  public Optional<String> ipv6Address() {
    return ipv6Addresses().stream().findFirst();
  }

  @Override
  public String toString() {
    return printed(name);
  }

  private static String printed(String name) {
    return "Interface " + name;
  }

  /** What {@link #up} will ask. */
  static Need state(String name) {
    return new Need.Content(ContainerPath.of(stateFile(name)));
  }

  private static String stateFile(String name) {
    return directory(name) + "/operstate";
  }

  private static String directory(String name) {
    return "/sys/class/net/" + name;
  }
}
