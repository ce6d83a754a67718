package io.seaworthy.testkit.kernel;

import io.seaworthy.testkit.container.FakeProcess;
import io.seaworthy.testkit.container.Fixture;
import io.seaworthy.testkit.program.ProgramCall;
import io.seaworthy.testkit.program.UnsupportedCommand;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** All processes of one container. Safe for use by many threads. */
final class ProcessTable {
  private static final int FIRST = 101;

  private final Fixture fixture;
  private final Map<Integer, LiveProcess> live = new ConcurrentSkipListMap<>();
  private final AtomicInteger next = new AtomicInteger(FIRST);
  private final long boot = System.nanoTime();

  ProcessTable(Fixture fixture) {
    this.fixture = fixture;
    fixture.processes().forEach(each -> next.accumulateAndGet(each.pid() + 1, Math::max));
  }

  /** Adds a process; without a parent it leads a group of its own. */
  LiveProcess add(Optional<LiveProcess> parent, ProgramCall call) {
    int pid = next.getAndIncrement();
    long ticks = (System.nanoTime() - boot) / 10_000_000;
    LiveProcess process =
        new LiveProcess(
            pid,
            parent.map(LiveProcess::pid).orElse(0),
            parent.map(LiveProcess::group).orElse(pid),
            call.words(),
            call.environment(),
            call.files().credentials(),
            ticks);
    live.put(pid, process);
    return process;
  }

  void remove(LiveProcess process) {
    live.remove(process.pid());
  }

  Collection<LiveProcess> live() {
    return List.copyOf(live.values());
  }

  Optional<LiveProcess> find(int pid) {
    return Optional.ofNullable(live.get(pid));
  }

  Optional<FakeProcess> findInFixture(int pid) {
    return fixture.processes().stream().filter(each -> each.pid() == pid).findFirst();
  }

  Fixture fixture() {
    return fixture;
  }

  /** Lists what {@code ps} shows. */
  List<FakeProcess> running(LiveProcess caller) {
    List<FakeProcess> running = new ArrayList<>(fixture.processes());
    for (LiveProcess process : live.values()) {
      running.add(
          FakeProcess.builder()
              .pid(process.pid())
              .parent(process.parent())
              .user(fixture.accounts().userName(process.credentials().uid()).orElse("?"))
              .command(String.join(" ", process.words()))
              .state(process == caller ? "R" : "S")
              .build());
    }
    return running;
  }

  /** Sends a signal to a process, or with a negative number to a group. */
  boolean signal(LiveProcess caller, int target, int signal, Consumer<LiveProcess> killed) {
    int group = target == 0 ? caller.group() : -target;
    List<LiveProcess> targets =
        target > 0
            ? find(target).map(List::of).orElse(List.of())
            : live.values().stream().filter(each -> each.group() == group).toList();
    if (targets.isEmpty() && target > 0 && findInFixture(target).isPresent()) {
      if (signal != 0) {
        throw new UnsupportedCommand(
            "a signal to process " + target + ", which belongs to the fixture, is not imitated");
      }
      return true;
    }
    for (LiveProcess process : targets) {
      if (process.signal(signal)) {
        killed.accept(process);
      }
    }
    return !targets.isEmpty();
  }
}
