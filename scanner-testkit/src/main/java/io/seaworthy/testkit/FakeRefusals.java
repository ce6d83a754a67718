package io.seaworthy.testkit;

import io.seaworthy.api.command.CommandOutcome.Refused;
import io.seaworthy.api.target.SelectionIssue;
import java.util.List;

/** What is said where no container can be reached, in the words of the API server. */
final class FakeRefusals {
  private static final int NOT_FOUND = 404;
  private static final int BAD_REQUEST = 400;

  private FakeRefusals() {}

  static Refused podNotFound(ContainerKey key) {
    return new Refused(
        Refused.Reason.TARGET_NOT_FOUND,
        NOT_FOUND,
        "pods \"" + key.pod() + "\" not found",
        "add the pod to the fake cluster");
  }

  static Refused containerNotFound(ContainerKey key, List<String> names) {
    return new Refused(
        Refused.Reason.CONTAINER_NOT_FOUND,
        BAD_REQUEST,
        "container " + key.container() + " is not valid for pod " + key.pod(),
        "the pod has " + names);
  }

  static Refused notReachable(ContainerKey key, String phase) {
    return new Refused(
        Refused.Reason.TARGET_NOT_RUNNING,
        BAD_REQUEST,
        "cannot exec in a container of pod " + key.pod() + "; its phase is " + phase,
        "only running pods can be scanned");
  }

  static SelectionIssue notRunning(ContainerKey key, String phase) {
    boolean ended = phase.equals("Succeeded") || phase.equals("Failed");
    return new SelectionIssue(
        ended ? SelectionIssue.Kind.COMPLETED : SelectionIssue.Kind.NOT_RUNNING,
        key.toString(),
        "the pod's phase is " + phase + "; only running pods can be scanned");
  }
}
