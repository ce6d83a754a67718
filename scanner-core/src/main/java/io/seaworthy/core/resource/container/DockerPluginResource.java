package io.seaworthy.core.resource.container;

import io.seaworthy.core.facts.Need;
import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.resource.table.FilterTable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A plugin of the Docker host (InSpec's {@code docker_plugin}). */
public final class DockerPluginResource extends DockerObject {
  private DockerPluginResource(DockerResource docker, Optional<String> name, Optional<String> id) {
    super(
        printed(name.or(() -> id)),
        docker::plugins,
        row -> has(row, "name", name) || has(row, "id", id));
  }

  private static String printed(Optional<String> wanted) {
    return "Docker plugin " + wanted.orElse("");
  }

  /**
   * Names a plugin.
   *
   * @param name its name without its version
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<DockerPluginResource> spec(String name) {
    return spec(Optional.of(name), Optional.empty());
  }

  /**
   * Names a plugin.
   *
   * @param name its name without its version, or
   * @param id its whole id
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<DockerPluginResource> spec(
      Optional<String> name, Optional<String> id) {
    return new ResourceSpec<>(
        printed(name.or(() -> id)),
        List.of(new Need.Run(DockerResource.PLUGINS)),
        facts -> new DockerPluginResource(DockerResource.of(facts), name, id));
  }

  /** Tells whether there is exactly one: a plugin in two versions does not exist for InSpec. */
  @Override
  public boolean exists() {
    return found().count() == 1;
  }

  /**
   * Tells whether it is enabled.
   *
   * @return true when it is, null when there is none
   */
  public @Nullable Object enabled() {
    FilterTable found = found();
    return found.exists() ? found.rows().get(0).get("enabled") : null;
  }

  /**
   * Returns its version.
   *
   * @return the tag of its name, null when there is none or more than one
   */
  public @Nullable String version() {
    return text("version");
  }
}
