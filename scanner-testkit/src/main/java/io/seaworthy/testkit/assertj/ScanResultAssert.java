package io.seaworthy.testkit.assertj;

import io.seaworthy.core.gate.Gate;
import io.seaworthy.core.gate.GateVerdict;
import io.seaworthy.core.result.ControlResult;
import io.seaworthy.core.result.ControlStatus;
import io.seaworthy.core.result.ScanResult;
import io.seaworthy.core.result.TargetResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.AbstractAssert;

/** Asserts what a scan gave. Every failure tells what was there instead. */
public final class ScanResultAssert extends AbstractAssert<ScanResultAssert, ScanResult> {
  ScanResultAssert(ScanResult actual) {
    super(actual, ScanResultAssert.class);
  }

  /**
   * Goes on with one target alone.
   *
   * @param displayName its name or URI
   * @return assertions on a result with this target and no other
   */
  public ScanResultAssert onTarget(String displayName) {
    isNotNull();
    List<TargetResult> found =
        actual.targets().stream()
            .filter(
                each ->
                    each.target().displayName().equals(displayName)
                        || each.target().uri().toString().equals(displayName))
            .toList();
    if (found.isEmpty()) {
      failWithMessage(
          "Expected the target \"%s\" but there are %s",
          displayName, actual.targets().stream().map(each -> each.target().displayName()).toList());
    }
    ScanResult.Builder one = ScanResult.builder();
    return new ScanResultAssert(one.from(actual).targets(found).build());
  }

  /**
   * Goes on with one control, on all targets that the result has.
   *
   * @param id the control's id
   * @return assertions that hold when they do on each target
   */
  public ControlAssert control(String id) {
    isNotNull();
    List<Map.Entry<String, ControlResult>> found = new ArrayList<>();
    for (TargetResult target : actual.targets()) {
      target
          .controls()
          .filter(each -> each.control().id().equals(id))
          .forEach(each -> found.add(Map.entry(target.target().displayName(), each)));
    }
    if (found.isEmpty()) {
      failWithMessage(
          "Expected the control \"%s\" but there is:\n%s", id, ResultText.summary(actual));
    }
    return new ControlAssert(this, id, found);
  }

  /**
   * Makes sure that everything could be looked at: no control is an error, no target failed,
   * nothing selected was left out.
   *
   * @return this
   */
  public ScanResultAssert hasNoErrors() {
    isNotNull();
    List<String> problems = new ArrayList<>();
    actual.issues().forEach(each -> problems.add("not selected: " + each));
    for (TargetResult target : actual.targets()) {
      String name = target.target().displayName();
      target
          .error()
          .ifPresent(each -> problems.add(name + ": [" + each.cause() + "] " + each.message()));
      target
          .controls()
          .filter(each -> each.status() == ControlStatus.ERROR)
          .forEach(each -> problems.add(name + ": " + ResultText.of(each)));
    }
    if (!problems.isEmpty()) {
      failWithMessage(
          "Expected no errors but there are %d:\n%s", problems.size(), String.join("\n", problems));
    }
    return this;
  }

  /**
   * Makes sure that enough passed, by SAF's rule ({@link ScanResult#compliance()}).
   *
   * @param range such as {@link ScanAssertions#atLeast}
   * @return this
   */
  public ScanResultAssert hasComplianceOf(ComplianceRange range) {
    isNotNull();
    if (!range.contains(actual.compliance())) {
      failWithMessage(
          "Expected a compliance of %s but it is %d %%:\n%s",
          range.words(), actual.compliance(), ResultText.summary(actual));
    }
    return this;
  }

  /**
   * Makes sure that a gate lets the result through.
   *
   * @param gate the gate
   * @return this
   */
  public ScanResultAssert meets(Gate gate) {
    isNotNull();
    if (gate.check(actual) instanceof GateVerdict.Violated violated) {
      failWithMessage(
          "Expected the gate to be met but:\n%s\n%s",
          String.join("\n", violated.violations().stream().map(Object::toString).toList()),
          ResultText.summary(actual));
    }
    return this;
  }
}
