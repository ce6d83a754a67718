package io.seaworthy.testkit.wire;

import io.seaworthy.api.exec.ProcessEnd;
import io.seaworthy.api.exec.ProcessLauncher;
import io.seaworthy.api.exec.ProcessListener;
import io.seaworthy.api.exec.RunningProcess;
import java.util.List;

/** Processes that print the same text and end with the same status, without a process. */
final class ScriptedProcesses implements ProcessLauncher {
  private final byte[] stdout;
  private final int code;

  ScriptedProcesses(byte[] stdout, int code) {
    this.stdout = stdout.clone();
    this.code = code;
  }

  @Override
  public RunningProcess start(List<String> words, boolean input, ProcessListener listener) {
    listener.stdout(stdout.clone());
    listener.ended(new ProcessEnd.Status(code));
    return new Over();
  }

  /** Processes that never say anything and never end. */
  static ProcessLauncher silent() {
    return (words, input, listener) -> new Over();
  }

  private static final class Over implements RunningProcess {
    @Override
    public boolean write(byte[] bytes) {
      return false;
    }

    @Override
    public void close() {}
  }
}
