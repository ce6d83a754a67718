package io.seaworthy.core;

import io.seaworthy.api.command.CommandOutcome;
import io.seaworthy.api.target.Target;
import io.seaworthy.api.transport.Session;
import io.seaworthy.api.transport.TargetCheck;
import io.seaworthy.api.transport.Transport;
import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.result.ProfileResult;
import io.seaworthy.core.result.TargetResult;
import io.seaworthy.core.result.TargetResult.TargetError;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The scan of one target: reach it, make sure that it answers, judge it, make sure that it is still
 * the same.
 */
final class TargetRun {
  private final Transport transport;
  private final Target target;
  private final List<Profile> profiles;
  private final ScanOptions options;
  private final ScanListener listener;
  private final Cancellation cancellation;
  private final ScanRecords records;

  TargetRun(
      Transport transport,
      Target target,
      List<Profile> profiles,
      ScanOptions options,
      ScanListener listener,
      Cancellation cancellation,
      ScanRecords records) {
    this.transport = transport;
    this.target = target;
    this.profiles = profiles;
    this.options = options;
    this.listener = listener;
    this.cancellation = cancellation;
    this.records = records;
  }

  TargetResult call() {
    listener.targetStarted(target);
    TargetResult.Builder result = TargetResult.builder();
    result.target(target).startTime(options.clock().instant());
    long start = System.nanoTime();
    try (BoundedSession session =
        new BoundedSession(governed(transport.open(target)), options.targetTimeout())) {
      cancellation.watch(session);
      try {
        judge(session, result);
      } finally {
        cancellation.unwatch(session);
      }
    }
    TargetResult done = result.duration(Duration.ofNanos(System.nanoTime() - start)).build();
    listener.targetFinished(done);
    return done;
  }

  private Session governed(Session session) {
    return new GovernedSession(session, options.policy(), records);
  }

  private void judge(BoundedSession session, TargetResult.Builder result) {
    Optional<TargetError> error = Optional.empty();
    Optional<CommandOutcome> problem = Canary.problem(session);
    if (problem.isPresent()) {
      session.giveUp(problem.get());
      error = Optional.of(new TargetError(problem.get().cause(), problem.get().describe()));
    }
    Facts facts = new Facts(session);
    List<ProfileResult> judged = new ArrayList<>();
    Evaluation evaluation =
        new Evaluation(facts, options, control -> listener.controlFinished(target, control));
    for (Profile profile : profiles) {
      judged.addAll(profile.evaluate(evaluation));
    }
    if (error.isEmpty()) {
      error = changed(session);
      if (error.isPresent()) {
        judged = Voided.all(judged, error.get());
      }
    }
    result.addAllProfiles(judged).error(error);
  }

  private Optional<TargetError> changed(Session session) {
    if (session.checkTarget() instanceof TargetCheck.Changed changed) {
      records.targetChanged(session.target(), changed.differences());
      return Optional.of(
          new TargetError(
              "target-changed",
              "the target changed during its scan, so its results are void: "
                  + String.join(", ", changed.differences())));
    }
    return Optional.empty();
  }
}
