package io.seaworthy.core.control;

import io.seaworthy.core.facts.Need;
import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.result.CheckResult;
import java.util.List;

/**
 * Something that a control asks: {@link Describe}, one of several of these, or a text for a person.
 * Immutable and bound to no container.
 */
public abstract sealed class Check permits Describe, OneOf, Skip {
  Check() {}

  /**
   * Starts a check about a resource.
   *
   * @param resource the resource, for example from {@link io.seaworthy.core.control.Resources}
   * @param <R> its type
   * @return a check without expectations yet
   */
  public static <R> Describe<R> describe(ResourceSpec<R> resource) {
    return new Describe<>(resource, List.of());
  }

  /**
   * Returns a check that passes when one of several does (InSpec's {@code describe.one}): where
   * some pass, only these are reported, else all.
   *
   * @param alternatives at least one
   * @return the check
   */
  public static Check oneOf(Check... alternatives) {
    return new OneOf(List.of(alternatives));
  }

  /**
   * Returns a check that only a person can make.
   *
   * @param subject what it is about
   * @param why why it is skipped, and what the person has to do
   * @return the check; its result is always skipped
   */
  public static Check skip(String subject, String why) {
    return new Skip(subject, why);
  }

  /** What it will ask for at least. */
  abstract List<Need> needs();

  /** Asks. Nothing is thrown: what can't be answered is a result with the status error. */
  abstract List<CheckResult> run(CheckContext context);
}
