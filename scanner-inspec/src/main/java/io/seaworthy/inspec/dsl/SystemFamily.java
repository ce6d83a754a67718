package io.seaworthy.inspec.dsl;

import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.resource.file.FileResource;
import io.seaworthy.core.resource.process.ProcessesResource;
import io.seaworthy.core.resource.system.CommandResource;
import io.seaworthy.core.resource.system.FilesystemResource;
import io.seaworthy.core.resource.system.MountResource;
import io.seaworthy.core.resource.system.OsEnvResource;
import io.seaworthy.core.resource.system.SysInfoResource;
import io.seaworthy.core.resource.system.TimezoneResource;
import io.seaworthy.core.resource.system.VirtualizationResource;
import io.seaworthy.core.resource.system.ZfsResource;
import org.jspecify.annotations.Nullable;

/** Files, commands, and what runs or is mounted. */
final class SystemFamily {
  private SystemFamily() {}

  static @Nullable ResourceSpec<?> spec(String name, ResourceArguments given) {
    return switch (name) {
      case "file" -> FileResource.spec(given.text(0));
      case "command" -> CommandResource.spec(given.text(0));
      case "filesystem" -> FilesystemResource.spec(given.text(0));
      case "mount" -> MountResource.spec(given.text(0));
      case "os_env" -> OsEnvResource.spec(given.text(0));
      // The table comes whole: Ruby's own regular expressions choose among its rows.
      case "processes" -> ProcessesResource.spec();
      case "sys_info" -> SysInfoResource.spec();
      case "timezone" -> TimezoneResource.spec();
      case "virtualization" -> VirtualizationResource.spec();
      case "zfs", "zfs_pool" -> ZfsResource.specOfPool(given.text(0));
      case "zfs_dataset" -> ZfsResource.specOfDataset(given.text(0));
      default -> null;
    };
  }
}
