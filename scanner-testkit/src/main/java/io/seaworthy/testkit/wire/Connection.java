package io.seaworthy.testkit.wire;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** One TLS connection of a client, with bytes counted both ways. */
final class Connection implements Pipe, AutoCloseable {
  private static final Duration FAREWELL = Duration.ofSeconds(1);

  private final Socket raw;
  private final ScheduledExecutorService timer;
  private final SSLSocket tls;
  private final InputStream in;
  private final OutputStream out;
  private final CountDownLatch left = new CountDownLatch(1);
  private final List<Future<?>> waiting = new ArrayList<>();

  Connection(Socket raw, SSLContext context, Traffic traffic, ScheduledExecutorService timer)
      throws IOException {
    this.raw = raw;
    this.timer = timer;
    tls =
        (SSLSocket)
            context.getSocketFactory().createSocket(raw, InputStream.nullInputStream(), true);
    tls.startHandshake();
    in = new BufferedInputStream(new CountedInput(tls.getInputStream(), traffic), 1 << 15);
    out = new CountedOutput(tls.getOutputStream(), traffic);
  }

  InputStream in() {
    return in;
  }

  @Override
  public void write(byte[] bytes) throws IOException {
    out.write(bytes);
    out.flush();
  }

  @Override
  public void finish() throws IOException {
    tls.shutdownOutput();
  }

  @Override
  public void hangUp() throws IOException {
    raw.shutdownOutput();
  }

  @Override
  public void reset() throws IOException {
    reset(raw);
  }

  static void reset(Socket socket) throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  /** Reads and drops what the client sends, until it leaves. */
  void awaitClient() throws IOException {
    in.transferTo(OutputStream.nullOutputStream());
  }

  /** Whether the client has closed its side; what it sends meanwhile is dropped. */
  boolean clientLeft() throws IOException {
    raw.setSoTimeout(1);
    try {
      return in.read() < 0;
    } catch (SocketTimeoutException silent) {
      return false;
    } finally {
      raw.setSoTimeout(0);
    }
  }

  /** Notes that the client has said that it wants no more. */
  void clientLeaves() {
    left.countDown();
  }

  @Override
  public boolean isWanted() {
    return left.getCount() > 0;
  }

  @Override
  public void pause(Duration duration) throws IOException {
    try {
      boolean over = left.await(duration.toNanos(), TimeUnit.NANOSECONDS);
      if (over) {
        throw new SocketException("the client left during a pause");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted during a pause");
    }
  }

  @Override
  public void closeSoon() {
    later(FAREWELL, this::close);
  }

  @Override
  public synchronized void later(Duration delay, Action action) {
    try {
      Callable<Boolean> task =
          () -> {
            action.run();
            return true;
          };
      waiting.removeIf(Future::isDone);
      waiting.add(timer.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS));
    } catch (RejectedExecutionException e) {
      // The server is being closed, and closes this connection too.
    }
  }

  /** Closes without a farewell, which {@link #finish()} is for; never waits for a writer. */
  @Override
  public synchronized void close() throws IOException {
    left.countDown();
    waiting.forEach(action -> action.cancel(false));
    raw.close();
  }

  private static final class CountedInput extends FilterInputStream {
    private final Traffic traffic;

    private CountedInput(InputStream in, Traffic traffic) {
      super(in);
      this.traffic = traffic;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int count = in.read(bytes, offset, length);
      traffic.read(Math.max(0, count));
      return count;
    }
  }

  private static final class CountedOutput extends FilterOutputStream {
    private final Traffic traffic;

    private CountedOutput(OutputStream out, Traffic traffic) {
      super(out);
      this.traffic = traffic;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
      traffic.wrote(length);
    }
  }
}
