package io.seaworthy.testkit.record;

/** What a recording transport does with its file. */
public enum RecordMode {
  /** Nothing: everything goes to the real transport. */
  OFF,
  /** Asks the real transport and writes a new file; a file that exists is refused. */
  RECORD,
  /** Answers from the file. */
  REPLAY,
  /** Asks the real transport everything anew and replaces the file. */
  REFRESH
}
