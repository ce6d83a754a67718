package io.seaworthy.k8s.exec;

import io.seaworthy.k8s.http.ApiAnswer;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Decides which refusals are worth another try. Each of them came before the process started, so
 * trying again can't start it twice.
 */
final class RetryAfter {
  private static final int MAX_TRIES = 3;
  private static final Duration DEFAULT_WAIT = Duration.ofSeconds(1);

  /** A longer wait is the caller's decision: a command has 10 s in all unless told otherwise. */
  private static final Duration MAX_WAIT = Duration.ofSeconds(5);

  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,4}");

  private RetryAfter() {}

  /**
   * Tells how long to wait before the next try.
   *
   * @param answer the refusal
   * @param tries how many there were, this one included
   * @return the wait; empty when the refusal stands
   */
  static Optional<Duration> waitBeforeNext(ApiAnswer answer, int tries) {
    if (answer.code() != 429 || tries >= MAX_TRIES) {
      return Optional.empty();
    }
    Duration wait =
        answer
            .retryAfter()
            .filter(text -> SECONDS.matcher(text).matches())
            .map(text -> Duration.ofSeconds(Long.parseLong(text)))
            .orElse(DEFAULT_WAIT);
    return Optional.of(wait).filter(time -> time.compareTo(MAX_WAIT) <= 0);
  }
}
