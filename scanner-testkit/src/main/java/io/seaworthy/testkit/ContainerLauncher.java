package io.seaworthy.testkit;

import io.seaworthy.api.command.CommandOutcome.NotStarted;
import io.seaworthy.api.exec.ProcessEnd;
import io.seaworthy.api.exec.ProcessLauncher;
import io.seaworthy.api.exec.ProcessListener;
import io.seaworthy.api.exec.RunningProcess;
import io.seaworthy.testkit.kernel.FakeKernel;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** One way into a fake container; closing it lets go of what was started through it. */
final class ContainerLauncher implements ProcessLauncher {
  private final FakeKernel kernel;
  private final Consumer<CommandCall> started;
  private final Map<ProcessListener, RunningProcess> held = new ConcurrentHashMap<>();
  private boolean closed;

  ContainerLauncher(FakeKernel kernel, Consumer<CommandCall> started) {
    this.kernel = kernel;
    this.started = started;
  }

  @Override
  public synchronized RunningProcess start(
      List<String> words, boolean input, ProcessListener listener) {
    if (closed) {
      listener.ended(
          new ProcessEnd.NeverStarted(
              new NotStarted(NotStarted.Reason.SESSION_CLOSED, "the launcher was closed")));
      return RunningProcess.neverRan();
    }
    started.accept(new CommandCall(words));
    Releasing releasing = new Releasing(listener);
    held.put(releasing, RunningProcess.neverRan());
    RunningProcess process = kernel.start(words, input, releasing);
    // Gone again when it has ended already.
    held.replace(releasing, process);
    return process;
  }

  @Override
  public void close() {
    synchronized (this) {
      closed = true;
    }
    held.values().forEach(RunningProcess::close);
  }

  /** Passes on what is heard, and forgets the process at its end. */
  private final class Releasing implements ProcessListener {
    private final ProcessListener listener;

    Releasing(ProcessListener listener) {
      this.listener = listener;
    }

    @Override
    public void stdout(byte[] bytes) {
      listener.stdout(bytes);
    }

    @Override
    public void stderr(byte[] bytes) {
      listener.stderr(bytes);
    }

    @Override
    public void ended(ProcessEnd end) {
      held.remove(this);
      listener.ended(end);
    }
  }
}
