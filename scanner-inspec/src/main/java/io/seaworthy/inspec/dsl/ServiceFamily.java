package io.seaworthy.inspec.dsl;

import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.resource.service.ServiceResource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Services as each of their managers sees them. */
final class ServiceFamily {
  private ServiceFamily() {}

  /** Looks a service up at one kind of manager. */
  private interface Lookup {
    ServiceResource service(Facts facts, String name, String control);
  }

  static @Nullable ResourceSpec<?> spec(String name, ResourceArguments given) {
    return switch (name) {
      case "service" -> ServiceResource.spec(given.text(0));
      case "systemd_service" ->
          given.optionalText(1).isEmpty()
              ? ServiceResource.systemdSpec(given.text(0))
              : spec(given, "systemctl", ServiceResource::ofSystemd);
      case "upstart_service" -> spec(given, "initctl", ServiceResource::ofUpstart);
      case "sysv_service" -> spec(given, "service", ServiceResource::ofSysv);
      case "runit_service" -> spec(given, "sv", ServiceResource::ofRunit);
      case "bsd_service", "launchd_service" -> ServiceResource.foreignSpec(given.text(0));
      default -> null;
    };
  }

  private static ResourceSpec<?> spec(ResourceArguments given, String usual, Lookup lookup) {
    String name = given.text(0);
    String control = given.optionalText(1).orElse(usual);
    return new ResourceSpec<>(
        "Service " + name, List.of(), facts -> lookup.service(facts, name, control));
  }
}
