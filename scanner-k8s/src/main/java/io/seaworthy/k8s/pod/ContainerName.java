package io.seaworthy.k8s.pod;

import java.net.URI;

/**
 * Where a container is.
 *
 * @param pod its pod
 * @param name a DNS label
 */
public record ContainerName(PodName pod, String name) {
  /**
   * Checks the name.
   *
   * @throws IllegalArgumentException when it breaks the rules of Kubernetes
   */
  public ContainerName {
    KubernetesNames.label("container", name);
  }

  /**
   * Returns the address of a target.
   *
   * @return {@code k8s-container://namespace/pod/container}
   */
  public URI uri() {
    return URI.create(ContainerReference.SCHEME + "://" + this);
  }

  @Override
  public String toString() {
    return pod + "/" + name;
  }
}
