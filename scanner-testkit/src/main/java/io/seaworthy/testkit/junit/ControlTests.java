package io.seaworthy.testkit.junit;

import io.seaworthy.api.target.SelectionIssue;
import io.seaworthy.api.target.TargetSource;
import io.seaworthy.api.transport.Transport;
import io.seaworthy.core.Profile;
import io.seaworthy.core.Scanner;
import io.seaworthy.core.result.ControlResult;
import io.seaworthy.core.result.ScanResult;
import io.seaworthy.core.result.TargetResult;
import io.seaworthy.testkit.assertj.ResultText;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/**
 * Makes a test of each control, so that an IDE and a build show controls by name.
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicNode> baseline() {
 *   return ControlTests.of(cluster.scan(profile));
 * }
 * }</pre>
 *
 * <p>A control that passed or does not apply is a test that succeeds, one that was not reviewed is
 * aborted with its reason, one that failed or erred fails. What was selected but could not be
 * scanned fails as well.
 */
public final class ControlTests {
  private ControlTests() {}

  /**
   * Makes the tests from a result.
   *
   * @param result the result
   * @return a test for each control of a single target, or a container of tests for each target
   */
  public static Stream<DynamicNode> of(ScanResult result) {
    if (result.targets().isEmpty() && result.issues().isEmpty()) {
      return Stream.of(
          DynamicTest.dynamicTest(
              "selection", () -> Assertions.fail("the selection is empty: nothing was scanned")));
    }
    Stream<DynamicNode> issues = result.issues().stream().map(ControlTests::of);
    Stream<DynamicNode> controls =
        result.targets().size() == 1
            ? tests(result.targets().get(0))
            : result.targets().stream()
                .map(each -> DynamicContainer.dynamicContainer(name(each), tests(each)));
    return Stream.concat(issues, controls);
  }

  /**
   * Scans, and makes the tests from what it gives.
   *
   * @param transport reaches the targets; stays the caller's
   * @param targets what is scanned
   * @param profiles what is asked
   * @return as {@link #of(ScanResult)}
   */
  public static Stream<DynamicNode> of(
      Transport transport, TargetSource targets, Profile... profiles) {
    try (Scanner scanner = Scanner.of(transport)) {
      return of(scanner.scan(targets, profiles));
    }
  }

  private static DynamicNode of(SelectionIssue issue) {
    return DynamicTest.dynamicTest(
        issue.subject(), () -> Assertions.fail("could not be scanned: " + issue));
  }

  private static Stream<DynamicNode> tests(TargetResult target) {
    Stream<DynamicNode> error =
        target.error().stream()
            .map(
                each ->
                    DynamicTest.dynamicTest(
                        "target",
                        () -> Assertions.fail("[" + each.cause() + "] " + each.message())));
    return Stream.concat(error, target.controls().map(ControlTests::of));
  }

  private static String name(TargetResult target) {
    return target.target().displayName();
  }

  private static DynamicNode of(ControlResult control) {
    String title = control.control().title().map(each -> ": " + each).orElse("");
    return DynamicTest.dynamicTest(control.control().id() + title, () -> judge(control));
  }

  private static void judge(ControlResult control) {
    switch (control.status()) {
      case PASSED, NOT_APPLICABLE -> {}
      case NOT_REVIEWED -> Assumptions.abort(ResultText.of(control));
      case FAILED, ERROR -> Assertions.fail(ResultText.of(control));
    }
  }
}
