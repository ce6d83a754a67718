package io.seaworthy.core.resource.container;

import io.seaworthy.core.facts.Need;
import io.seaworthy.core.resource.ResourceFailed;
import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.resource.Running;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A container of the Docker host (InSpec's {@code docker_container}). */
public final class DockerContainerResource extends DockerObject implements Running {
  private final DockerResource docker;
  private final String wanted;

  private DockerContainerResource(
      DockerResource docker, Optional<String> name, Optional<String> id) {
    super(
        printed(name.or(() -> id)),
        docker::containers,
        row -> has(row, "names", name) || hasId(row, id));
    this.docker = docker;
    this.wanted = name.or(() -> id).orElse("");
  }

  private static String printed(Optional<String> wanted) {
    return "Docker Container " + wanted.orElse("");
  }

  /**
   * Names a container.
   *
   * @param name its name
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<DockerContainerResource> spec(String name) {
    return spec(Optional.of(name), Optional.empty());
  }

  /**
   * Names a container.
   *
   * @param name its name, or
   * @param id the beginning of its id
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<DockerContainerResource> spec(
      Optional<String> name, Optional<String> id) {
    return new ResourceSpec<>(
        printed(name.or(() -> id)),
        List.of(new Need.Run(DockerResource.CONTAINERS)),
        facts -> new DockerContainerResource(DockerResource.of(facts), name, id));
  }

  @Override
  public boolean running() {
    String status = status();
    return status != null && status.toLowerCase(Locale.ROOT).startsWith("up");
  }

  /**
   * Returns its state in words.
   *
   * @return for example {@code Up 2 hours}, null when there is none or more than one
   */
  public @Nullable String status() {
    return text("status");
  }

  /**
   * Returns its labels.
   *
   * @return for example {@code app=web}
   */
  public List<String> labels() {
    return found().rows().stream()
        .flatMap(row -> ((List<?>) Objects.requireNonNull(row.get("labels"))).stream())
        .map(String::valueOf)
        .distinct()
        .toList();
  }

  /**
   * Returns its ports.
   *
   * @return as the client prints them, null when there is none or more than one container
   */
  public @Nullable String ports() {
    return text("ports");
  }

  /**
   * Returns what it runs.
   *
   * @return the command without the quotes around it, null when there is none or more than one
   */
  public @Nullable String command() {
    String quoted = text("command");
    return quoted == null || quoted.length() < 2
        ? quoted
        : quoted.substring(1, quoted.length() - 1);
  }

  /**
   * Returns its image.
   *
   * @return the image as it was named, null when there is none or more than one container
   */
  public @Nullable String image() {
    return text("image");
  }

  /**
   * Returns its image without the tag.
   *
   * @return for example {@code localhost:5000/app}, null when there is none or more than one
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
   * Tells whether a directory of the host is mounted.
   *
   * @param destination where it is in the container
   * @param source where it is on the host
   * @return true when it is
   * @throws ResourceFailed when the container has no mounts
   */
  public boolean hasVolume(String destination, String source) {
    Object mounts = docker.object(wanted).get("Mounts");
    if (!(mounts instanceof List<?> list) || list.isEmpty()) {
      throw new ResourceFailed("Could not find any mounted volumes for your container");
    }
    return list.stream()
        .anyMatch(
            mount ->
                mount instanceof Map<?, ?> fields
                    && destination.equals(fields.get("Destination"))
                    && source.equals(fields.get("Source")));
  }
}
