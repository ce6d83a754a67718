package io.seaworthy.testkit.assertj;

/**
 * How compliant a result is asked to be. Immutable.
 *
 * @param least percent, 0 to 100
 * @param most percent, {@code least} to 100
 */
public record ComplianceRange(int least, int most) {
  /**
   * Checks the bounds.
   *
   * @throws IllegalArgumentException when one lies outside
   */
  public ComplianceRange {
    if (least < 0 || most > 100 || least > most) {
      throw new IllegalArgumentException(
          "compliance: " + least + " to " + most + " percent; accepted is 0 to 100");
    }
  }

  boolean contains(long percent) {
    return percent >= least && percent <= most;
  }

  String words() {
    if (least == most) {
      return "exactly " + least + " %";
    }
    return most == 100 ? "at least " + least + " %" : least + " % to " + most + " %";
  }
}
