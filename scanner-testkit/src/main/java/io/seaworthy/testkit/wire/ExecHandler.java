package io.seaworthy.testkit.wire;

import com.google.gson.JsonObject;
import io.seaworthy.api.exec.ProcessLauncher;
import io.seaworthy.testkit.wire.ApiCall.ResourcePath;
import java.util.Optional;

/**
 * Serves {@code pods/exec} over WebSocket. The order of its checks, and the texts, are those of an
 * API server 1.34.4 in front of a kubelet with containerd.
 */
final class ExecHandler implements ApiHandler {
  private final ClusterObjects objects;
  private final ContainerProcesses processes;
  private final KubernetesVersion version;
  private final Authorizer authorizer;
  private final Traffic traffic;

  ExecHandler(
      ClusterObjects objects,
      ContainerProcesses processes,
      KubernetesVersion version,
      Authorizer authorizer,
      Traffic traffic) {
    this.objects = objects;
    this.processes = processes;
    this.version = version;
    this.authorizer = authorizer;
    this.traffic = traffic;
  }

  @Override
  public Optional<Answer> answer(ApiCall call) {
    return call.resource().filter(RequestFaults::isExec).map(path -> exec(call, path));
  }

  private Answer exec(ApiCall call, ResourcePath path) {
    String method = call.request().method();
    if (!method.equals("GET") && !method.equals("POST")) {
      return StatusAnswers.methodNotAllowed();
    }
    AccessRequest create = call.access(path).withVerb("create");
    if (version.asksCreateForExec() && method.equals("GET") && !authorizer.allows(create)) {
      return StatusAnswers.forbiddenWithoutReason(create);
    }
    Optional<JsonObject> pod = objects.get(ResourceType.PODS, path.namespace(), path.name());
    if (pod.isEmpty()) {
      return StatusAnswers.notFound(ResourceType.PODS, path.name());
    }
    Parameters query = call.request().query();
    String asked = query.first("container").orElse("");
    PodContainers containers = new PodContainers(pod.get());
    Optional<String> objection = containers.objection(asked);
    if (objection.isPresent()) {
      return StatusAnswers.badRequest(objection.get());
    }
    if (!call.request().asksForWebSocket()) {
      return StatusAnswers.badRequest("Upgrade request required");
    }
    ExecRequest exec = ExecRequest.of(path, containers.choose(asked), query);
    return upgrade(call, exec, containers.runs(exec.container()));
  }

  private Answer upgrade(ApiCall call, ExecRequest exec, boolean runs) {
    Optional<Subprotocol> protocol =
        Subprotocol.choose(call.request().headerList("sec-websocket-protocol"), version);
    // Under v5 the API server answers 101 before it asks the kubelet; all else is the kubelet's.
    if (!protocol.equals(Optional.of(Subprotocol.V5))) {
      Optional<HttpAnswer> refusal = kubeletRefusal(call.request(), exec, runs);
      if (refusal.isPresent()) {
        return refusal.get();
      }
    }
    if (protocol.isEmpty()) {
      // Go's WebSocket library refuses an offer that it knows nothing of without a word.
      return HttpAnswer.bare(403);
    }
    Optional<ProcessLauncher> launcher =
        processes.find(exec.namespace(), exec.pod(), exec.container());
    if (launcher.isEmpty()) {
      return StatusAnswers.internalError(
          "the fake API server has a container %s/%s/%s but no processes behind it; give it some with ContainerProcesses"
              .formatted(exec.namespace(), exec.pod(), exec.container()));
    }
    return new ExecConversation(
        call,
        exec,
        protocol.get(),
        runs,
        launcher.get(),
        new ExecTarget(objects, exec),
        traffic,
        Optional.empty());
  }

  private static Optional<HttpAnswer> kubeletRefusal(
      HttpRequest request, ExecRequest exec, boolean runs) {
    boolean acceptsAll =
        request.header("accept").isEmpty()
            || request.headerList("accept").stream().anyMatch(type -> type.startsWith("*/*"));
    if (!acceptsAll) {
      return Optional.of(
          HttpAnswer.text(406, "406: Not Acceptable\n\nAvailable representations: "));
    }
    if (!exec.hasStream()) {
      return Optional.of(
          HttpAnswer.text(400, "you must specify at least 1 of stdin, stdout, stderr"));
    }
    return runs
        ? Optional.empty()
        : Optional.of(HttpAnswer.text(500, "container not found (\"" + exec.container() + "\")"));
  }
}
