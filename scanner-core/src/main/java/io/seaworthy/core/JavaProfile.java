package io.seaworthy.core;

import io.seaworthy.core.control.Control;
import io.seaworthy.core.result.ControlResult;
import io.seaworthy.core.result.ProfileDescription;
import io.seaworthy.core.result.ProfileResult;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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
    Set<String> wanted = evaluation.options().controls();
    List<Control> chosen =
        controls.stream()
            .filter(control -> wanted.isEmpty() || wanted.contains(control.description().id()))
            .toList();
    evaluation.facts().gather(chosen.stream().flatMap(c -> c.needs().stream()).toList());
    ProfileResult.Builder result = ProfileResult.builder();
    for (Control control : chosen) {
      ControlResult judged = control.evaluate(evaluation.facts(), evaluation.options().clock());
      evaluation.controlFinished().accept(judged);
      result.addControls(judged);
    }
    return List.of(result.profile(description).build());
  }
}
