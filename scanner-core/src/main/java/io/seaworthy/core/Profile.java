package io.seaworthy.core;

import io.seaworthy.core.control.Control;
import io.seaworthy.core.policy.ForeseenCommand;
import io.seaworthy.core.result.ProfileDescription;
import io.seaworthy.core.result.ProfileResult;
import java.util.List;

/**
 * A set of controls under one name. Implementations are immutable, bound to no container and safe
 * for use by many threads: one profile is evaluated on many targets at once.
 */
public interface Profile {
  /**
   * Returns what the profile says about itself.
   *
   * @return the description
   */
  ProfileDescription description();

  /**
   * Judges one container. Nothing is thrown for a control that can't be answered: that is an error
   * in its result.
   *
   * @param evaluation the container and how to go about it
   * @return this profile's result, and for an overlay the results of the profiles that it includes
   */
  List<ProfileResult> evaluate(Evaluation evaluation);

  /**
   * Lists the commands that its controls can ask for, without a target.
   *
   * @param options how the scan will be run
   * @return the commands as far as they are known; by default one entry which says that they are
   *     not
   * @throws io.seaworthy.api.ScannerException when the profile can't be loaded
   */
  default List<ForeseenCommand> commands(ScanOptions options) {
    return List.of(
        ForeseenCommand.atRunTime(
            "profile " + description().name(), "this kind of profile does not tell its commands"));
  }

  /**
   * Returns a profile of controls written in Java.
   *
   * @param name its name
   * @param controls its controls, in the order in which they are judged and reported
   * @return the profile
   * @throws IllegalArgumentException when two controls have one id
   */
  static Profile of(String name, Control... controls) {
    return of(ProfileDescription.builder().name(name).build(), List.of(controls));
  }

  /**
   * Returns a profile of controls written in Java.
   *
   * @param description what it says about itself
   * @param controls its controls, in the order in which they are judged and reported
   * @return the profile
   * @throws IllegalArgumentException when two controls have one id
   */
  static Profile of(ProfileDescription description, List<Control> controls) {
    return new JavaProfile(description, controls);
  }
}
