package io.seaworthy.k8s.exec;

import static org.assertj.core.api.Assertions.assertThat;

import io.seaworthy.k8s.http.ApiAnswer;
import io.seaworthy.testkit.junit.LeakCheck;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RetryAfterTest {
  @RegisterExtension final LeakCheck leaks = LeakCheck.eachTest();

  private static Optional<Duration> wait(int code, String retryAfter, int tries) {
    Optional<String> header = Optional.of(retryAfter).filter(text -> !text.isEmpty());
    return RetryAfter.waitBeforeNext(new ApiAnswer(code, "", header, "", ""), tries);
  }

  @Test
  void waitsAsLongAsTheServerAsksFor() {
    assertThat(wait(429, "2", 1)).contains(Duration.ofSeconds(2));
    assertThat(wait(429, "0", 2)).contains(Duration.ZERO);
  }

  @Test
  void waitsASecondWhereTheServerSaysNothingOrNothingSound() {
    assertThat(wait(429, "", 1)).contains(Duration.ofSeconds(1));
    assertThat(wait(429, "Wed, 25 Nov 2026 00:00:00 GMT", 1)).contains(Duration.ofSeconds(1));
    assertThat(wait(429, "-5", 1)).contains(Duration.ofSeconds(1));
  }

  @Test
  void givesUpAfterThreeTriesOrWhereTheWaitIsLong() {
    assertThat(wait(429, "1", 3)).isEmpty();
    assertThat(wait(429, "60", 1)).isEmpty();
    assertThat(wait(429, "9999", 1)).isEmpty();
  }

  @Test
  void triesNothingElseAgain() {
    for (int code : new int[] {200, 302, 400, 401, 403, 404, 500, 502, 503, 504}) {
      assertThat(wait(code, "1", 1)).isEmpty();
    }
  }
}
