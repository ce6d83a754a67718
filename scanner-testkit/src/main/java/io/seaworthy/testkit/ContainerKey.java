package io.seaworthy.testkit;

import java.net.URI;

/**
 * Which container of a cluster. Immutable.
 *
 * @param namespace the pod's namespace
 * @param pod the pod's name
 * @param container the container's name
 */
record ContainerKey(String namespace, String pod, String container) {
  URI uri() {
    return URI.create("k8s-container://" + namespace + "/" + pod + "/" + container);
  }

  @Override
  public String toString() {
    return namespace + "/" + pod + "/" + container;
  }
}
