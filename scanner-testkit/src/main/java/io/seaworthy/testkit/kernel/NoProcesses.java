package io.seaworthy.testkit.kernel;

import io.seaworthy.testkit.container.FakeProcess;
import io.seaworthy.testkit.program.PathLookup;
import io.seaworthy.testkit.program.Processes;
import io.seaworthy.testkit.program.ProgramCall;
import java.time.Duration;
import java.util.List;

/** Stands in a call until its process is there. */
enum NoProcesses implements Processes {
  INSTANCE;

  @Override
  public int pid() {
    throw tooEarly();
  }

  @Override
  public List<FakeProcess> running() {
    throw tooEarly();
  }

  @Override
  public boolean signal(int pid, int signal) {
    throw tooEarly();
  }

  @Override
  public void sleep(Duration time) {
    throw tooEarly();
  }

  @Override
  public void check() {
    throw tooEarly();
  }

  @Override
  public void catchSignal(int signal, boolean caught) {
    throw tooEarly();
  }

  @Override
  public List<Integer> takeSignals() {
    throw tooEarly();
  }

  @Override
  public PathLookup.Found find(ProgramCall call) {
    throw tooEarly();
  }

  @Override
  public int execute(ProgramCall call) {
    throw tooEarly();
  }

  private static IllegalStateException tooEarly() {
    return new IllegalStateException("the process has not begun");
  }
}
