package io.seaworthy.k8s;

import io.seaworthy.api.exec.ExecOptions;
import io.seaworthy.api.exec.ExecSession;
import io.seaworthy.api.target.Target;
import io.seaworthy.api.target.TargetIdentity;
import io.seaworthy.api.transport.RequestListener;
import io.seaworthy.api.transport.Session;
import io.seaworthy.api.transport.TargetCheck;
import io.seaworthy.api.transport.Transport;
import io.seaworthy.k8s.exec.KubernetesLauncher;
import io.seaworthy.k8s.http.ApiConnection;
import io.seaworthy.k8s.pod.ContainerName;
import io.seaworthy.k8s.pod.ContainerReference;
import io.seaworthy.k8s.pod.Pod;
import io.seaworthy.k8s.pod.PodAnswer;
import io.seaworthy.k8s.pod.PodContainer;
import io.seaworthy.k8s.pod.Pods;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Opens sessions to containers through {@code pods/exec}. */
final class KubernetesTransport implements Transport {
  private final ApiConnection connection;
  private final ExecOptions options;
  private final String defaultNamespace;
  private final Set<KubernetesLauncher> launchers = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  KubernetesTransport(ApiConnection connection, ExecOptions options, String defaultNamespace) {
    this.connection = connection;
    this.options = options;
    this.defaultNamespace = defaultNamespace;
  }

  @Override
  public Session open(Target target) {
    return open(target, RequestListener.NONE);
  }

  @Override
  public Session open(Target target, RequestListener requests) {
    ContainerName container = ContainerReference.of(target.uri(), defaultNamespace).complete();
    KubernetesLauncher launcher = new KubernetesLauncher(connection, container, requests);
    launchers.removeIf(KubernetesLauncher::isClosed);
    launchers.add(launcher);
    if (closed) {
      launcher.close();
    }
    return ExecSession.over(target, launcher, options, () -> check(target, container));
  }

  private TargetCheck check(Target target, ContainerName container) {
    if (target.identity().equals(TargetIdentity.UNKNOWN)) {
      return new TargetCheck.Unverifiable(
          "the target was opened without an identity; KubernetesCluster.targets gives it one");
    }
    PodAnswer answer = new Pods(connection).get(container.pod());
    if (answer instanceof PodAnswer.Unanswered unanswered) {
      return switch (unanswered.refusal().reason()) {
        case TARGET_NOT_FOUND -> new TargetCheck.Changed(List.of("the pod is gone"));
        default -> new TargetCheck.Unverifiable(unanswered.refusal().describe());
      };
    }
    Optional<Pod> pod = ((PodAnswer.Found) answer).pods().stream().findFirst();
    Optional<PodContainer> now = pod.flatMap(one -> one.container(container.name()));
    if (now.isEmpty()) {
      return new TargetCheck.Changed(List.of("the container is gone"));
    }
    List<String> differences =
        target.identity().differencesFrom(now.get().identity(pod.flatMap(Pod::uid)));
    return differences.isEmpty() ? new TargetCheck.Same() : new TargetCheck.Changed(differences);
  }

  @Override
  public void close() {
    closed = true;
    launchers.forEach(KubernetesLauncher::close);
    launchers.clear();
  }
}
