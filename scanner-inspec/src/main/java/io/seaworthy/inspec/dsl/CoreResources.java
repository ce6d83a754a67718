package io.seaworthy.inspec.dsl;

import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.resource.system.Platform;
import io.seaworthy.core.result.PlatformRecord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The engine's own resources. */
public final class CoreResources implements ResourceSource {
  private static final List<Family> FAMILIES =
      List.of(
          SystemFamily::spec,
          AccountFamily::spec,
          ConfigFamily::spec,
          SoftwareFamily::spec,
          ServiceFamily::spec,
          KernelFamily::spec,
          KeyFamily::spec,
          NetworkFamily::spec,
          ContainerFamily::spec,
          WebFamily::spec,
          DatabaseFamily::spec);

  /** Resources that a newcomer would look for in one place. */
  private interface Family {
    /** Names a resource, null when it is of another family. */
    @Nullable ResourceSpec<?> spec(String name, ResourceArguments given);
  }

  /** Creates the source; it holds nothing. */
  public CoreResources() {}

  @Override
  public ResourceSpec<?> spec(String name, List<@Nullable Object> arguments) {
    ResourceArguments given = new ResourceArguments(name, arguments);
    return FAMILIES.stream()
        .<ResourceSpec<?>>mapMulti(
            (family, found) -> {
              ResourceSpec<?> spec = family.spec(name, given);
              if (spec != null) {
                found.accept(spec);
              }
            })
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "the resource " + name + " is not part of the engine"));
  }

  @Override
  public PlatformRecord platform(Facts facts) {
    return Platform.detect(facts);
  }
}
