package io.seaworthy.core.resource.network;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome.Exited;
import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.ResourceFailed;
import io.seaworthy.core.resource.ResourceSkipped;
import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.resource.internal.Tool;
import io.seaworthy.core.resource.system.CommandResource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A host as the container sees it (InSpec's {@code host}). Serves one thread, as its facts do. Each
 * method throws {@link io.seaworthy.core.facts.EvidenceException} when the container did not
 * answer.
 *
 * <p>What it asks goes over the network on behalf of the profile, so it is decided upon like a
 * command of the profile's own: the default policy permits to resolve a name, not to reach a host.
 */
public final class HostResource {
  private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
  private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F.]*:[0-9a-fA-F:.]*");

  private final Facts facts;
  private final String name;
  private final Endpoint endpoint;

  private HostResource(Facts facts, String name, Endpoint endpoint) {
    this.facts = facts;
    this.name = name;
    this.endpoint = endpoint;
  }

  /**
   * What of a host is meant.
   *
   * @param protocol {@code icmp}, {@code tcp} or {@code udp}
   * @param port 1 to 65,535, empty for none
   */
  public record Endpoint(String protocol, OptionalInt port) {}

  /**
   * Names a host.
   *
   * @param name its name or address
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<HostResource> spec(String name) {
    return spec(name, new Endpoint("icmp", OptionalInt.empty()));
  }

  /**
   * Names a port of a host.
   *
   * @param name the host's name or address
   * @param endpoint the protocol and port
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<HostResource> spec(String name, Endpoint endpoint) {
    return new ResourceSpec<>(
        printed(name, endpoint), List.of(), facts -> of(facts, name, endpoint));
  }

  /**
   * Returns a host as one container sees it.
   *
   * @param facts asks the container
   * @param name the host's name or address
   * @param endpoint the protocol and port
   * @return the resource
   * @throws ResourceSkipped when a port is meant and the container has no {@code nc} or {@code
   *     ncat}
   * @throws io.seaworthy.core.facts.EvidenceException when the container did not answer
   */
  public static HostResource of(Facts facts, String name, Endpoint endpoint) {
    HostResource host = new HostResource(facts, name, endpoint);
    if (!endpoint.protocol().equals("icmp") && host.netcat().isEmpty()) {
      throw new ResourceSkipped(
          "The following requirements are not met for this resource: netcat must be installed");
    }
    return host;
  }

  private Optional<String> netcat() {
    return List.of("nc", "ncat").stream()
        .filter(program -> CommandResource.of(facts, program).exists())
        .findFirst();
  }

  /**
   * Tells whether the name has an address.
   *
   * @return true when it has
   */
  public boolean resolvable() {
    return ipaddress() != null;
  }

  /**
   * Returns the addresses.
   *
   * @return IPv4 and IPv6 addresses, null when there are none
   */
  public @Nullable List<String> ipaddress() {
    Command getent = Command.authorText("getent ahosts " + quoted(name));
    Exited exited = facts.runTool(getent);
    if (exited.code() == 2) {
      return null;
    }
    if (exited.code() != 0) {
      throw Tool.failed("getent", exited);
    }
    List<String> addresses =
        exited
            .stdout()
            .text()
            .lines()
            .map(line -> line.split("\\s+", 2)[0])
            .filter(word -> IPV4.matcher(word).matches() || IPV6.matcher(word).matches())
            .distinct()
            .toList();
    return addresses.isEmpty() ? null : addresses;
  }

  /**
   * Tells whether the host, or its port, answers.
   *
   * @return true when it does
   * @throws ResourceFailed when a protocol needs a port and none is given
   */
  public boolean reachable() {
    return ping().code() == 0;
  }

  /**
   * Returns what the attempt to reach it says on standard error.
   *
   * @return the text
   */
  public String connection() {
    return ping().stderr().text();
  }

  /**
   * Returns what the attempt to reach it says on standard output.
   *
   * @return the text
   */
  public String socket() {
    return ping().stdout().text();
  }

  private Exited ping() {
    if (endpoint.protocol().equals("icmp")) {
      return facts.runTool(Command.authorText("ping -w 1 -c 1 " + quoted(name)));
    }
    if (endpoint.port().isEmpty()) {
      throw new ResourceFailed(
          "Protocol required with port. Use `host` resource with host('"
              + name
              + "', port: 1234, proto: 'tcp') parameters.");
    }
    String udp = endpoint.protocol().equals("udp") ? " -u" : "";
    return facts.runTool(
        Command.authorText(
            "echo | "
                + netcat().orElse("nc")
                + " -v -w 1"
                + udp
                + " "
                + quoted(name)
                + " "
                + endpoint.port().getAsInt()));
  }

  private static String quoted(String word) {
    return "'" + word.replace("'", "'\\''") + "'";
  }

  @Override
  public String toString() {
    return printed(name, endpoint);
  }

  private static String printed(String name, Endpoint endpoint) {
    return "Host "
        + name
        + (endpoint.port().isPresent()
            ? " port " + endpoint.port().getAsInt() + " proto " + endpoint.protocol()
            : "");
  }
}
