package io.seaworthy.inspec.dsl;

import io.seaworthy.core.control.Resources;
import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.result.PlatformRecord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The engine's own resources. */
public final class CoreResources implements ResourceSource {
  /** Creates the source; it holds nothing. */
  public CoreResources() {}

  @Override
  public ResourceSpec<?> spec(String name, List<@Nullable Object> arguments) {
    return switch (name) {
      case "file" -> Resources.file(text(name, arguments, 0));
      default ->
          throw new IllegalArgumentException("the resource " + name + " is not part of the engine");
    };
  }

  private static String text(String name, List<@Nullable Object> arguments, int index) {
    Object value = index < arguments.size() ? arguments.get(index) : null;
    if (value == null) {
      throw new IllegalArgumentException(name + ": argument " + (index + 1) + " is missing");
    }
    return value.toString();
  }

  @Override
  public PlatformRecord platform(Facts facts) {
    return PlatformRecord.UNKNOWN;
  }
}
