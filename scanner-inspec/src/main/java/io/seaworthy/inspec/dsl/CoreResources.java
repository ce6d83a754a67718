package io.seaworthy.inspec.dsl;

import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.resource.system.Platform;
import io.seaworthy.core.result.PlatformRecord;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The engine's own resources. */
public final class CoreResources implements ResourceSource {
  /** Creates the source; it holds nothing. */
  public CoreResources() {}

  @Override
  public ResourceSpec<?> spec(String name, List<@Nullable Object> arguments) {
    ResourceArguments given = new ResourceArguments(name, arguments);
    return Optional.<ResourceSpec<?>>ofNullable(SystemFamily.spec(name, given))
        .or(() -> Optional.ofNullable(AccountFamily.spec(name, given)))
        .or(() -> Optional.ofNullable(ConfigFamily.spec(name, given)))
        .or(() -> Optional.ofNullable(NetworkFamily.spec(name, given)))
        .or(() -> Optional.ofNullable(ContainerFamily.spec(name, given)))
        .or(() -> Optional.ofNullable(WebFamily.spec(name, given)))
        .or(() -> Optional.ofNullable(DatabaseFamily.spec(name, given)))
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
