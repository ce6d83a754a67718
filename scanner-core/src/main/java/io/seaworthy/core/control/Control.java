package io.seaworthy.core.control;

import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.facts.Need;
import io.seaworthy.core.resource.ResourceSkipped;
import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.result.CheckResult;
import io.seaworthy.core.result.ControlDescription;
import io.seaworthy.core.result.ControlResult;
import io.seaworthy.core.result.ResultStatus;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A control written in Java. Immutable and bound to no container: each method returns a new
 * control.
 *
 * <pre>{@code
 * Control.of("accounts-1")
 *     .impact(0.9)
 *     .title("Only root may change the account file")
 *     .check(
 *         describe(file("/etc/passwd"))
 *             .should(exist())
 *             .its("mode", FileResource::mode).should(cmp("0644")));
 * }</pre>
 */
public final class Control {
  private final ControlDescription description;
  private final List<OnlyIf<?>> conditions;
  private final List<Check> checks;

  private Control(ControlDescription description, List<OnlyIf<?>> conditions, List<Check> checks) {
    this.description = description;
    this.conditions = List.copyOf(conditions);
    this.checks = List.copyOf(checks);
  }

  /**
   * Starts a control.
   *
   * @param id unique in its profile
   * @return a control without checks
   * @throws IllegalArgumentException when the id is blank
   */
  public static Control of(String id) {
    return new Control(ControlDescription.builder().id(id).build(), List.of(), List.of());
  }

  /**
   * Returns the control with a title.
   *
   * @param title one line
   * @return the control
   */
  public Control title(String title) {
    return described(description -> description.title(title));
  }

  /**
   * Returns the control with a description.
   *
   * @param text what it is about and why
   * @return the control
   */
  public Control desc(String text) {
    return described(description -> description.description(text));
  }

  /**
   * Returns the control with a further text.
   *
   * @param label for example {@code check} or {@code fix}
   * @param text the text
   * @return the control
   */
  public Control desc(String label, String text) {
    return described(description -> description.putDescriptions(label, text));
  }

  /**
   * Returns the control with an impact.
   *
   * @param impact 0.0 (none) to 1.0 (critical)
   * @return the control
   * @throws IllegalArgumentException when it lies outside
   */
  public Control impact(double impact) {
    return described(description -> description.impact(impact));
  }

  /**
   * Returns the control with a tag.
   *
   * @param name the tag's name
   * @param value a text, number, boolean, or list or map of these
   * @return the control
   */
  public Control tag(String name, Object value) {
    return described(description -> description.putTags(name, value));
  }

  /**
   * Returns the control with a condition: where it does not hold, the checks are replaced by one
   * skipped result.
   *
   * @param message why the control has no meaning then
   * @param resource what the condition is about
   * @param holds the condition
   * @param <R> the resource's type
   * @return the control
   */
  public <R> Control onlyIf(String message, ResourceSpec<R> resource, Predicate<? super R> holds) {
    return with(new OnlyIf<>(resource, holds, message, OptionalDouble.empty()));
  }

  /**
   * Returns the control with a condition: where it does not hold, the control is not applicable.
   *
   * @param message why the control has no meaning then
   * @param resource what the condition is about
   * @param holds the condition
   * @param <R> the resource's type
   * @return the control
   */
  public <R> Control onlyApplicableIf(
      String message, ResourceSpec<R> resource, Predicate<? super R> holds) {
    return with(new OnlyIf<>(resource, holds, message, OptionalDouble.of(0.0)));
  }

  /**
   * Returns the control with further checks.
   *
   * @param more the checks, run in this order after those before
   * @return the control
   */
  public Control check(Check... more) {
    List<Check> longer = new ArrayList<>(checks);
    longer.addAll(List.of(more));
    return new Control(description, conditions, longer);
  }

  /**
   * Returns what the control says about itself.
   *
   * @return the description
   */
  public ControlDescription description() {
    return description;
  }

  /**
   * Returns what the control will ask for at least, to gather it in bulk.
   *
   * @return the questions
   */
  public List<Need> needs() {
    return Stream.concat(
            conditions.stream().flatMap(condition -> condition.resource().needs().stream()),
            checks.stream().flatMap(check -> check.needs().stream()))
        .toList();
  }

  /**
   * Judges one container. Nothing is thrown: what can't be answered is an error in the result.
   *
   * @param facts what is known about the container
   * @param clock tells the time of each check
   * @return the result
   */
  public ControlResult evaluate(Facts facts, Clock clock) {
    CheckContext context = new CheckContext(facts, clock);
    ControlResult.Builder result = ControlResult.builder();
    for (OnlyIf<?> condition : conditions) {
      CheckResult verdict =
          context.result(
              description.id(),
              outcome -> {
                if (!condition.holds(facts)) {
                  throw new ResourceSkipped(
                      "Skipped control due to only_if condition: " + condition.message());
                }
                outcome.status(ResultStatus.PASSED);
              });
      if (verdict.status() != ResultStatus.PASSED) {
        boolean skipped = verdict.status() == ResultStatus.SKIPPED;
        return result
            .control(skipped ? withImpact(condition.impact()) : description)
            .addResults(verdict)
            .build();
      }
    }
    checks.forEach(check -> result.addAllResults(check.run(context)));
    return result.control(description).build();
  }

  private ControlDescription withImpact(OptionalDouble impact) {
    return impact.isPresent() ? impact(impact.getAsDouble()).description : description;
  }

  private Control with(OnlyIf<?> condition) {
    List<OnlyIf<?>> longer = new ArrayList<>(conditions);
    longer.add(condition);
    return new Control(description, longer, checks);
  }

  private Control described(Consumer<ControlDescription.Builder> change) {
    ControlDescription.Builder changed = ControlDescription.builder();
    changed.from(description);
    change.accept(changed);
    return new Control(changed.build(), conditions, checks);
  }

  @Override
  public String toString() {
    return description.id() + description.title().map(title -> ": " + title).orElse("");
  }
}
