package io.seaworthy.testkit.wire;

/**
 * Starts the containers that clients add to pods. Implementations are safe for use by many threads.
 */
@FunctionalInterface
public interface ContainerImages {
  /**
   * Starts an ephemeral container; from then on the server's {@link ContainerProcesses} find it.
   *
   * @param namespace the pod's namespace
   * @param pod the pod
   * @param container the new container
   * @param image its image
   * @return whether there is such an image; without one the container waits for ever
   */
  boolean start(String namespace, String pod, String container, String image);
}
