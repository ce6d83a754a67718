package io.seaworthy.api.exec;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;

/** Plays the transport: what happens to a process is up to the test. */
final class ScriptedLauncher implements ProcessLauncher {
  private final BiConsumer<List<String>, ProcessListener> script;
  private final List<List<String>> started = new CopyOnWriteArrayList<>();
  private final List<AtomicBoolean> handles = new CopyOnWriteArrayList<>();
  private volatile boolean closed;

  ScriptedLauncher(BiConsumer<List<String>, ProcessListener> script) {
    this.script = script;
  }

  @Override
  public RunningProcess start(List<String> words, boolean input, ProcessListener listener) {
    started.add(words);
    AtomicBoolean open = new AtomicBoolean(true);
    handles.add(open);
    script.accept(words, listener);
    return new RunningProcess() {
      @Override
      public boolean write(byte[] bytes) {
        return open.get();
      }

      @Override
      public void close() {
        open.set(false);
      }
    };
  }

  List<List<String>> started() {
    return List.copyOf(started);
  }

  long openHandles() {
    return handles.stream().filter(AtomicBoolean::get).count();
  }

  boolean isClosed() {
    return closed;
  }

  @Override
  public void close() {
    closed = true;
  }
}
