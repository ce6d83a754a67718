package io.seaworthy.core.result;

/** The status of one check ({@code results[].status} of InSpec's {@code exec-json}). */
public enum ResultStatus {
  /** The container is as it should be. */
  PASSED,
  /** The container is not as it should be. */
  FAILED,
  /** The check has no meaning here, or was left to a person. */
  SKIPPED,
  /** Nobody could look: the check says nothing about the container. */
  ERROR
}
