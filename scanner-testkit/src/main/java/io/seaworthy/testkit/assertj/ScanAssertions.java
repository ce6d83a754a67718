package io.seaworthy.testkit.assertj;

import io.seaworthy.core.result.ScanResult;
import io.seaworthy.testkit.FakeCluster;
import org.assertj.core.api.Assertions;

/**
 * Begins assertions on what a scan gave and on what it did. AssertJ's own assertions come with it,
 * so that one static import serves all.
 *
 * <pre>{@code
 * assertThat(result).hasNoErrors().hasComplianceOf(atLeast(80));
 * assertThat(result).control("ssh-1").failed().withMessageContaining("expected 0644");
 * assertThat(cluster).leftNothingBehind();
 * }</pre>
 */
public final class ScanAssertions extends Assertions {
  private ScanAssertions() {}

  /**
   * Begins an assertion on a scan's result.
   *
   * @param actual the result
   * @return what can be asserted
   */
  public static ScanResultAssert assertThat(ScanResult actual) {
    return new ScanResultAssert(actual);
  }

  /**
   * Begins an assertion on what reached a fake cluster.
   *
   * @param actual the cluster
   * @return what can be asserted
   */
  public static FakeClusterAssert assertThat(FakeCluster actual) {
    return new FakeClusterAssert(actual);
  }

  /**
   * Asks for at least so much compliance.
   *
   * @param percent 0 to 100
   * @return the demand, for {@link ScanResultAssert#hasComplianceOf}
   */
  public static ComplianceRange atLeast(int percent) {
    return new ComplianceRange(percent, 100);
  }

  /**
   * Asks for at most so much compliance, for a container that is meant to fail.
   *
   * @param percent 0 to 100
   * @return the demand, for {@link ScanResultAssert#hasComplianceOf}
   */
  public static ComplianceRange atMost(int percent) {
    return new ComplianceRange(0, percent);
  }

  /**
   * Asks for exactly so much compliance.
   *
   * @param percent 0 to 100
   * @return the demand, for {@link ScanResultAssert#hasComplianceOf}
   */
  public static ComplianceRange exactly(int percent) {
    return new ComplianceRange(percent, percent);
  }
}
