package io.seaworthy.core.control;

import io.seaworthy.core.facts.Need;
import io.seaworthy.core.matcher.Matcher;
import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.result.CheckResult;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Expectations of one resource. Immutable: each method returns a new check with one expectation
 * more.
 *
 * @param <R> the resource's type
 */
public final class Describe<R> extends Check {
  private final ResourceSpec<R> resource;
  private final List<Expectation<R, ?>> expectations;

  Describe(ResourceSpec<R> resource, List<Expectation<R, ?>> expectations) {
    this.resource = resource;
    this.expectations = List.copyOf(expectations);
  }

  /**
   * Expects the resource itself to match.
   *
   * @param matcher for example {@code exist()}
   * @return the longer check
   */
  public Describe<R> should(Matcher<? super R> matcher) {
    return with(new Expectation<>("", resource -> resource, matcher, false));
  }

  /**
   * Expects the resource itself not to match.
   *
   * @param matcher for example {@code beWritable()}
   * @return the longer check
   */
  public Describe<R> shouldNot(Matcher<? super R> matcher) {
    return with(new Expectation<>("", resource -> resource, matcher, true));
  }

  /**
   * Turns to a property of the resource.
   *
   * @param property its name in reports, as InSpec calls it
   * @param value reads it
   * @param <V> its type
   * @return takes the expectation
   */
  public <V extends @Nullable Object> Its<R, V> its(String property, Function<? super R, V> value) {
    return new Its<>(this, property, value);
  }

  Describe<R> with(Expectation<R, ?> expectation) {
    List<Expectation<R, ?>> longer = new ArrayList<>(expectations);
    longer.add(expectation);
    return new Describe<>(resource, longer);
  }

  @Override
  List<Need> needs() {
    return resource.needs().stream().map(this::askedFor).toList();
  }

  private Need askedFor(Need need) {
    Need asked = need;
    for (Expectation<R, ?> expectation : expectations) {
      asked = asked.askedFor(expectation.property().strip());
    }
    return asked;
  }

  @Override
  List<CheckResult> run(CheckContext context) {
    return expectations.stream().map(expectation -> expectation.run(resource, context)).toList();
  }
}
