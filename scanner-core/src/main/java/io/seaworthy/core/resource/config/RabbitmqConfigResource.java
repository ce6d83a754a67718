package io.seaworthy.core.resource.config;

import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.ResourceFailed;
import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.resource.internal.ConfigText;
import io.seaworthy.core.text.ErlangTerms;
import org.jspecify.annotations.Nullable;

/**
 * The classic configuration of RabbitMQ, a list of Erlang terms (InSpec's {@code rabbitmq_config}).
 * Immutable.
 */
public final class RabbitmqConfigResource {
  private static final String PATH = "/etc/rabbitmq/rabbitmq.config";

  private final String path;
  private final Object params;

  private RabbitmqConfigResource(String path, String content) {
    this.path = path;
    this.params = parse(content);
  }

  private static Object parse(String content) {
    try {
      return ErlangTerms.read(content);
    } catch (IllegalArgumentException malformed) {
      throw new ResourceFailed("Cannot parse RabbitMQ config: " + malformed.getMessage());
    }
  }

  /**
   * Names the file at its usual place, {@code /etc/rabbitmq/rabbitmq.config}.
   *
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<RabbitmqConfigResource> spec() {
    return spec(PATH);
  }

  /**
   * Names a file.
   *
   * @param path the file
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<RabbitmqConfigResource> spec(String path) {
    return new ResourceSpec<>(name(path), ConfigText.needs(path), facts -> of(facts, path));
  }

  /**
   * Reads the file at its usual place.
   *
   * @param facts asks the container
   * @return the resource
   * @throws io.seaworthy.core.resource.ResourceSkipped when there is no such file
   * @throws ResourceFailed when it has another form
   * @throws io.seaworthy.core.facts.EvidenceException when the container did not answer
   */
  public static RabbitmqConfigResource of(Facts facts) {
    return of(facts, PATH);
  }

  /**
   * Reads a file.
   *
   * @param facts asks the container
   * @param path the file
   * @return the resource
   * @throws io.seaworthy.core.resource.ResourceSkipped when there is no such file
   * @throws ResourceFailed when it has another form
   * @throws io.seaworthy.core.facts.EvidenceException when the container did not answer
   */
  public static RabbitmqConfigResource of(Facts facts, String path) {
    return new RabbitmqConfigResource(path, ConfigText.readMaybeEmpty(facts, path));
  }

  /**
   * Returns what lies at a path.
   *
   * @param keys such as {@code rabbit}, {@code ssl_listeners}
   * @return a map, list, text, number or boolean; null when there is nothing
   */
  public @Nullable Object value(Object... keys) {
    return DataPath.walk(params, keys);
  }

  /**
   * Returns all settings.
   *
   * @return nested maps and lists
   */
  public Object params() {
    return params;
  }

  @Override
  public String toString() {
    return name(path);
  }

  private static String name(String path) {
    return "rabbitmq_config " + path;
  }
}
