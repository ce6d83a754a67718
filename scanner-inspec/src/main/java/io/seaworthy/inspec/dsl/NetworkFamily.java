package io.seaworthy.inspec.dsl;

import io.seaworthy.core.resource.ResourceFailed;
import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.resource.network.BondResource;
import io.seaworthy.core.resource.network.BridgeResource;
import io.seaworthy.core.resource.network.FirewalldResource;
import io.seaworthy.core.resource.network.HostResource;
import io.seaworthy.core.resource.network.InterfaceResource;
import io.seaworthy.core.resource.network.InterfacesResource;
import io.seaworthy.core.resource.network.IptablesResource;
import io.seaworthy.core.resource.network.NftablesPlace;
import io.seaworthy.core.resource.network.NftablesResource;
import io.seaworthy.core.resource.network.PortResource;
import io.seaworthy.core.resource.network.RoutingTableResource;
import io.seaworthy.core.resource.network.RuleScope;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Interfaces, ports, routes, other hosts, and packet filters. */
final class NetworkFamily {
  private NetworkFamily() {}

  static @Nullable ResourceSpec<?> spec(String name, ResourceArguments given) {
    return switch (name) {
      case "bond" -> BondResource.spec(given.text(0));
      case "bridge" -> BridgeResource.spec(given.text(0));
      case "default_gateway", "routing_table" -> RoutingTableResource.spec();
      case "firewalld" -> FirewalldResource.spec();
      case "host" -> HostResource.spec(given.text(0), endpoint(given));
      case "interface" -> InterfaceResource.spec(given.text(0));
      case "interfaces" -> InterfacesResource.spec();
      case "ip6tables" -> IptablesResource.specOfIpv6(scope(given));
      case "iptables" -> IptablesResource.spec(scope(given));
      case "nftables" -> NftablesResource.spec(place(given));
      // The table comes whole: Ruby chooses among its rows.
      case "port" -> PortResource.spec();
      default -> null;
    };
  }

  private static RuleScope scope(ResourceArguments given) {
    return new RuleScope(
        given.option(0, "table"), given.option(0, "chain"), isTrue(given, "ignore_comments"));
  }

  private static boolean isTrue(ResourceArguments given, String option) {
    return given.option(0, option).filter("true"::equals).isPresent();
  }

  private static NftablesPlace place(ResourceArguments given) {
    Optional<String> family = named(given, "family");
    Optional<String> table = named(given, "table");
    if (family.isEmpty() || table.isEmpty()) {
      throw new ResourceFailed("nftables family and table are mandatory.");
    }
    Optional<String> chain = named(given, "chain");
    Optional<String> set = named(given, "set");
    if (chain.isEmpty() && set.isEmpty()) {
      throw new ResourceFailed("You must specify either a chain or a set name.");
    }
    if (chain.isPresent() && set.isPresent()) {
      throw new ResourceFailed("You must specify either a chain or a set name, not both.");
    }
    return new NftablesPlace(
        family.get(),
        table.get(),
        chain.isPresent() ? NftablesPlace.Kind.CHAIN : NftablesPlace.Kind.SET,
        chain.or(() -> set).orElseThrow(),
        isTrue(given, "ignore_comments"));
  }

  private static Optional<String> named(ResourceArguments given, String option) {
    return given.option(0, option).filter(text -> !text.isEmpty());
  }

  private static HostResource.Endpoint endpoint(ResourceArguments given) {
    OptionalInt port =
        given
            .option(1, "port")
            .map(text -> OptionalInt.of(Integer.parseInt(text)))
            .orElseGet(OptionalInt::empty);
    String protocol = given.option(1, "proto").or(() -> given.option(1, "protocol")).orElse("icmp");
    return new HostResource.Endpoint(protocol, port);
  }
}
