package io.seaworthy.testkit.wire;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** One TLS connection of a client: both streams, and the ways to end it, polite or not. */
final class Connection implements AutoCloseable {
  private static final long FAREWELL_MILLIS = 1000;

  private final Socket raw;
  private final ScheduledExecutorService timer;
  private final SSLSocket tls;
  private final InputStream in;
  private final OutputStream out;
  private @Nullable Future<?> farewell;

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

  /** Each write becomes a TLS record of its own, up to 16 KiB, and leaves at once. */
  OutputStream out() {
    return out;
  }

  /** Ends our half in good order; what the client sends can still be read. */
  void finish() throws IOException {
    tls.shutdownOutput();
  }

  /** Closes after a little while, in which the client may still read and say farewell. */
  synchronized void closeSoon() {
    try {
      farewell =
          timer.schedule(
              () -> {
                close();
                return true;
              },
              FAREWELL_MILLIS,
              TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      // The server is being closed, and closes this connection too.
    }
  }

  /** Ends the TCP stream without a word of TLS, as a crashed peer's kernel does. */
  void hangUp() throws IOException {
    raw.shutdownOutput();
  }

  /** Sends RST: both sides lose what was under way. */
  void reset() throws IOException {
    raw.setSoLinger(true, 0);
    raw.close();
  }

  @Override
  public synchronized void close() throws IOException {
    if (farewell != null) {
      farewell.cancel(false);
    }
    tls.close();
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
