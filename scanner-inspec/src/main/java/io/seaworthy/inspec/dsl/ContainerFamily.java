package io.seaworthy.inspec.dsl;

import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.resource.container.DockerContainerResource;
import io.seaworthy.core.resource.container.DockerImageResource;
import io.seaworthy.core.resource.container.DockerPluginResource;
import io.seaworthy.core.resource.container.DockerResource;
import io.seaworthy.core.resource.container.DockerServiceResource;
import io.seaworthy.core.resource.container.LxcResource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Container runtimes. Their objects are named by a text, or by a hash of what is known of them. */
final class ContainerFamily {
  private ContainerFamily() {}

  static @Nullable ResourceSpec<?> spec(String name, ResourceArguments given) {
    return switch (name) {
      case "docker" -> DockerResource.spec();
      case "docker_container" ->
          DockerContainerResource.spec(given.textOr(0, "name"), given.option(0, "id"));
      case "docker_image" -> image(given);
      case "docker_plugin" ->
          DockerPluginResource.spec(given.textOr(0, "name"), given.option(0, "id"));
      case "docker_service" ->
          DockerServiceResource.spec(
              given.textOr(0, "name"), given.option(0, "image"), given.option(0, "id"));
      case "lxc" -> LxcResource.spec(given.text(0));
      default -> null;
    };
  }

  private static ResourceSpec<?> image(ResourceArguments given) {
    Optional<String> repo = given.option(0, "repo");
    if (repo.isPresent()) {
      return DockerImageResource.spec(repo.get(), given.option(0, "tag").orElse("latest"));
    }
    return given
        .option(0, "id")
        .map(DockerImageResource::specOfId)
        .orElseGet(() -> DockerImageResource.spec(given.textOr(0, "image").orElse("")));
  }
}
