package io.seaworthy.k8s.pod;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a target URI says: {@code k8s-container://namespace/pod/container}, where the namespace and
 * the container may be left out.
 *
 * @param pod the pod
 * @param container the container, empty when left out
 */
public record ContainerReference(PodName pod, Optional<String> container) {
  /** The scheme of target URIs. */
  public static final String SCHEME = "k8s-container";

  private static final String WHOLE = "k8s-container://namespace/pod/container";

  private static final String FORMS =
      "; accepted are "
          + WHOLE
          + " and, in the namespace of the kubeconfig's context, k8s-container:///pod/container";

  /**
   * Reads a URI that stands for itself, since nothing is left out.
   *
   * @param uri the URI
   * @return where the container is
   * @throws IllegalArgumentException when it has another form, with the one that is accepted
   */
  public static ContainerName whole(URI uri) {
    if (uri.getRawAuthority() != null) {
      ContainerReference reference = of(uri, "");
      if (reference.container().isPresent()) {
        return reference.complete();
      }
    }
    throw new IllegalArgumentException("target uri: \"" + uri + "\"; accepted is " + WHOLE);
  }

  /**
   * Reads a URI.
   *
   * @param uri the URI
   * @param defaultNamespace stands in for a namespace that is left out
   * @return what it says
   * @throws IllegalArgumentException when it has another form, with the ones that are accepted
   */
  public static ContainerReference of(URI uri, String defaultNamespace) {
    if (!SCHEME.equals(uri.getScheme())
        || uri.isOpaque()
        || uri.getRawQuery() != null
        || uri.getRawFragment() != null) {
      throw new IllegalArgumentException("target uri: \"" + uri + "\"" + FORMS);
    }
    // Raw, so that an encoded letter stays one and meets the rules for names.
    List<String> parts = Arrays.asList(uri.getRawPath().split("/", -1));
    if (parts.size() < 2 || parts.size() > 3 || !parts.get(0).isEmpty()) {
      throw new IllegalArgumentException("target uri: \"" + uri + "\"" + FORMS);
    }
    String authority = uri.getRawAuthority();
    String namespace = authority == null ? defaultNamespace : authority;
    Optional<String> container =
        parts.size() == 3
            ? Optional.of(KubernetesNames.label("container", parts.get(2)))
            : Optional.empty();
    return new ContainerReference(new PodName(namespace, parts.get(1)), container);
  }

  /**
   * Returns the container's place.
   *
   * @return the place
   * @throws IllegalArgumentException when the container was left out
   */
  public ContainerName complete() {
    return new ContainerName(
        pod,
        container.orElseThrow(
            () ->
                new IllegalArgumentException(
                    "target uri: no container of pod " + pod + " is named" + FORMS)));
  }
}
