package io.seaworthy.testkit;

import io.seaworthy.api.command.CommandOutcome.Refused;
import io.seaworthy.api.exec.ProcessEnd;
import io.seaworthy.api.exec.ProcessLauncher;
import io.seaworthy.api.exec.ProcessListener;
import io.seaworthy.api.exec.RunningProcess;
import java.util.List;

/** Stands where no container can be reached, and says why. */
final class RefusingLauncher implements ProcessLauncher {
  private final Refused refusal;

  RefusingLauncher(Refused refusal) {
    this.refusal = refusal;
  }

  @Override
  public RunningProcess start(List<String> words, boolean input, ProcessListener listener) {
    listener.ended(new ProcessEnd.NeverStarted(refusal));
    return RunningProcess.neverRan();
  }
}
