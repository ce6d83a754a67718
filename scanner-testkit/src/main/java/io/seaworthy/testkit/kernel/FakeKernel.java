package io.seaworthy.testkit.kernel;

import io.seaworthy.api.exec.ProcessEnd;
import io.seaworthy.api.exec.ProcessListener;
import io.seaworthy.api.exec.RunningProcess;
import io.seaworthy.testkit.container.ByteSource;
import io.seaworthy.testkit.container.Fixture;
import io.seaworthy.testkit.program.PathLookup;
import io.seaworthy.testkit.program.ProcessKilled;
import io.seaworthy.testkit.program.Program;
import io.seaworthy.testkit.program.ProgramCall;
import io.seaworthy.testkit.program.UnsupportedCommand;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Runs processes against a fixture, each that comes from outside on a thread of its own. Safe for
 * use by many threads. {@link #close()} kills what still runs and waits for the threads.
 */
public final class FakeKernel implements AutoCloseable {
  private final Fixture fixture;
  private final CommandTable commands;
  private final ProcessTable table;
  private final Map<Integer, RootProcess> roots = new ConcurrentHashMap<>();
  private volatile boolean closed;

  /**
   * Creates a kernel with no process of its own yet.
   *
   * @param fixture what processes see
   * @param commands what they may be
   */
  public FakeKernel(Fixture fixture, CommandTable commands) {
    this.fixture = fixture;
    this.commands = commands;
    this.table = new ProcessTable(fixture);
  }

  /**
   * Starts a process as a container runtime does.
   *
   * @param words program and arguments
   * @param input whether it gets a standard input
   * @param listener hears what it does
   * @return a handle
   */
  public RunningProcess start(List<String> words, boolean input, ProcessListener listener) {
    Reporting reporting = new Reporting(listener);
    ProgramCall call = call(words, reporting);
    LiveProcess process = table.add(Optional.empty(), call);
    StandardInput in = new StandardInput(process);
    if (!input) {
      in.end();
    }
    Runnable body = () -> run(process, call, in, reporting);
    RootProcess root = new RootProcess(process, in, reporting, body);
    roots.put(process.pid(), root);
    if (closed) {
      process.signal(LiveProcess.KILL);
    }
    root.start();
    return root;
  }

  private ProgramCall call(List<String> words, Reporting reporting) {
    return new ProgramCall(
        words,
        ProgramCall.plainName(words.get(0)),
        fixture.environment(),
        ByteSource.EMPTY,
        reporting::stdout,
        reporting::stderr,
        fixture.view(),
        fixture,
        NoProcesses.INSTANCE);
  }

  private void run(LiveProcess process, ProgramCall call, ByteSource in, Reporting reporting) {
    ProcessEnd end = end(process, call, in);
    // First out of the table: who hears of the end must not find the process any more.
    table.remove(process);
    roots.remove(process.pid());
    reporting.ended(end);
  }

  private ProcessEnd end(LiveProcess process, ProgramCall call, ByteSource in) {
    try {
      process.check();
      PathLookup.Found found = find(call);
      return found.verdict() == PathLookup.Verdict.FOUND
          ? new ProcessEnd.Status(enter(process, call.withInput(in)))
          : RuntimeRefusal.of(call.words().get(0), found.verdict());
    } catch (ProcessKilled killed) {
      return new ProcessEnd.Status(128 + killed.signal());
    } catch (RuntimeException | Error problem) {
      // It ends on this thread, which is nobody's; the container keeps it for the test to see.
      return RuntimeRefusal.lost(commands.unknown(call.words(), problem));
    }
  }

  /** Runs the program of a call in a process that is there. */
  private int enter(LiveProcess process, ProgramCall call) {
    ProgramCall inside =
        call.withProcesses(new ProcessScope(this, process))
            .withFiles(call.files().of(new ProcFiles(fixture.files(), table, process.pid())));
    return program(call).run(inside);
  }

  private Program program(ProgramCall call) {
    Optional<Program> stub = commands.stub(call.words());
    if (stub.isPresent()) {
      return stub.get();
    }
    Program program = commands.programs().get(call.name());
    if (program == null) {
      throw new UnsupportedCommand("the program " + call.words().get(0) + " is not imitated");
    }
    return program;
  }

  PathLookup.Found find(ProgramCall call) {
    String name = call.words().get(0);
    if (commands.stub(call.words()).isPresent()) {
      return new PathLookup.Found(PathLookup.Verdict.FOUND, name);
    }
    return PathLookup.find(call.files(), Optional.ofNullable(call.environment().get("PATH")), name);
  }

  /** Runs a process to its end, on the thread of the one that started it. */
  int execute(LiveProcess parent, ProgramCall call) {
    LiveProcess child = table.add(Optional.of(parent), call);
    try {
      return enter(child, call);
    } catch (ProcessKilled killed) {
      if (killed.pid() != child.pid()) {
        throw killed;
      }
      return 128 + killed.signal();
    } catch (UnsupportedCommand problem) {
      // A shell that reads commands from outside is only their carrier.
      throw parent.words().size() == 1 ? problem.in(call.words()) : problem;
    } finally {
      table.remove(child);
    }
  }

  boolean signal(LiveProcess caller, int target, int signal) {
    return table.signal(caller, target, signal, this::killed);
  }

  /** A process from outside is over when it is killed, whatever it had under way. */
  private void killed(LiveProcess process) {
    RootProcess root = roots.get(process.pid());
    if (root != null) {
      root.killed();
    }
  }

  ProcessTable table() {
    return table;
  }

  /**
   * Returns the command lines of what runs beside the fixture's own processes.
   *
   * @return in the order in which they were started
   */
  public List<String> running() {
    return table.live().stream().map(process -> String.join(" ", process.words())).toList();
  }

  /** Kills what runs and waits for its threads; the container goes on. */
  public void killAll() {
    List<RootProcess> ending = List.copyOf(roots.values());
    for (LiveProcess process : table.live()) {
      process.signal(LiveProcess.KILL);
    }
    ending.forEach(RootProcess::join);
  }

  @Override
  public void close() {
    closed = true;
    killAll();
  }
}
