package io.seaworthy.core.matcher;

import io.seaworthy.core.facts.EvidenceException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Compares values as Ruby does: 1 equals 1.0, and texts and numbers have no order. */
final class RubyValues {
  private static final int MOST_DIGITS = 10_000;

  private RubyValues() {}

  /** Ruby's {@code ==}. */
  static boolean same(@Nullable Object a, @Nullable Object b) {
    if (a == null || b == null) {
      return a == b;
    }
    if (a instanceof Number x && b instanceof Number y) {
      return compareNumbers(x, y).orElse(1) == 0;
    }
    if (a instanceof CharSequence x && b instanceof CharSequence y) {
      return CharSequence.compare(x, y) == 0;
    }
    if (a instanceof Object[] items) {
      return same(Arrays.asList(items), b);
    }
    if (b instanceof Object[] items) {
      return same(a, Arrays.asList(items));
    }
    if (a instanceof Collection<?> x && b instanceof Collection<?> y) {
      return sameItems(x, y);
    }
    if (a instanceof Map<?, ?> x && b instanceof Map<?, ?> y) {
      return x.size() == y.size() && x.entrySet().stream().allMatch(e -> holds(y, e));
    }
    return a.equals(b);
  }

  /** Ruby's {@code <=>}; empty where the two have no order. */
  static OptionalInt compare(@Nullable Object a, @Nullable Object b) {
    if (a instanceof Number x && b instanceof Number y) {
      return compareNumbers(x, y);
    }
    if (a instanceof CharSequence x && b instanceof CharSequence y) {
      return OptionalInt.of(CharSequence.compare(x, y));
    }
    return OptionalInt.empty();
  }

  static boolean contains(Collection<?> items, @Nullable Object wanted) {
    return items.stream().anyMatch(item -> same(item, wanted));
  }

  static boolean isInteger(@Nullable Object value) {
    return value instanceof Integer
        || value instanceof Long
        || value instanceof Short
        || value instanceof Byte
        || value instanceof BigInteger;
  }

  /**
   * Reads a whole number. Reading takes quadratic time, so a text that a container made of millions
   * of digits is given up.
   */
  static BigInteger wholeNumber(String digits, int radix) {
    if (digits.length() > MOST_DIGITS) {
      throw new EvidenceException(
          "match.too-long", "a number of more than " + MOST_DIGITS + " digits is not compared");
    }
    return new BigInteger(digits, radix);
  }

  /** The items of a list or array; null for anything else. */
  static @Nullable Collection<?> items(@Nullable Object value) {
    if (value instanceof Object[] array) {
      return Arrays.asList(array);
    }
    return value instanceof Collection<?> collection ? collection : null;
  }

  private static boolean holds(Map<?, ?> map, Map.Entry<?, ?> entry) {
    return map.entrySet().stream()
        .anyMatch(e -> same(e.getKey(), entry.getKey()) && same(e.getValue(), entry.getValue()));
  }

  private static boolean sameItems(Collection<?> a, Collection<?> b) {
    if (a.size() != b.size()) {
      return false;
    }
    Iterator<?> other = b.iterator();
    for (Object item : a) {
      if (!same(item, other.next())) {
        return false;
      }
    }
    return true;
  }

  private static OptionalInt compareNumbers(Number a, Number b) {
    double x = a.doubleValue();
    double y = b.doubleValue();
    if (Double.isNaN(x) || Double.isNaN(y)) {
      return OptionalInt.empty();
    }
    if (Double.isInfinite(x) || Double.isInfinite(y)) {
      return OptionalInt.of(Double.compare(x, y));
    }
    return OptionalInt.of(new BigDecimal(a.toString()).compareTo(new BigDecimal(b.toString())));
  }
}
