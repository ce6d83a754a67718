package io.seaworthy.testkit.wire;

import io.seaworthy.testkit.fault.FaultPlan;
import io.seaworthy.testkit.fault.Strike;
import io.seaworthy.testkit.wire.ApiCall.ResourcePath;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts requests and execs, and asks the plan what befalls each. */
final class RequestFaults {
  private final FaultPlan plan;
  private final AtomicInteger requests = new AtomicInteger();
  private final AtomicInteger execs = new AtomicInteger();
  private final Map<String, AtomicInteger> execsByPod = new ConcurrentHashMap<>();

  RequestFaults(FaultPlan plan) {
    this.plan = plan;
  }

  /** What befalls a call; called once for each. */
  Optional<Strike> next(ApiCall call) {
    Optional<ResourcePath> exec = call.resource().filter(RequestFaults::isExec);
    if (exec.isEmpty()) {
      return plan.onRequest(requests.incrementAndGet());
    }
    String pod = exec.get().name();
    int inPod = execsByPod.computeIfAbsent(pod, p -> new AtomicInteger()).incrementAndGet();
    return plan.onExec(execs.incrementAndGet(), pod, inPod);
  }

  static boolean isExec(ResourcePath path) {
    return path.plural().equals("pods") && path.subresource().equals("exec");
  }
}
