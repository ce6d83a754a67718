package io.seaworthy.core.resource.network;

import io.seaworthy.api.command.CommandOutcome.Exited;
import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.ResourceFailed;
import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.resource.internal.Tool;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where packets go (InSpec's {@code routing_table} and {@code default_gateway}), as {@code netstat}
 * tells it. Immutable.
 */
public final class RoutingTableResource {
  private static final String NAME = "routing_table";
  private static final List<String> ANYWHERE = List.of("default", "0.0.0.0");

  private final List<Route> routes;

  private RoutingTableResource(List<Route> routes) {
    this.routes = List.copyOf(routes);
  }

  private record Route(String destination, String gateway, String device) {}

  /**
   * Names the table.
   *
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<RoutingTableResource> spec() {
    return new ResourceSpec<>(NAME, List.of(), RoutingTableResource::of);
  }

  /**
   * Asks for the table.
   *
   * @param facts asks the container
   * @return the resource
   * @throws ResourceFailed when the container has no {@code netstat}, or it fails
   * @throws io.seaworthy.core.facts.EvidenceException when the container did not answer
   */
  public static RoutingTableResource of(Facts facts) {
    Exited exited =
        Tool.ofAdministrator(facts, "netstat", List.of("-rn"))
            .orElseThrow(
                () ->
                    new ResourceFailed(
                        "Could not find `netstat` utility to view routing table information"));
    if (exited.code() != 0) {
      throw new ResourceFailed("Executing netstat failed: " + exited.stderr().text());
    }
    return new RoutingTableResource(parse(exited.stdout().text()));
  }

  private static List<Route> parse(String said) {
    List<Route> routes = new ArrayList<>();
    List<String> heads = List.of();
    for (String line : said.split("\n")) {
      List<String> words = Arrays.asList(line.strip().split("\\s+"));
      if (words.contains("Destination")) {
        heads = words;
      } else if (!heads.isEmpty() && words.size() > heads.indexOf("Iface")) {
        routes.add(
            new Route(
                words.get(heads.indexOf("Destination")),
                words.get(heads.indexOf("Gateway")),
                words.get(heads.indexOf("Iface"))));
      }
    }
    return routes;
  }

  /**
   * Tells whether there is a route.
   *
   * @param destination the network's or host's address
   * @param gateway the next host's address
   * @param device the interface
   * @return true when there is
   */
  public boolean hasEntry(String destination, String gateway, String device) {
    return routes.contains(new Route(destination, gateway, device));
  }

  /**
   * Returns the address of the gateway to everywhere else.
   *
   * @return the address
   * @throws ResourceFailed when there is none
   */
  public String defaultGateway() {
    return anywhere().gateway();
  }

  /**
   * Returns the interface of the gateway to everywhere else.
   *
   * @return the interface
   * @throws ResourceFailed when there is none
   */
  public String defaultInterface() {
    return anywhere().device();
  }

  private Route anywhere() {
    return routes.stream()
        .filter(route -> ANYWHERE.contains(route.destination()))
        .findFirst()
        .orElseThrow(() -> new ResourceFailed("No routing found as part of default gateway"));
  }

  @Override
  public String toString() {
    return NAME;
  }
}
