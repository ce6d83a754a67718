package io.seaworthy.k8s.grant;

import io.seaworthy.k8s.access.AccessException;
import io.seaworthy.k8s.access.MissingRight;
import io.seaworthy.k8s.access.RequiredAccess;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Whether a new account can do what it was made for, and is who it should be. */
final class GrantCheck {
  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(50);

  private final AccessReviewer reviewer;
  private final RequiredAccess access;
  private final String account;

  GrantCheck(AccessReviewer reviewer, RequiredAccess access, String account) {
    this.reviewer = reviewer;
    this.access = access;
    this.account = account;
  }

  void await(Duration patience) {
    String identity = reviewer.identity();
    if (!identity.equals(account)) {
      throw new AccessException(
          "The scan would run as "
              + identity
              + " rather than "
              + account
              + ": something on the way adds a credential of its own.",
          null);
    }
    long deadline = System.nanoTime() + patience.toNanos();
    List<MissingRight> missing = reviewer.missing(access);
    while (!missing.isEmpty()) {
      if (System.nanoTime() - deadline > 0 || Thread.currentThread().isInterrupted()) {
        throw new AccessException(
            "The granted rights are not in effect after "
                + patience
                + ": "
                + String.join("; ", missing.stream().map(MissingRight::toString).toList()),
            null);
      }
      LockSupport.parkNanos(PAUSE);
      missing = reviewer.missing(access);
    }
  }
}
