package io.seaworthy.k8s.exec;

import io.seaworthy.api.exec.ProcessEnd;
import io.seaworthy.api.exec.ProcessLauncher;
import io.seaworthy.api.exec.ProcessListener;
import io.seaworthy.api.exec.RunningProcess;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Hears a process and keeps everything. */
final class RecordedProcess implements ProcessListener {
  private static final long PATIENCE_SECONDS = 60;

  private final ByteArrayOutputStream stdout = new ByteArrayOutputStream();
  private final ByteArrayOutputStream stderr = new ByteArrayOutputStream();
  private final CountDownLatch output = new CountDownLatch(1);
  private final CountDownLatch ended = new CountDownLatch(1);
  private final AtomicInteger ends = new AtomicInteger();
  private volatile @Nullable ProcessEnd end;

  /** Starts a process without input. */
  static RecordedProcess of(ProcessLauncher launcher, String... words) {
    RecordedProcess recorded = new RecordedProcess();
    recorded.start(launcher, false, words);
    return recorded;
  }

  RunningProcess start(ProcessLauncher launcher, boolean input, String... words) {
    return launcher.start(List.of(words), input, this);
  }

  @Override
  public void stdout(byte[] bytes) {
    stdout.writeBytes(bytes);
    output.countDown();
  }

  @Override
  public void stderr(byte[] bytes) {
    stderr.writeBytes(bytes);
    output.countDown();
  }

  @Override
  public void ended(ProcessEnd how) {
    end = how;
    ends.incrementAndGet();
    ended.countDown();
  }

  /** Waits for the end. */
  ProcessEnd end() {
    await(ended);
    ProcessEnd known = end;
    if (known == null || ends.get() != 1) {
      throw new AssertionError("heard " + ends.get() + " ends, the last one " + known);
    }
    return known;
  }

  /** Waits for the first output. */
  void awaitOutput() {
    await(output);
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new AssertionError("nothing was heard in " + PATIENCE_SECONDS + " s");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  byte[] stdoutBytes() {
    return stdout.toByteArray();
  }

  String stdout() {
    return stdout.toString(StandardCharsets.UTF_8);
  }

  String stderr() {
    return stderr.toString(StandardCharsets.UTF_8);
  }
}
