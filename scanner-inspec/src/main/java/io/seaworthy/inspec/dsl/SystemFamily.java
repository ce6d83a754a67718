package io.seaworthy.inspec.dsl;

import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.resource.file.FileResource;
import io.seaworthy.core.resource.kernel.AuditdResource;
import io.seaworthy.core.resource.kernel.KernelModuleResource;
import io.seaworthy.core.resource.kernel.KernelParameterResource;
import io.seaworthy.core.resource.kernel.SelinuxResource;
import io.seaworthy.core.resource.process.ProcessesResource;
import io.seaworthy.core.resource.service.ServiceResource;
import io.seaworthy.core.resource.software.PackageResource;
import io.seaworthy.core.resource.software.PackagesResource;
import io.seaworthy.core.resource.system.CommandResource;
import io.seaworthy.core.resource.system.MountResource;
import io.seaworthy.core.resource.system.OsEnvResource;
import io.seaworthy.core.resource.system.VirtualizationResource;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Files, commands, and what runs, is installed or is mounted. */
final class SystemFamily {
  private static final Pattern ANY = Pattern.compile("");

  private SystemFamily() {}

  static @Nullable ResourceSpec<?> spec(String name, ResourceArguments given) {
    return switch (name) {
      case "file" -> FileResource.spec(given.text(0));
      case "command" -> CommandResource.spec(given.text(0));
      case "mount" -> MountResource.spec(given.text(0));
      case "os_env" -> OsEnvResource.spec(given.text(0));
      case "virtualization" -> VirtualizationResource.spec();
      case "kernel_parameter" -> KernelParameterResource.spec(given.text(0));
      case "kernel_module" -> KernelModuleResource.spec(given.text(0));
      case "auditd" -> AuditdResource.spec();
      case "selinux" -> selinux(given.optionalText(0));
      // Tables come whole: Ruby's own regular expressions choose among their rows.
      case "processes" -> ProcessesResource.spec();
      case "packages" -> PackagesResource.spec(ANY);
      case "package" -> software(given.text(0), given.option(1, "rpm_dbpath"));
      case "service" -> ServiceResource.spec(given.text(0));
      case "systemd_service" -> systemd(given.text(0), given.optionalText(1));
      case "upstart_service" -> upstart(given.text(0), given.optionalText(1).orElse("initctl"));
      case "sysv_service" -> sysv(given.text(0), given.optionalText(1).orElse("service"));
      default -> null;
    };
  }

  private static ResourceSpec<?> selinux(Optional<String> path) {
    ResourceSpec<SelinuxResource> standard = SelinuxResource.spec();
    return path.isEmpty()
        ? standard
        : new ResourceSpec<>(
            standard.name(), standard.needs(), facts -> SelinuxResource.of(facts, path.get()));
  }

  private static ResourceSpec<?> software(String name, Optional<String> rpmDbpath) {
    ResourceSpec<PackageResource> standard = PackageResource.spec(name);
    return rpmDbpath.isEmpty()
        ? standard
        : new ResourceSpec<>(
            standard.name(), List.of(), facts -> PackageResource.of(facts, name, rpmDbpath.get()));
  }

  private static ResourceSpec<?> systemd(String name, Optional<String> control) {
    return control.isEmpty()
        ? ServiceResource.systemdSpec(name)
        : new ResourceSpec<>(
            "Service " + name,
            List.of(),
            facts -> ServiceResource.ofSystemd(facts, name, control.get()));
  }

  private static ResourceSpec<?> upstart(String name, String control) {
    return new ResourceSpec<>(
        "Service " + name, List.of(), facts -> ServiceResource.ofUpstart(facts, name, control));
  }

  private static ResourceSpec<?> sysv(String name, String control) {
    return new ResourceSpec<>(
        "Service " + name, List.of(), facts -> ServiceResource.ofSysv(facts, name, control));
  }
}
