package io.seaworthy.k8s;

import io.seaworthy.k8s.http.ConnectionLimits;
import java.time.Duration;

/** What the times of {@link KubernetesOptions} have in common. */
final class TimeRange {
  private TimeRange() {}

  static void check(String name, Duration time) {
    if (time.isNegative() || time.isZero() || time.compareTo(KubernetesOptions.MAX_TIME) > 0) {
      throw new IllegalArgumentException(
          name
              + ": "
              + time
              + "; accepted is more than 0 and at most "
              + KubernetesOptions.MAX_TIME);
    }
  }

  static ConnectionLimits limits(KubernetesOptions options) {
    return new ConnectionLimits(
        options.concurrency(),
        options.connectTimeout(),
        options.answerTimeout(),
        options.pingInterval(),
        options.inactivityLimit());
  }
}
