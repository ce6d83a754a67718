/**
 * Processes in containers, through {@code pods/exec}: {@link
 * io.seaworthy.k8s.exec.KubernetesLauncher} is the way in.
 *
 * <p>One WebSocket for each process. Messages begin with a byte that names a channel; the last one
 * is the exit status.
 */
@NullMarked
package io.seaworthy.k8s.exec;

import org.jspecify.annotations.NullMarked;
