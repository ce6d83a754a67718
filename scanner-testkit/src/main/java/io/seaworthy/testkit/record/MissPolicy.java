package io.seaworthy.testkit.record;

/** What a replay does with a command that is not in its file. */
public enum MissPolicy {
  /** The command gets no answer that could feed a verdict, and closing the transport fails. */
  FAIL,
  /** The real transport is asked; the file stays as it is. */
  PASS_THROUGH,
  /** The real transport is asked, and its answer is added to the file. */
  RECORD
}
