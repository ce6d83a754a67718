package io.seaworthy.inspec.dsl;

import io.seaworthy.core.result.ControlGroup;
import io.seaworthy.core.result.ControlResult;
import io.seaworthy.core.result.ProfileDescription;
import io.seaworthy.core.result.ProfileResult;
import io.seaworthy.core.result.WaiverRecord;
import io.seaworthy.inspec.profile.ProfileSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes the engine's results of what the prelude gives. Serves one evaluation. */
public final class ProfileResults implements ResultSink {
  private final List<ProfileResult> finished = new ArrayList<>();
  private final BiFunction<ProfileSource, List<Map<String, Object>>, ProfileDescription> describe;
  private final Function<String, Optional<WaiverRecord>> waivers;
  private final Consumer<ControlResult> heard;
  private @Nullable Open open;

  /**
   * Creates results of which there is none yet.
   *
   * @param describe says what a profile says about itself, given its inputs
   * @param waivers finds the waiver of a control
   * @param heard hears of each control
   */
  public ProfileResults(
      BiFunction<ProfileSource, List<Map<String, Object>>, ProfileDescription> describe,
      Function<String, Optional<WaiverRecord>> waivers,
      Consumer<ControlResult> heard) {
    this.describe = describe;
    this.waivers = waivers;
    this.heard = heard;
  }

  @Override
  public void beginProfile(
      ProfileSource profile, @Nullable String parent, List<Map<String, Object>> inputs) {
    close();
    open = new Open(profile, describe.apply(profile, inputs), Optional.ofNullable(parent));
  }

  @Override
  public void stop(boolean skipped, String message) {
    Open current = current();
    current
        .result
        .status(skipped ? ProfileResult.Status.SKIPPED : ProfileResult.Status.FAILED)
        .statusMessage(message);
  }

  @Override
  public void control(Map<String, Object> row) {
    Open current = current();
    ControlResult control = new ControlRow(row, current.profile).result(waivers);
    current.group(row, control.control().id());
    current.result.addControls(control);
    heard.accept(control);
  }

  /**
   * Returns all results.
   *
   * @return the profiles in order
   */
  public List<ProfileResult> all() {
    close();
    return List.copyOf(finished);
  }

  private void close() {
    if (open != null) {
      finished.add(open.finish());
      open = null;
    }
  }

  private Open current() {
    if (open == null) {
      throw new IllegalStateException("the prelude gave a result before it began a profile");
    }
    return open;
  }

  /** The profile that is being filled. */
  private static final class Open {
    private final ProfileSource profile;
    private final ProfileResult.Builder result = ProfileResult.builder();
    private final Map<String, List<String>> groups = new LinkedHashMap<>();
    private final Map<String, String> titles = new LinkedHashMap<>();

    Open(ProfileSource profile, ProfileDescription description, Optional<String> parent) {
      this.profile = profile;
      result.profile(description).parentProfile(parent);
    }

    void group(Map<String, Object> row, String id) {
      String file = String.valueOf(row.get("file"));
      groups.computeIfAbsent(file, name -> new ArrayList<>()).add(id);
      if (row.get("group_title") instanceof String title) {
        titles.put(file, title);
      }
    }

    ProfileResult finish() {
      groups.forEach(
          (file, ids) ->
              result.addGroups(new ControlGroup(file, Optional.ofNullable(titles.get(file)), ids)));
      return result.build();
    }
  }
}
