package io.seaworthy.core.matcher;

import io.seaworthy.core.text.BoundedRegex;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Ruby's comparison operators. */
enum Operator {
  EQUAL("=="),
  NOT_EQUAL("!="),
  LESS("<"),
  LESS_OR_EQUAL("<="),
  GREATER(">"),
  GREATER_OR_EQUAL(">="),
  CASE_EQUAL("==="),
  MATCH("=~");

  private final String symbol;

  Operator(String symbol) {
    this.symbol = symbol;
  }

  static Operator of(String symbol) {
    for (Operator operator : values()) {
      if (operator.symbol.equals(symbol)) {
        return operator;
      }
    }
    throw new IllegalArgumentException(
        "operator: \""
            + symbol
            + "\"; accepted are "
            + Arrays.stream(values()).map(Operator::toString).collect(Collectors.joining(", ")));
  }

  /** Applies the operator; false where the two values have no order. */
  boolean test(@Nullable Object actual, @Nullable Object expected) {
    return switch (this) {
      case EQUAL, CASE_EQUAL -> RubyValues.same(actual, expected);
      case NOT_EQUAL -> !RubyValues.same(actual, expected);
      case MATCH -> found(actual, expected);
      default -> {
        OptionalInt order = RubyValues.compare(actual, expected);
        yield order.isPresent() && accepts(order.getAsInt());
      }
    };
  }

  /** Ruby's {@code =~} as a truth value: false unless one is a text and the other an expression. */
  private static boolean found(@Nullable Object actual, @Nullable Object expected) {
    if (actual instanceof CharSequence text && expected instanceof Pattern pattern) {
      return BoundedRegex.MATCHING.find(pattern, text);
    }
    return actual instanceof Pattern pattern
        && expected instanceof CharSequence text
        && BoundedRegex.MATCHING.find(pattern, text);
  }

  /** Tells whether the operator holds for an outcome of {@code compareTo}. */
  boolean accepts(int order) {
    return switch (this) {
      case EQUAL, CASE_EQUAL -> order == 0;
      case NOT_EQUAL -> order != 0;
      case LESS -> order < 0;
      case LESS_OR_EQUAL -> order <= 0;
      case GREATER -> order > 0;
      case GREATER_OR_EQUAL -> order >= 0;
      case MATCH -> false;
    };
  }

  @Override
  public String toString() {
    return symbol;
  }
}
