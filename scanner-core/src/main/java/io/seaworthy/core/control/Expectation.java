package io.seaworthy.core.control;

import io.seaworthy.core.matcher.Matcher;
import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.result.CheckResult;
import io.seaworthy.core.result.ResultStatus;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One line of a describe.
 *
 * @param property the property's name with a blank before, or nothing for the resource itself
 */
record Expectation<R, V extends @Nullable Object>(
    String property, Function<? super R, V> value, Matcher<? super V> matcher, boolean negated) {

  CheckResult run(ResourceSpec<R> resource, CheckContext context) {
    String codeDesc =
        resource.name()
            + property
            + (negated ? " is expected not to " : " is expected to ")
            + matcher.description();
    return context.result(
        codeDesc,
        result -> {
          result.resource(resource.name());
          V actual = value.apply(resource.on(context.facts()));
          if (negated ? matcher.doesNotMatch(actual) : matcher.matches(actual)) {
            result.status(ResultStatus.PASSED);
            return;
          }
          result.status(ResultStatus.FAILED);
          result.message(
              negated ? matcher.failureMessageWhenNegated(actual) : matcher.failureMessage(actual));
        });
  }
}
