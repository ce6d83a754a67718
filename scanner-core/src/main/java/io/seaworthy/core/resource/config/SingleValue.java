package io.seaworthy.core.resource.config;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list of one value read as that value. */
final class SingleValue {
  private SingleValue() {}

  static @Nullable Object of(@Nullable Object value) {
    return value instanceof List<?> list && list.size() == 1 ? list.get(0) : value;
  }
}
