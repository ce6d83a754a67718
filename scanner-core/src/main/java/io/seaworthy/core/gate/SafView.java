package io.seaworthy.core.gate;

import io.seaworthy.core.result.ControlDescription;
import io.seaworthy.core.result.ControlResult;
import io.seaworthy.core.result.ProfileResult;
import io.seaworthy.core.result.Severity;
import io.seaworthy.core.result.TargetResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The controls that the SAF command line counts in one document: those of the first profile that no
 * other profile takes over, each as the innermost profile judged it (inspecjs 2.12.6).
 */
final class SafView {
  private final List<ProfileResult> profiles;

  private SafView(List<ProfileResult> profiles) {
    this.profiles = profiles;
  }

  static Judged of(TargetResult target) {
    SafView view = new SafView(target.profiles());
    List<ControlResult> counted = new ArrayList<>();
    if (!view.profiles.isEmpty()) {
      ProfileResult first = view.profiles.get(0);
      for (ControlResult control : first.controls()) {
        if (!view.isTakenOver(first, control)) {
          counted.add(view.innermost(first, control, view.profiles.size()));
        }
      }
    }
    return new Judged(counted, SafView::isTagged);
  }

  /** A tag counts as it is written: {@code High} is a severity, but not {@code high}. */
  private static boolean isTagged(ControlDescription control, Severity wanted) {
    for (String tag : List.of("severityoverride", "severity")) {
      if (control.tags().get(tag) instanceof String word && isSeverity(word)) {
        return word.equals(wanted.word());
      }
    }
    return Severity.of(control) == wanted;
  }

  private static boolean isSeverity(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    for (Severity severity : Severity.values()) {
      if (severity.word().equals(lower)) {
        return true;
      }
    }
    return false;
  }

  private boolean isTakenOver(ProfileResult profile, ControlResult control) {
    Optional<ProfileResult> overlay = parent(profile);
    if (overlay.isPresent()) {
      return same(overlay.get(), control).isPresent();
    }
    if (!children(profile).isEmpty()) {
      return false;
    }
    // Profiles that have nothing to do with each other: the first with results is the inner one.
    List<ControlResult> twins = twins(control);
    return twins.size() > 1 && populated(twins) == control;
  }

  private ControlResult innermost(ProfileResult profile, ControlResult control, int depth) {
    if (depth == 0) {
      return control;
    }
    for (ProfileResult child : children(profile)) {
      Optional<ControlResult> inner = same(child, control);
      if (inner.isPresent()) {
        return innermost(child, inner.get(), depth - 1);
      }
    }
    boolean alone = parent(profile).isEmpty() && children(profile).isEmpty();
    return alone ? populated(twins(control)) : control;
  }

  private List<ControlResult> twins(ControlResult control) {
    List<ControlResult> twins = new ArrayList<>();
    profiles.forEach(profile -> same(profile, control).ifPresent(twins::add));
    return twins;
  }

  private static ControlResult populated(List<ControlResult> twins) {
    return twins.stream()
        .filter(twin -> !twin.results().isEmpty())
        .findFirst()
        .orElse(twins.get(0));
  }

  private Optional<ProfileResult> parent(ProfileResult profile) {
    return profile
        .parentProfile()
        .flatMap(
            name -> profiles.stream().filter(one -> one.profile().name().equals(name)).findFirst());
  }

  private List<ProfileResult> children(ProfileResult profile) {
    return profiles.stream()
        .filter(child -> parent(child).filter(found -> found == profile).isPresent())
        .toList();
  }

  private static Optional<ControlResult> same(ProfileResult profile, ControlResult control) {
    String id = control.control().id();
    return profile.controls().stream().filter(one -> one.control().id().equals(id)).findFirst();
  }
}
