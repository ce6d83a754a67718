package io.seaworthy.inspec.dsl;

import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.resource.service.ServiceResource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Services as each of their managers sees them. */
final class ServiceFamily {
  private ServiceFamily() {}

  static @Nullable ResourceSpec<?> spec(String name, ResourceArguments given) {
    return switch (name) {
      case "service" -> ServiceResource.spec(given.text(0));
      case "systemd_service" -> systemd(given.text(0), given.optionalText(1));
      case "upstart_service" -> upstart(given.text(0), given.optionalText(1).orElse("initctl"));
      case "sysv_service" -> sysv(given.text(0), given.optionalText(1).orElse("service"));
      case "runit_service" -> runit(given.text(0), given.optionalText(1).orElse("sv"));
      case "bsd_service", "launchd_service" -> ServiceResource.foreignSpec(given.text(0));
      default -> null;
    };
  }

  private static ResourceSpec<?> systemd(String name, Optional<String> control) {
    return control.isEmpty()
        ? ServiceResource.systemdSpec(name)
        : new ResourceSpec<>(
            printed(name),
            List.of(),
            facts -> ServiceResource.ofSystemd(facts, name, control.get()));
  }

  private static ResourceSpec<?> upstart(String name, String control) {
    return new ResourceSpec<>(
        printed(name), List.of(), facts -> ServiceResource.ofUpstart(facts, name, control));
  }

  private static ResourceSpec<?> sysv(String name, String control) {
    return new ResourceSpec<>(
        printed(name), List.of(), facts -> ServiceResource.ofSysv(facts, name, control));
  }

  private static ResourceSpec<?> runit(String name, String control) {
    return new ResourceSpec<>(
        printed(name), List.of(), facts -> ServiceResource.ofRunit(facts, name, control));
  }

  private static String printed(String name) {
    return "Service " + name;
  }
}
