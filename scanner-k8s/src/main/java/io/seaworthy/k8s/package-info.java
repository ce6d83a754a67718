/**
 * Reaches containers through the Kubernetes API: {@link io.seaworthy.k8s.KubernetesCluster} is the
 * way in.
 */
@NullMarked
package io.seaworthy.k8s;

import org.jspecify.annotations.NullMarked;
