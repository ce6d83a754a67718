package io.seaworthy.testkit.assertj;

import io.seaworthy.core.result.CheckResult;
import io.seaworthy.core.result.ControlResult;
import io.seaworthy.core.result.ControlStatus;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;

/** Asserts what one control gave, on each target of the result. */
public final class ControlAssert
    extends AbstractAssert<ControlAssert, List<Map.Entry<String, ControlResult>>> {
  private final ScanResultAssert scan;
  private final String id;

  ControlAssert(ScanResultAssert scan, String id, List<Map.Entry<String, ControlResult>> actual) {
    super(actual, ControlAssert.class);
    this.scan = scan;
    this.id = id;
  }

  /**
   * Makes sure that it passed.
   *
   * @return this
   */
  public ControlAssert passed() {
    return has(ControlStatus.PASSED);
  }

  /**
   * Makes sure that it failed: the container was looked at and is not as it should be.
   *
   * @return this
   */
  public ControlAssert failed() {
    return has(ControlStatus.FAILED);
  }

  /**
   * Makes sure that it is an error: nobody could look.
   *
   * @return this
   */
  public ControlAssert erred() {
    return has(ControlStatus.ERROR);
  }

  /**
   * Makes sure that it was skipped.
   *
   * @return this
   */
  public ControlAssert wasNotReviewed() {
    return has(ControlStatus.NOT_REVIEWED);
  }

  /**
   * Makes sure that it does not apply.
   *
   * @return this
   */
  public ControlAssert wasNotApplicable() {
    return has(ControlStatus.NOT_APPLICABLE);
  }

  /**
   * Makes sure that one of its checks says this, in its message or in why it was skipped.
   *
   * @param text a part of the message
   * @return this
   */
  public ControlAssert withMessageContaining(String text) {
    return withCheck(
        "a message containing \"" + text + '"',
        check -> ResultText.message(check).filter(each -> each.contains(text)).isPresent());
  }

  /**
   * Makes sure that one of its checks is this one.
   *
   * @param text a part of what the check expects, as a sentence
   * @return this
   */
  public ControlAssert withCheckContaining(String text) {
    return withCheck("a check containing \"" + text + '"', each -> each.codeDesc().contains(text));
  }

  /**
   * Makes sure that one of its checks could not be made for this reason.
   *
   * @param cause such as {@code timed-out}
   * @return this
   */
  public ControlAssert withErrorCause(String cause) {
    return withCheck(
        "the error cause \"" + cause + '"',
        check -> check.errorCause().filter(cause::equals).isPresent());
  }

  /**
   * Goes back to the whole result.
   *
   * @return assertions on the result
   */
  public ScanResultAssert and() {
    return scan;
  }

  private ControlAssert has(ControlStatus expected) {
    return each(ResultText.word(expected), result -> result.status() == expected);
  }

  private ControlAssert withCheck(String expected, Predicate<CheckResult> check) {
    return each(expected, result -> result.results().stream().anyMatch(check));
  }

  private ControlAssert each(String expected, Predicate<ControlResult> holds) {
    String wrong =
        actual.stream()
            .filter(each -> !holds.test(each.getValue()))
            .map(each -> each.getKey() + ": " + ResultText.of(each.getValue()))
            .collect(Collectors.joining("\n"));
    if (!wrong.isEmpty()) {
      failWithMessage("Expected of control \"%s\": %s, but\n%s", id, expected, wrong);
    }
    return this;
  }
}
