package io.seaworthy.testkit.wire;

import io.seaworthy.api.exec.ProcessLauncher;
import java.util.Optional;

/**
 * Finds what runs processes in a container. Implementations are safe for use by many threads; the
 * launchers stay their own, and a server never closes them.
 */
@FunctionalInterface
public interface ContainerProcesses {
  /**
   * Finds the launcher of one container.
   *
   * @param namespace the pod's namespace
   * @param pod the pod
   * @param container the container, never empty
   * @return the launcher, or empty when nothing stands behind the container
   */
  Optional<ProcessLauncher> find(String namespace, String pod, String container);
}
