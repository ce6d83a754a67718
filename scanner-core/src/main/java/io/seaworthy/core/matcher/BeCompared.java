package io.seaworthy.core.matcher;

import org.jspecify.annotations.Nullable;

/** RSpec's {@code be >= 5} and its siblings; false where the two have no order. */
record BeCompared(Operator operator, @Nullable Object expected) implements Matcher<Object> {
  @Override
  public boolean matches(@Nullable Object actual) {
    return operator.test(actual, expected);
  }

  @Override
  public String description() {
    return "be " + operator + " " + Inspect.shortened(expected);
  }

  @Override
  public String failureMessage(@Nullable Object actual) {
    return "expected: "
        + operator
        + " "
        + Inspect.shortened(expected)
        + "\n     got: "
        + " ".repeat(operator.toString().length())
        + " "
        + Inspect.shortened(actual);
  }

  @Override
  public String failureMessageWhenNegated(@Nullable Object actual) {
    String message = "`expect(" + Inspect.shortened(actual) + ").not_to " + description() + "`";
    return switch (operator) {
      case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL ->
          message + " not only FAILED, it is a bit confusing.";
      default -> message;
    };
  }
}
