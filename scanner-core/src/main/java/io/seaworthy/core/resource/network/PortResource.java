package io.seaworthy.core.resource.network;

import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.Listening;
import io.seaworthy.core.resource.ResourceSpec;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What listens on a port of the container's network namespace, which it shares with its pod
 * (InSpec's {@code port}). Immutable.
 *
 * <p>Where neither {@code ss} nor {@code netstat} is there InSpec sees nothing listening; here
 * nothing was answered, and {@link io.seaworthy.core.facts.EvidenceException} says so.
 */
public final class PortResource implements Listening {
  private final String name;
  private final List<PortEntry> entries;

  private PortResource(String name, List<PortEntry> entries) {
    this.name = name;
    this.entries = List.copyOf(entries);
  }

  /**
   * Names all ports.
   *
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<PortResource> spec() {
    return new ResourceSpec<>("Port ", PortTable.NEEDS, PortResource::of);
  }

  /**
   * Names a port.
   *
   * @param port its number, 0 to 65535
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<PortResource> spec(int port) {
    return new ResourceSpec<>("Port " + port, PortTable.NEEDS, facts -> of(facts, port));
  }

  /**
   * Names a port of one address.
   *
   * @param address as the container prints it, for example {@code 127.0.0.1}
   * @param port its number, 0 to 65535
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<PortResource> spec(String address, int port) {
    return new ResourceSpec<>("Port " + port, PortTable.NEEDS, facts -> of(facts, address, port));
  }

  /**
   * Returns all ports of one container.
   *
   * @param facts the container's facts
   * @return the resource
   * @throws io.seaworthy.core.facts.EvidenceException when the container did not answer
   */
  public static PortResource of(Facts facts) {
    return new PortResource("Port ", PortTable.of(facts).entries());
  }

  /**
   * Returns a port of one container.
   *
   * @param facts the container's facts
   * @param port its number, 0 to 65535
   * @return the resource
   * @throws io.seaworthy.core.facts.EvidenceException when the container did not answer
   */
  public static PortResource of(Facts facts, int port) {
    return new PortResource("Port " + port, with(facts, entry -> entry.port() == port));
  }

  /**
   * Returns a port of one address of one container.
   *
   * @param facts the container's facts
   * @param address as the container prints it
   * @param port its number, 0 to 65535
   * @return the resource
   * @throws io.seaworthy.core.facts.EvidenceException when the container did not answer
   */
  public static PortResource of(Facts facts, String address, int port) {
    return new PortResource(
        "Port " + port,
        with(facts, entry -> entry.port() == port && entry.address().equals(address)));
  }

  private static List<PortEntry> with(Facts facts, Predicate<PortEntry> chosen) {
    return PortTable.of(facts).entries().stream().filter(chosen).toList();
  }

  /**
   * Returns only some of the entries.
   *
   * @param criteria what they have in common, for reports, in InSpec's words
   * @param chosen chooses them
   * @return a smaller resource
   */
  public PortResource where(String criteria, Predicate<? super PortEntry> chosen) {
    return new PortResource(name + " with " + criteria, entries.stream().filter(chosen).toList());
  }

  /**
   * Returns what listens.
   *
   * @return in the container's order
   */
  public List<PortEntry> entries() {
    return entries;
  }

  @Override
  public boolean listening() {
    return !entries.isEmpty();
  }

  /**
   * Returns the numbers.
   *
   * @return each once
   */
  public List<Integer> ports() {
    return column(PortEntry::port);
  }

  /**
   * Returns the local addresses.
   *
   * @return each once
   */
  public List<String> addresses() {
    return column(PortEntry::address);
  }

  /**
   * Returns the protocols.
   *
   * @return each once, for example {@code tcp} and {@code tcp6}
   */
  public List<String> protocols() {
    return column(PortEntry::protocol);
  }

  /**
   * Returns the names of the programs that listen, as far as the container tells them.
   *
   * @return each once
   */
  public List<String> processes() {
    return column(PortEntry::process);
  }

  /**
   * Returns the numbers of the processes that listen, as far as the container tells them.
   *
   * @return each once
   */
  public List<Long> pids() {
    return column(PortEntry::pid);
  }

  private <T> List<T> column(Function<PortEntry, @Nullable T> property) {
    return entries.stream().map(property).filter(Objects::nonNull).distinct().toList();
  }

  @Override
  public String toString() {
    return name;
  }
}
