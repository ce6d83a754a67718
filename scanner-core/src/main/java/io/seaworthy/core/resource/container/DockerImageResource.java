package io.seaworthy.core.resource.container;

import io.seaworthy.core.facts.Need;
import io.seaworthy.core.resource.ResourceFailed;
import io.seaworthy.core.resource.ResourceSpec;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An image of the Docker host (InSpec's {@code docker_image}). */
public final class DockerImageResource extends DockerObject {
  private final DockerResource docker;
  private final String wanted;

  private DockerImageResource(
      DockerResource docker, Optional<ImageName> name, Optional<String> id) {
    super(
        printed(name, id),
        docker::images,
        row -> name.filter(one -> isCalled(row, one)).isPresent() || hasId(row, id));
    this.docker = docker;
    this.wanted = wanted(name, id);
  }

  private static boolean isCalled(Map<String, @Nullable Object> row, ImageName name) {
    return name.repo().equals(row.get("repository")) && tag(name).equals(row.get("tag"));
  }

  private static String printed(Optional<ImageName> name, Optional<String> id) {
    return "Docker Image " + wanted(name, id);
  }

  private static String wanted(Optional<ImageName> name, Optional<String> id) {
    return name.map(DockerImageResource::printed).or(() -> id).orElse("");
  }

  private static String printed(ImageName name) {
    return name.repo() + ":" + tag(name);
  }

  private static String tag(ImageName name) {
    String tag = name.tag();
    return tag == null ? "latest" : tag;
  }

  /**
   * Names an image.
   *
   * @param image its name; without a tag, {@code latest} is meant
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<DockerImageResource> spec(String image) {
    return spec(Optional.of(ImageName.of(image)), Optional.empty());
  }

  /**
   * Names an image.
   *
   * @param repo its name without the tag
   * @param tag its tag
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<DockerImageResource> spec(String repo, String tag) {
    return spec(Optional.of(new ImageName(repo, repo, tag)), Optional.empty());
  }

  /**
   * Names an image.
   *
   * @param id the beginning of its id; without the name of a digest, {@code sha256} is meant
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<DockerImageResource> specOfId(String id) {
    return spec(Optional.empty(), Optional.of(id.contains(":") ? id : "sha256:" + id));
  }

  private static ResourceSpec<DockerImageResource> spec(
      Optional<ImageName> name, Optional<String> id) {
    return new ResourceSpec<>(
        printed(name, id),
        List.of(new Need.Run(DockerResource.IMAGES)),
        facts -> new DockerImageResource(DockerResource.of(facts), name, id));
  }

  /**
   * Returns its name.
   *
   * @return repository and tag, null when there is none or more than one
   */
  public @Nullable String image() {
    return found().count() == 1 ? repo() + ":" + tag() : null;
  }

  /**
   * Returns its name without the tag.
   *
   * @return the repository, null when there is none or more than one
   */
  public @Nullable String repo() {
    return text("repository");
  }

  /**
   * Returns its tag.
   *
   * @return the tag, null when there is none or more than one
   */
  public @Nullable String tag() {
    return text("tag");
  }

  /**
   * Returns all about it.
   *
   * @return nested maps as {@code docker inspect} prints them; empty when there is none
   */
  public Map<String, @Nullable Object> inspection() {
    return docker.object(wanted);
  }

  /**
   * Returns one value of what is known about it.
   *
   * @param keys the keys from the outermost inwards; one may be several joined by dots
   * @return a text, number, boolean, list or map
   * @throws ResourceFailed when there is nothing
   */
  public Object value(List<String> keys) {
    Object value = inspection();
    List<String> path = keys.stream().flatMap(key -> Arrays.stream(key.split("\\."))).toList();
    for (String key : path) {
      value = value instanceof Map<?, ?> map ? map.get(key) : null;
    }
    if (value == null) {
      throw new ResourceFailed(
          String.join(".", path) + " is not a valid key for your image or has nil value.");
    }
    return value;
  }
}
