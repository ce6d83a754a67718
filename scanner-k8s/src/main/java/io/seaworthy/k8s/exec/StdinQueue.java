package io.seaworthy.k8s.exec;

import io.seaworthy.k8s.websocket.WebSocket;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What waits to go to a process's standard input. Writers only wait when a lot waits already, so
 * that a peer that does not read can't hold up whoever watches a deadline.
 */
final class StdinQueue {
  /** The servers' own reads are that long; a longer message would be split and misread. */
  private static final int CHUNK = 32 << 10;

  private static final int MAX_CHUNKS = 32;

  private final long waitNanos;
  private final ArrayDeque<byte[]> chunks = new ArrayDeque<>();
  private boolean closed;

  StdinQueue(Duration wait) {
    this.waitNanos = wait.toNanos();
  }

  /** Takes all bytes or, after a close or a wait in vain, tells that it did not. */
  synchronized boolean add(byte[] bytes) {
    for (int from = 0; from < bytes.length; from += CHUNK) {
      if (!awaitRoom()) {
        return false;
      }
      chunks.add(message(Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + CHUNK))));
      notifyAll();
    }
    return !closed;
  }

  private static byte[] message(byte[] chunk) {
    byte[] message = new byte[chunk.length + 1];
    message[0] = Channel.STDIN;
    System.arraycopy(chunk, 0, message, 1, chunk.length);
    return message;
  }

  private synchronized boolean awaitRoom() {
    long deadline = System.nanoTime() + waitNanos;
    try {
      while (!closed && chunks.size() >= MAX_CHUNKS) {
        long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        if (left <= 0) {
          return false;
        }
        wait(left);
      }
      return !closed;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private synchronized byte @Nullable [] next() throws InterruptedException {
    while (!closed && chunks.isEmpty()) {
      wait();
    }
    byte[] chunk = chunks.poll();
    notifyAll();
    return closed ? null : chunk;
  }

  /** Sends what there is and what is yet to come, until the close. */
  void sendAll(WebSocket socket) {
    try {
      for (byte[] chunk = next(); chunk != null; chunk = next()) {
        socket.send(chunk);
      }
    } catch (IOException e) {
      // A frame may have left in part, so nothing can follow it. The reader, which ends now too, is
      // the one to say what became of the process.
      socket.cancel();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      close();
    }
  }

  synchronized void close() {
    closed = true;
    chunks.clear();
    notifyAll();
  }
}
