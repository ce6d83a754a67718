package io.seaworthy.benchmarks.exec;

import io.seaworthy.api.command.CommandOutcome;
import io.seaworthy.api.command.CommandOutcome.Exited;

/** Keeps benchmarks honest: what did not work is no sample. */
final class Answers {
  private Answers() {}

  static void expectSuccess(CommandOutcome outcome) {
    if (!(outcome instanceof Exited exited && exited.code() == 0)) {
      throw new IllegalStateException("the command did not work: " + outcome.describe());
    }
  }
}
