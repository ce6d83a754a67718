package io.seaworthy.k8s.websocket;

import io.seaworthy.k8s.websocket.FrameReader.Frame;
import io.seaworthy.k8s.websocket.WebSocketMessage.Binary;
import io.seaworthy.k8s.websocket.WebSocketMessage.Close;
import io.seaworthy.k8s.websocket.WebSocketMessage.Text;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import okio.Buffer;
import okio.BufferedSink;
import okio.BufferedSource;
import okio.Okio;
import okio.Socket;
import org.jspecify.annotations.Nullable;

/**
 * An open WebSocket. One thread may read, any may write; {@link #cancel()} ends both at once.
 *
 * <p>A write that finds no room, and a read that finds nothing, not even a pong, end with a {@link
 * java.net.SocketTimeoutException} after the inactivity limit.
 */
public final class WebSocket implements Closeable {
  /** What Kubernetes sends is at most 32 KiB and a byte; this leaves others room. */
  private static final long MESSAGE_LIMIT = 1 << 20;

  private static final byte[] NOTHING = new byte[0];

  private final Socket socket;
  private final BufferedSource source;
  private final BufferedSink sink;
  private final FrameReader reader;
  private final FrameWriter writer;
  private final ReentrantLock writing = new ReentrantLock();
  private final AtomicReference<@Nullable Frame> reply = new AtomicReference<>();

  /** Guarded by the lock: a sink that is closed must not be touched any more. */
  private boolean closed;

  WebSocket(Socket socket, Duration inactivityLimit, SecureRandom random) {
    this.socket = socket;
    this.source = Okio.buffer(socket.getSource());
    this.reader = new FrameReader(source, MESSAGE_LIMIT);
    this.sink = Okio.buffer(socket.getSink());
    this.writer = new FrameWriter(sink, random);
    socket.getSource().timeout().timeout(inactivityLimit.toNanos(), TimeUnit.NANOSECONDS);
    socket.getSink().timeout().timeout(inactivityLimit.toNanos(), TimeUnit.NANOSECONDS);
  }

  /**
   * Waits for the next message; pings are answered on the way.
   *
   * @return the message
   * @throws java.io.EOFException when the stream ends without a close
   * @throws WebSocketProtocolException when the peer breaks the rules
   * @throws IOException when the connection breaks, falls silent or is cancelled
   */
  public WebSocketMessage read() throws IOException {
    Buffer message = new Buffer();
    @Nullable Opcode kind = null;
    while (true) {
      Frame frame = reader.read(message.size());
      switch (frame.opcode()) {
        case PING -> reply(Opcode.PONG, frame.payload().readByteArray());
        case PONG -> {
          // Its arrival is all that counts: the read found something.
        }
        case CLOSE -> {
          byte[] words = frame.payload().readByteArray();
          reply(Opcode.CLOSE, words.clone());
          return close(new Buffer().write(words));
        }
        default -> {
          if ((frame.opcode() == Opcode.CONTINUATION) == (kind == null)) {
            throw new WebSocketProtocolException("the frames of two messages are mixed");
          }
          kind = kind == null ? frame.opcode() : kind;
          message.writeAll(frame.payload());
          if (frame.last()) {
            return kind == Opcode.BINARY ? new Binary(message) : new Text();
          }
        }
      }
    }
  }

  private static Close close(Buffer payload) throws IOException {
    int code = payload.size() < 2 ? 1005 : payload.readShort() & 0xffff;
    return new Close(code, payload.readString(StandardCharsets.UTF_8));
  }

  /**
   * Sends one message in one frame.
   *
   * @param content overwritten while it is sent
   * @throws IOException when it can't be sent
   */
  public void send(byte[] content) throws IOException {
    send(Opcode.BINARY, content);
  }

  /**
   * Asks the peer for a sign of life, unless a message is being sent.
   *
   * @throws IOException when it can't be sent
   */
  public void ping() throws IOException {
    if (writing.tryLock()) {
      try {
        if (!closed) {
          writer.write(Opcode.PING, NOTHING);
        }
      } finally {
        writing.unlock();
      }
    }
  }

  private void send(Opcode opcode, byte[] payload) throws IOException {
    writing.lock();
    try {
      if (closed) {
        throw new IOException("the WebSocket is closed");
      }
      writer.write(opcode, payload);
      Frame due = reply.getAndSet(null);
      if (due != null) {
        writer.write(due.opcode(), due.payload().readByteArray());
      }
    } finally {
      writing.unlock();
    }
  }

  /**
   * Answers without waiting for a writer, who may be waiting for the peer, who may be waiting for
   * us to read: then the writer answers when it is through. Only the last answer counts (RFC 6455,
   * section 5.5.3).
   */
  private void reply(Opcode opcode, byte[] payload) throws IOException {
    if (writing.tryLock()) {
      try {
        writer.write(opcode, payload);
      } finally {
        writing.unlock();
      }
    } else {
      reply.set(new Frame(true, opcode, new Buffer().write(payload)));
    }
  }

  /**
   * Lets reads find something until then and no longer, whatever the peer sends.
   *
   * @param time from now
   */
  public void readNoLongerThan(Duration time) {
    source.timeout().deadline(time.toNanos(), TimeUnit.NANOSECONDS);
  }

  /** Closes the connection at once, from any thread. A reader then ends with an exception. */
  public void cancel() {
    socket.cancel();
  }

  /** Closes the connection and lets go of it; only for the thread that reads. */
  @Override
  public void close() {
    socket.cancel();
    release(source);
    writing.lock();
    try {
      closed = true;
      release(sink);
    } finally {
      writing.unlock();
    }
  }

  private static void release(Closeable end) {
    try {
      end.close();
    } catch (IOException e) {
      // The connection is closed already, so what is buffered can't leave. Nothing is lost by that:
      // whoever closes wants no more of it.
    }
  }
}
