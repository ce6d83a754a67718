package com.example.compliance;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.seaworthy.api.command.CommandOutcome.NotStarted;
import io.seaworthy.api.exec.ExecOptions;
import io.seaworthy.api.exec.ExecSession;
import io.seaworthy.api.exec.LocalProcesses;
import io.seaworthy.api.exec.ProcessEnd;
import io.seaworthy.api.exec.ProcessLauncher;
import io.seaworthy.api.exec.ProcessListener;
import io.seaworthy.api.exec.RunningProcess;
import io.seaworthy.api.target.Target;
import io.seaworthy.api.transport.Session;
import io.seaworthy.api.transport.Transport;
import java.util.List;
import java.util.stream.Stream;

/** Enters as {@code docker exec -i NAME …} would; {@code env} enters where there is no Docker. */
final class ProcessTransport implements Transport {
  @Override
  public Session open(Target target) {
    if (!"process".equals(target.uri().getScheme())) {
      throw new IllegalArgumentException(target.uri() + "; accepted is process://NAME/");
    }
    return ExecSession.over(target, new Entering(LocalProcesses.marked()), ExecOptions.DEFAULT);
  }

  @Override
  public void close() {}

  private record Entering(ProcessLauncher machine) implements ProcessLauncher {
    @Override
    public RunningProcess start(List<String> words, boolean input, ProcessListener listener) {
      List<String> all = Stream.concat(Stream.of("env", "IN=yes"), words.stream()).toList();
      boolean shell = words.get(0).equals("/bin/sh");
      return machine.start(all, input, shell ? listener : new Starting(listener));
    }

    @Override
    public void close() {
      machine.close();
    }
  }

  /** Tells the status 126 of who enters, which says why, from that of a command. */
  private record Starting(ProcessListener next, StringBuffer said) implements ProcessListener {
    Starting(ProcessListener next) {
      this(next, new StringBuffer());
    }

    @Override
    public void stdout(byte[] bytes) {
      next.stdout(bytes);
    }

    @Override
    public void stderr(byte[] bytes) {
      said.append(new String(bytes, UTF_8));
      next.stderr(bytes);
    }

    @Override
    public void ended(ProcessEnd end) {
      boolean never = end.equals(new ProcessEnd.Status(126)) && said.indexOf("env: ") == 0;
      var reason = NotStarted.Reason.NOT_EXECUTABLE;
      next.ended(never ? new ProcessEnd.NeverStarted(new NotStarted(reason, said.toString())) : end);
    }
  }
}
