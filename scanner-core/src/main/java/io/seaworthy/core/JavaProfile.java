package io.seaworthy.core;

import io.seaworthy.core.control.Control;
import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.gate.Waivers;
import io.seaworthy.core.policy.ForeseenCommand;
import io.seaworthy.core.result.ControlResult;
import io.seaworthy.core.result.ProfileDescription;
import io.seaworthy.core.result.ProfileResult;
import io.seaworthy.core.result.WaiverRecord;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A profile whose controls are written in Java. */
final class JavaProfile implements Profile {
  private final ProfileDescription description;
  private final List<Control> controls;

  JavaProfile(ProfileDescription description, List<Control> controls) {
    this.description = description;
    this.controls = List.copyOf(controls);
    Set<String> ids = new HashSet<>();
    for (Control control : controls) {
      if (!ids.add(control.description().id())) {
        throw new IllegalArgumentException(
            "profile "
                + description.name()
                + ": two controls have the id "
                + control.description().id());
      }
    }
  }

  @Override
  public ProfileDescription description() {
    return description;
  }

  @Override
  public List<ProfileResult> evaluate(Evaluation evaluation) {
    Choice wanted = Choice.of(evaluation.options().controls());
    List<Control> chosen =
        controls.stream().filter(control -> wanted.takes(control.description().id())).toList();
    Map<String, WaiverRecord> waivers = new HashMap<>();
    chosen.stream()
        .map(control -> control.description().id())
        .forEach(id -> evaluation.waiver(id).ifPresent(waiver -> waivers.put(id, waiver)));
    evaluation
        .facts()
        .gather(
            chosen.stream()
                .filter(control -> !isSkipped(waivers.get(control.description().id())))
                .flatMap(
                    control ->
                        control.needs().stream()
                            .map(need -> need.askedBy(control.description().id())))
                .toList());
    ProfileResult.Builder result = ProfileResult.builder();
    for (Control control : chosen) {
      String id = control.description().id();
      evaluation.facts().askedBy(Optional.of(id));
      ControlResult.Builder told = ControlResult.builder();
      told.from(judge(control, waivers.get(id), evaluation));
      evaluation.facts().askedBy(Optional.empty());
      ControlResult judged = told.bytesSeen(evaluation.facts().bytesSeenBy(id)).build();
      evaluation.controlFinished().accept(judged);
      result.addControls(judged);
    }
    return List.of(result.profile(description).build());
  }

  @Override
  public List<ForeseenCommand> commands(ScanOptions options) {
    Choice wanted = Choice.of(options.controls());
    List<ForeseenCommand> commands = new ArrayList<>();
    for (Control control : controls) {
      String id = control.description().id();
      if (wanted.takes(id)) {
        commands.addAll(commands(control, "control " + id, options));
      }
    }
    return commands;
  }

  private static List<ForeseenCommand> commands(
      Control control, String place, ScanOptions options) {
    if (control.needs().isEmpty()) {
      return List.of(
          ForeseenCommand.atRunTime(
              place, "its resources declare no question; what they ask is up to their code"));
    }
    CommandRecorder recorder = new CommandRecorder();
    new Facts(recorder).gather(control.needs());
    return recorder.heard().stream()
        .map(command -> ForeseenCommand.declared(command, place, options.policy()))
        .toList();
  }

  private static ControlResult judge(
      Control control, @Nullable WaiverRecord waiver, Evaluation evaluation) {
    Clock clock = evaluation.options().clock();
    if (waiver == null) {
      return control.evaluate(evaluation.facts(), clock);
    }
    if (isSkipped(waiver)) {
      return Waivers.skip(control.description(), waiver, clock.instant());
    }
    ControlResult.Builder result = ControlResult.builder();
    return result.from(control.evaluate(evaluation.facts(), clock)).waiver(waiver).build();
  }

  private static boolean isSkipped(@Nullable WaiverRecord waiver) {
    return waiver != null && waiver.skippedDueToWaiver();
  }
}
