package io.seaworthy.core.resource.container;

import io.seaworthy.core.facts.Need;
import io.seaworthy.core.resource.ResourceSpec;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A service of a swarm (InSpec's {@code docker_service}). */
public final class DockerServiceResource extends DockerObject {
  private DockerServiceResource(
      DockerResource docker, Optional<String> name, Optional<String> image, Optional<String> id) {
    super(
        printed(name.or(() -> id)),
        docker::services,
        row -> has(row, "name", name) || has(row, "image", image) || hasId(row, id));
  }

  private static String printed(Optional<String> wanted) {
    return "Docker Service " + wanted.orElse("");
  }

  /**
   * Names a service.
   *
   * @param name its name
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<DockerServiceResource> spec(String name) {
    return spec(Optional.of(name), Optional.empty(), Optional.empty());
  }

  /**
   * Names a service.
   *
   * @param name its name, or
   * @param image the image that it runs, or
   * @param id the beginning of its id
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<DockerServiceResource> spec(
      Optional<String> name, Optional<String> image, Optional<String> id) {
    return new ResourceSpec<>(
        printed(name.or(() -> id)),
        List.of(new Need.Run(DockerResource.SERVICES)),
        facts -> new DockerServiceResource(DockerResource.of(facts), name, image, id));
  }

  /**
   * Returns its name.
   *
   * @return the name, null when there is none or more than one
   */
  public @Nullable String name() {
    return text("name");
  }

  /**
   * Returns the image that it runs.
   *
   * @return the image as it was named, null when there is none or more than one service
   */
  public @Nullable String image() {
    return text("image");
  }

  /**
   * Returns its image without registry and tag.
   *
   * @return the name, null when there is none or more than one service
   */
  public @Nullable String imageName() {
    String image = image();
    return image == null ? null : ImageName.of(image).name();
  }

  /**
   * Returns its image without the tag.
   *
   * @return the repository, null when there is none or more than one service
   */
  public @Nullable String repo() {
    String image = image();
    return image == null ? null : ImageName.of(image).repo();
  }

  /**
   * Returns its image's tag.
   *
   * @return the tag, null when the image was named without one
   */
  public @Nullable String tag() {
    String image = image();
    return image == null ? null : ImageName.of(image).tag();
  }

  /**
   * Returns how it is spread over nodes.
   *
   * @return {@code replicated} or {@code global}, null when there is none or more than one
   */
  public @Nullable String mode() {
    return text("mode");
  }

  /**
   * Returns how many of it run.
   *
   * @return for example {@code 3/3}, null when there is none or more than one
   */
  public @Nullable String replicas() {
    return text("replicas");
  }

  /**
   * Returns its ports.
   *
   * @return as the client prints them, null when there is none or more than one
   */
  public @Nullable String ports() {
    return text("ports");
  }
}
