package io.seaworthy.core.control;

import io.seaworthy.core.facts.EvidenceException;
import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.ResourceFailed;
import io.seaworthy.core.resource.ResourceSkipped;
import io.seaworthy.core.result.CheckResult;
import io.seaworthy.core.result.ResultStatus;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;

/** Where and when a check runs; turns whatever a resource throws into a result. */
record CheckContext(Facts facts, Clock clock) {
  CheckResult result(String codeDesc, Consumer<CheckResult.Builder> judge) {
    long start = System.nanoTime();
    CheckResult.Builder result = CheckResult.builder();
    result.codeDesc(codeDesc).startTime(clock.instant());
    try {
      judge.accept(result);
    } catch (ResourceSkipped skipped) {
      result.status(ResultStatus.SKIPPED).skipMessage(String.valueOf(skipped.getMessage()));
    } catch (ResourceFailed failed) {
      result.status(ResultStatus.FAILED).message(String.valueOf(failed.getMessage()));
    } catch (EvidenceException unanswered) {
      error(result, unanswered.evidenceCause(), unanswered);
    } catch (StackOverflowError deep) {
      error(result, "control.stack-overflow", deep).exception(deep.getClass().getName());
    } catch (OutOfMemoryError full) {
      error(result, "control.out-of-memory", full).exception(full.getClass().getName());
    } catch (RuntimeException | LinkageError | AssertionError broken) {
      error(result, "control.exception", broken).exception(broken.getClass().getName());
    }
    return result.runTime(Duration.ofNanos(System.nanoTime() - start)).build();
  }

  private static CheckResult.Builder error(
      CheckResult.Builder result, String cause, Throwable thrown) {
    result.status(ResultStatus.ERROR).errorCause(cause);
    result.message(thrown.getMessage() == null ? thrown.getClass().getName() : thrown.getMessage());
    return result;
  }
}
