package io.seaworthy.cli;

/** How a command writes what it found. */
enum Format {
  /** For people. */
  DOC,
  /** For programs. */
  JSON
}
