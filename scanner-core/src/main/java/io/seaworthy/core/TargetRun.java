package io.seaworthy.core;

import io.seaworthy.api.command.CommandOutcome;
import io.seaworthy.api.command.OutputLimit;
import io.seaworthy.api.target.Target;
import io.seaworthy.api.target.TargetIdentity;
import io.seaworthy.api.transport.Session;
import io.seaworthy.api.transport.TargetCheck;
import io.seaworthy.api.transport.Transport;
import io.seaworthy.core.facts.EvidenceException;
import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.system.Platform;
import io.seaworthy.core.resource.system.VirtualizationResource;
import io.seaworthy.core.result.PlatformRecord;
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
  private final ScanRecords scanRecords;
  private final ScanBudget budget;

  TargetRun(
      Transport transport,
      Target target,
      List<Profile> profiles,
      ScanOptions options,
      ScanListener listener,
      Cancellation cancellation,
      ScanRecords scanRecords,
      ScanBudget budget) {
    this.transport = transport;
    this.target = target;
    this.profiles = profiles;
    this.options = options;
    this.listener = listener;
    this.cancellation = cancellation;
    this.scanRecords = scanRecords;
    this.budget = budget;
  }

  TargetResult call() {
    listener.targetStarted(target);
    TargetResult.Builder result = TargetResult.builder();
    result.target(target).startTime(options.clock().instant());
    long start = System.nanoTime();
    try (TargetRecords records = scanRecords.of(target);
        BoundedSession bounded =
            new BoundedSession(GuardedSession.open(transport, target, records), budget)) {
      cancellation.watch(bounded);
      try {
        budget.texts().during(() -> judge(bounded, records, result));
      } finally {
        cancellation.unwatch(bounded);
        result.bytesReceived(bounded.receivedBytes());
      }
    } catch (RuntimeException | Error defect) {
      // One target's trouble, such as a session that can't be closed or a profile of the host's own
      // that runs out of stack, must not take the others' results along.
      result
          .profiles(List.of())
          .error(
              new TargetError("scanner.exception", "the scan of this target broke off: " + defect));
    }
    TargetResult done = result.duration(Duration.ofNanos(System.nanoTime() - start)).build();
    listener.targetFinished(done);
    return done;
  }

  private void judge(BoundedSession bounded, TargetRecords records, TargetResult.Builder result) {
    Session session = new GovernedSession(bounded, options.policy(), records);
    Optional<TargetError> error = Optional.empty();
    Optional<CommandOutcome> problem = Canary.problem(session);
    if (problem.isPresent()) {
      bounded.giveUp(problem.get());
      error = Optional.of(new TargetError(problem.get().cause(), problem.get().describe()));
    }
    Facts facts = new Facts(session, new OutputLimit(budget.limits().fileBytes()));
    options.virtualization().ifPresent(system -> VirtualizationResource.state(facts, system));
    List<ProfileResult> judged = new ArrayList<>();
    for (Profile profile : profiles) {
      judged.addAll(told(profile, facts, records));
    }
    result.platform(platform(facts));
    if (error.isEmpty()) {
      error = changed(session, records);
    }
    result.addAllProfiles(error.map(why -> Voided.all(judged, why)).orElse(judged)).error(error);
  }

  private static PlatformRecord platform(Facts facts) {
    try {
      return Platform.detect(facts);
    } catch (EvidenceException unanswered) {
      return PlatformRecord.UNKNOWN;
    }
  }

  private List<ProfileResult> told(Profile profile, Facts facts, TargetRecords records) {
    KeptSecrets secrets = new KeptSecrets(options.disclosure());
    Evaluation evaluation =
        new Evaluation(
            target,
            facts,
            options,
            control -> listener.controlFinished(target, secrets.disclosure().applyTo(control)),
            value -> {
              secrets.keep(value);
              records.keepSecret(value);
            });
    List<ProfileResult> results = profile.evaluate(evaluation);
    return results.stream().map(secrets.disclosure()::applyTo).toList();
  }

  private Optional<TargetError> changed(Session session, TargetRecords records) {
    TargetCheck check = session.checkTarget();
    if (check instanceof TargetCheck.Unverifiable unverifiable
        && !target.identity().equals(TargetIdentity.UNKNOWN)) {
      return Optional.of(
          new TargetError(
              "target-unverifiable",
              "whether the target is still the same can't be told, so its results are void: "
                  + unverifiable.reason()));
    }
    if (check instanceof TargetCheck.Changed changed) {
      records.changed(changed.differences());
      return Optional.of(
          new TargetError(
              "target-changed",
              "the target changed during its scan, so its results are void: "
                  + String.join(", ", changed.differences())));
    }
    return Optional.empty();
  }
}
