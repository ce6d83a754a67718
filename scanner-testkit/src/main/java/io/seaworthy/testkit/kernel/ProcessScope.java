package io.seaworthy.testkit.kernel;

import io.seaworthy.testkit.container.FakeProcess;
import io.seaworthy.testkit.program.PathLookup;
import io.seaworthy.testkit.program.Processes;
import io.seaworthy.testkit.program.ProgramCall;
import java.time.Duration;
import java.util.List;

/** What one process may do with processes. */
final class ProcessScope implements Processes {
  private final FakeKernel kernel;
  private final LiveProcess process;

  ProcessScope(FakeKernel kernel, LiveProcess process) {
    this.kernel = kernel;
    this.process = process;
  }

  @Override
  public int pid() {
    return process.pid();
  }

  @Override
  public List<FakeProcess> running() {
    return kernel.table().running(process);
  }

  @Override
  public boolean signal(int pid, int signal) {
    boolean sent = kernel.signal(process, pid, signal);
    process.check();
    return sent;
  }

  @Override
  public void sleep(Duration time) {
    process.sleep(time);
  }

  @Override
  public void check() {
    process.check();
  }

  @Override
  public void catchSignal(int signal, boolean caught) {
    process.catchSignal(signal, caught);
  }

  @Override
  public List<Integer> takeSignals() {
    return process.takeSignals();
  }

  @Override
  public PathLookup.Found find(ProgramCall call) {
    return kernel.find(call);
  }

  @Override
  public int execute(ProgramCall call) {
    return kernel.execute(process, call);
  }
}
