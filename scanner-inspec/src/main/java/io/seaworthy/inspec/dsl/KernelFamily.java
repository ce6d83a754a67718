package io.seaworthy.inspec.dsl;

import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.resource.kernel.AuditdResource;
import io.seaworthy.core.resource.kernel.CgroupResource;
import io.seaworthy.core.resource.kernel.KernelModuleResource;
import io.seaworthy.core.resource.kernel.KernelParameterResource;
import io.seaworthy.core.resource.kernel.KernelParametersResource;
import io.seaworthy.core.resource.kernel.LinuxAuditSystemResource;
import io.seaworthy.core.resource.kernel.SelinuxResource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Settings of the running kernel. */
final class KernelFamily {
  private KernelFamily() {}

  static @Nullable ResourceSpec<?> spec(String name, ResourceArguments given) {
    return switch (name) {
      case "auditd" -> AuditdResource.spec();
      case "cgroup" -> CgroupResource.spec(given.text(0));
      case "kernel_module" -> KernelModuleResource.spec(given.text(0));
      case "kernel_parameter", "linux_kernel_parameter" ->
          KernelParameterResource.spec(given.text(0));
      case "kernel_parameters" -> KernelParametersResource.spec();
      case "linux_audit_system" -> LinuxAuditSystemResource.spec();
      case "selinux" -> selinux(given.optionalText(0));
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
}
