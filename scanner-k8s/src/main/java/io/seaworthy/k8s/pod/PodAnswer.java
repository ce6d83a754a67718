package io.seaworthy.k8s.pod;

import io.seaworthy.api.command.CommandOutcome.Refused;
import java.util.List;

/** What the API server says about pods: exactly one of two. */
public sealed interface PodAnswer {
  /**
   * The pods.
   *
   * @param pods as asked for, perhaps none
   */
  record Found(List<Pod> pods) implements PodAnswer {}

  /**
   * It did not say.
   *
   * @param refusal why, with a remedy
   */
  record Unanswered(Refused refusal) implements PodAnswer {}
}
