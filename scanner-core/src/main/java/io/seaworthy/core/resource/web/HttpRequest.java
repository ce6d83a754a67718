package io.seaworthy.core.resource.web;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/**
 * A request as InSpec's {@code http} takes it. Immutable; {@link Object#toString} tells no secret.
 */
@Value.Immutable
@CoreStyle
public interface HttpRequest {
  /**
   * Starts a request.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Where the request goes.
   *
   * @return the address, with the container's eyes; it may name a user with a password
   */
  @Value.Redacted
  String url();

  /**
   * What is asked for.
   *
   * @return by default {@code GET}
   */
  @Value.Default
  default String method() {
    return "GET";
  }

  /**
   * What is put behind the address.
   *
   * @return from name to value, as they are
   */
  @Value.Redacted
  Map<String, String> params();

  /**
   * Lines before the body.
   *
   * @return from name to value
   */
  @Value.Redacted
  Map<String, String> headers();

  /**
   * Who asks.
   *
   * @return user and password with a colon between
   */
  @Value.Redacted
  Optional<String> credentials();

  /**
   * What is sent.
   *
   * @return the body
   */
  @Value.Redacted
  Optional<String> data();

  /**
   * What the request goes through.
   *
   * @return the address of a proxy, {@code disable} for none whatever the container's environment
   *     says
   */
  @Value.Redacted
  Optional<String> proxy();

  /**
   * Who asks the proxy.
   *
   * @return user and password with a colon between
   */
  @Value.Redacted
  Optional<String> proxyCredentials();

  /**
   * How long a connection may take.
   *
   * @return by default a minute
   */
  @Value.Default
  default Duration openTimeout() {
    return Duration.ofMinutes(1);
  }

  /**
   * How long the answer may take.
   *
   * @return by default a minute
   */
  @Value.Default
  default Duration readTimeout() {
    return Duration.ofMinutes(1);
  }

  /**
   * Whether the server's certificate must be good.
   *
   * @return true by default
   */
  @Value.Default
  default boolean sslVerify() {
    return true;
  }

  /**
   * How many times an answer may send the request elsewhere.
   *
   * @return empty to take the first answer
   */
  OptionalInt maxRedirects();

  /** Collects the values; not safe for use by many threads. */
  final class Builder extends ImmutableHttpRequest.Builder {
    Builder() {}
  }
}
