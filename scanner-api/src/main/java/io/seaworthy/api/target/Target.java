package io.seaworthy.api.target;

import java.net.URI;
import org.immutables.value.Value;

/**
 * One container (or host, or file tree) that is scanned. Immutable.
 *
 * <p>The URI's scheme names the transport: {@code k8s-container://namespace/pod/container}, {@code
 * local://}, {@code fake://…}.
 */
@Value.Immutable
@ApiStyle
public interface Target {
  /**
   * Returns a target of which only the address is known.
   *
   * @param uri the address
   * @return the target
   */
  static Target of(URI uri) {
    return builder().uri(uri).build();
  }

  /**
   * Starts a target.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * The address.
   *
   * @return an absolute URI
   */
  URI uri();

  /**
   * The name in reports, by default the URI.
   *
   * @return a short text
   */
  @Value.Default
  default String displayName() {
    return uri().toString();
  }

  /**
   * Which instance it is.
   *
   * @return the identity when the target was resolved, by default {@link TargetIdentity#UNKNOWN}
   */
  @Value.Default
  default TargetIdentity identity() {
    return TargetIdentity.UNKNOWN;
  }

  /** Checks that the URI names a transport. */
  @Value.Check
  default void check() {
    if (!uri().isAbsolute()) {
      throw new IllegalArgumentException(
          "target uri: \""
              + uri()
              + "\" has no scheme; accepted is for example k8s-container://namespace/pod/container");
    }
  }

  /** Collects the values; not safe for use by many threads. */
  final class Builder extends ImmutableTarget.Builder {
    Builder() {}
  }
}
