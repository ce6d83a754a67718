package io.seaworthy.inspec.dsl;

import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.resource.software.AptResource;
import io.seaworthy.core.resource.software.CpanResource;
import io.seaworthy.core.resource.software.CranResource;
import io.seaworthy.core.resource.software.GemResource;
import io.seaworthy.core.resource.software.NpmResource;
import io.seaworthy.core.resource.software.PackageResource;
import io.seaworthy.core.resource.software.PackagesResource;
import io.seaworthy.core.resource.software.PipResource;
import io.seaworthy.core.resource.software.YumResource;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What package managers have installed, and from where. */
final class SoftwareFamily {
  private static final Pattern ANY = Pattern.compile("");

  private SoftwareFamily() {}

  static @Nullable ResourceSpec<?> spec(String name, ResourceArguments given) {
    return switch (name) {
      case "apt", "ppa" -> AptResource.spec(given.text(0));
      case "cpan" -> CpanResource.spec(given.text(0), given.optionalText(1));
      case "cran" -> CranResource.spec(given.text(0));
      case "gem" -> GemResource.spec(given.text(0), given.optionalText(1).orElse("gem"));
      case "npm" -> NpmResource.spec(given.text(0), given.option(1, "path"));
      case "package" -> software(given.text(0), given.option(1, "rpm_dbpath"));
      // The table comes whole: Ruby's own regular expressions choose among its rows.
      case "packages" -> PackagesResource.spec(ANY);
      case "pip" -> PipResource.spec(given.text(0), given.optionalText(1).orElse("pip"));
      case "yum" -> YumResource.spec();
      default -> null;
    };
  }

  private static ResourceSpec<?> software(String name, Optional<String> rpmDbpath) {
    ResourceSpec<PackageResource> standard = PackageResource.spec(name);
    return rpmDbpath.isEmpty()
        ? standard
        : new ResourceSpec<>(
            standard.name(), List.of(), facts -> PackageResource.of(facts, name, rpmDbpath.get()));
  }
}
