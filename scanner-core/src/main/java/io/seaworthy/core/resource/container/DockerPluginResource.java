package io.seaworthy.core.resource.container;

import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.resource.table.FilterTable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A plugin of the Docker host (InSpec's {@code docker_plugin}). */
public final class DockerPluginResource extends DockerObject {
  private final DockerResource docker;
  private final Optional<String> wantedName;
  private final Optional<String> wantedId;

  private DockerPluginResource(
      Facts facts, Optional<String> wantedName, Optional<String> wantedId) {
    super(printed(wantedName.or(() -> wantedId)));
    this.docker = DockerResource.of(facts);
    this.wantedName = wantedName;
    this.wantedId = wantedId;
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
        printed(name.or(() -> id)), List.of(), facts -> new DockerPluginResource(facts, name, id));
  }

  @Override
  FilterTable found() {
    return docker
        .plugins()
        .where(
            "of that name",
            row ->
                wantedName.filter(name -> Objects.equals(name, row.get("name"))).isPresent()
                    || wantedId.filter(id -> Objects.equals(id, row.get("id"))).isPresent());
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
