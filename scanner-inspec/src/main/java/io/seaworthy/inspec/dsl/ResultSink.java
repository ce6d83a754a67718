package io.seaworthy.inspec.dsl;

import io.seaworthy.inspec.profile.ProfileSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes results as the prelude gives them, as plain Java values. Serves one thread. */
public interface ResultSink {
  /**
   * Begins a profile; what follows is about it.
   *
   * @param profile the profile
   * @param parent the name of the profile that includes it, or null
   * @param inputs its inputs with their values, each with {@code name} and {@code options}
   */
  void beginProfile(
      ProfileSource profile, @Nullable String parent, List<Map<String, Object>> inputs);

  /**
   * Says that the profile did not run.
   *
   * @param skipped true when it is not for the platform, false when it can't be loaded
   * @param message why
   */
  void stop(boolean skipped, String message);

  /**
   * Takes a control and its results.
   *
   * @param row what the prelude says about it
   */
  void control(Map<String, Object> row);
}
