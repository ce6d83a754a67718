package io.seaworthy.core.matcher;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes the matchers that judge values, for static import. Names and meaning are those of InSpec
 * and RSpec; {@link ResourceMatchers} has those that ask a resource.
 */
public final class Matchers {
  private Matchers() {}

  /**
   * Expects what a person would call equal (InSpec's {@code cmp}).
   *
   * <p>Texts are compared in any case, {@code "22"} equals 22, {@code "true"} equals true, a list
   * of one item equals the item, and a text of octal digits such as {@code "0644"} is a mode.
   *
   * @param expected what should come; a text, number, boolean, pattern, list, map or null
   * @return the matcher
   */
  public static Matcher<Object> cmp(@Nullable Object expected) {
    return new Cmp(Operator.EQUAL, expected);
  }

  /**
   * Compares as {@link #cmp(Object)} does, but with another operator; texts that look like versions
   * are compared as such.
   *
   * @param operator {@code == != < <= > >= === =~}
   * @param expected see {@link #cmp(Object)}
   * @return the matcher
   * @throws IllegalArgumentException for another operator
   */
  public static Matcher<Object> cmp(String operator, @Nullable Object expected) {
    return new Cmp(Operator.of(operator), expected);
  }

  /**
   * Expects an equal value, as Ruby's {@code ==}: 1 equals 1.0, {@code "1"} does not.
   *
   * @param expected the value
   * @return the matcher
   */
  public static Matcher<Object> eq(@Nullable Object expected) {
    return new Eq(expected);
  }

  /**
   * Expects the same value; 1 does not equal 1.0.
   *
   * @param expected usually true, false or null
   * @return the matcher
   */
  public static Matcher<Object> equal(@Nullable Object expected) {
    return new Equal(expected);
  }

  /**
   * Compares with an operator (RSpec's {@code be >= 5}); false where the two have no order.
   *
   * @param operator {@code == != < <= > >=}
   * @param expected usually a number
   * @return the matcher
   * @throws IllegalArgumentException for another operator
   */
  public static Matcher<Object> be(String operator, @Nullable Object expected) {
    return new BeCompared(Operator.of(operator), expected);
  }

  /**
   * Expects a value between two others, both included.
   *
   * @param least the smallest
   * @param most the largest
   * @return the matcher
   */
  public static Matcher<Object> beBetween(Object least, Object most) {
    return new BeBetween(least, most);
  }

  /**
   * Expects that an expression is found in the text.
   *
   * @param regex a regular expression in which, as in Ruby, {@code ^} and {@code $} stand for the
   *     ends of each line
   * @return the matcher
   * @throws java.util.regex.PatternSyntaxException when it is none
   */
  public static Matcher<Object> match(String regex) {
    return new Match(regex, Pattern.compile(regex, Pattern.MULTILINE));
  }

  /**
   * Expects that an expression is found in the text.
   *
   * @param pattern the expression, with the flags it was made with
   * @return the matcher
   */
  public static Matcher<Object> match(Pattern pattern) {
    return new Match(pattern, pattern);
  }

  /**
   * Expects that the text holds all parts, the list all items, or the map all keys. Negated: none
   * of them.
   *
   * @param items parts, items or keys; a pattern stands for any text it is found in, a map for
   *     entries
   * @return the matcher
   */
  public static Matcher<Object> include(@Nullable Object... items) {
    return new Include(listOf(items));
  }

  /**
   * Expects a value out of a list; where the value is a list itself, all of its items. Negated:
   * none of them.
   *
   * @param list what is accepted
   * @return the matcher
   */
  public static Matcher<Object> beIn(List<?> list) {
    return new BeIn(listOf(list.toArray()));
  }

  /**
   * Expects a text, list or map without content; null is neither empty nor not empty.
   *
   * @return the matcher
   */
  public static Matcher<Object> beEmpty() {
    return new BeEmpty();
  }

  /**
   * Expects null.
   *
   * @return the matcher
   */
  public static Matcher<Object> beNil() {
    return new BeNil();
  }

  /**
   * Expects true itself.
   *
   * @return the matcher
   */
  public static Matcher<Object> beTrue() {
    return new Equal(true);
  }

  /**
   * Expects false itself.
   *
   * @return the matcher
   */
  public static Matcher<Object> beFalse() {
    return new Equal(false);
  }

  /**
   * Expects anything but null and false.
   *
   * @return the matcher
   */
  public static Matcher<Object> beTruthy() {
    return new BeTruth(true);
  }

  /**
   * Expects null or false.
   *
   * @return the matcher
   */
  public static Matcher<Object> beFalsey() {
    return new BeTruth(false);
  }

  /**
   * Expects a list of the same items in any order.
   *
   * @param items the items
   * @return the matcher
   */
  public static Matcher<Object> matchArray(List<?> items) {
    return new MatchArray(listOf(items.toArray()));
  }

  /**
   * Expects a list with an item that comes twice.
   *
   * @return the matcher
   */
  public static Matcher<Object> containDuplicates() {
    return new ContainDuplicates();
  }

  /**
   * Expects a text or list that begins so.
   *
   * @param start a text, or an item or list of items
   * @return the matcher
   */
  public static Matcher<Object> startWith(Object start) {
    return new StartOrEndWith(true, start);
  }

  /**
   * Expects a text or list that ends so.
   *
   * @param end a text, or an item or list of items
   * @return the matcher
   */
  public static Matcher<Object> endWith(Object end) {
    return new StartOrEndWith(false, end);
  }

  /**
   * Expects a list whose items all match; an empty list does.
   *
   * @param each judges an item
   * @return the matcher
   */
  public static Matcher<Object> all(Matcher<Object> each) {
    return new All(each);
  }

  /**
   * Expects the opposite.
   *
   * @param matcher what is not expected
   * @param <T> the type of value
   * @return the matcher
   */
  public static <T> Matcher<T> not(Matcher<? super T> matcher) {
    return new Not<>(matcher);
  }

  /**
   * Expects at least one of two (RSpec's {@code x.or y}); for more, nest it.
   *
   * @param first the first
   * @param second the second
   * @param <T> the type of value
   * @return the matcher
   */
  public static <T> Matcher<T> anyOf(Matcher<? super T> first, Matcher<? super T> second) {
    return new Compound<>("or", first, second);
  }

  /**
   * Expects both of two (RSpec's {@code x.and y}); for more, nest it.
   *
   * @param first the first
   * @param second the second
   * @param <T> the type of value
   * @return the matcher
   */
  public static <T> Matcher<T> allOf(Matcher<? super T> first, Matcher<? super T> second) {
    return new Compound<>("and", first, second);
  }

  /**
   * Expects that a condition of the author's own holds.
   *
   * @param description what is expected, to stand behind "is expected to"
   * @param holds the condition; it is called with null where the container has no value
   * @param <T> the type of value
   * @return the matcher
   */
  public static <T extends @Nullable Object> Matcher<T> satisfy(
      String description, Predicate<? super T> holds) {
    return new Satisfy<>(description, holds);
  }

  /** A copy that, unlike {@link List#of}, may hold null. */
  private static List<?> listOf(@Nullable Object[] items) {
    return Collections.unmodifiableList(Arrays.asList(items.clone()));
  }
}
