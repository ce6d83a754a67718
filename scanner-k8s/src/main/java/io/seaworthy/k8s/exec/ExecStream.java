package io.seaworthy.k8s.exec;

import io.seaworthy.api.command.CommandOutcome.Indeterminate.Reason;
import io.seaworthy.api.exec.ProcessEnd;
import io.seaworthy.api.exec.ProcessEnd.Lost;
import io.seaworthy.api.exec.ProcessEnd.NeverStarted;
import io.seaworthy.api.exec.ProcessListener;
import io.seaworthy.k8s.http.OneLine;
import io.seaworthy.k8s.websocket.WebSocket;
import io.seaworthy.k8s.websocket.WebSocketMessage;
import io.seaworthy.k8s.websocket.WebSocketMessage.Binary;
import io.seaworthy.k8s.websocket.WebSocketMessage.Close;
import io.seaworthy.k8s.websocket.WebSocketProtocolException;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** Takes an exec stream apart: output to the listener, and at the end how the process ended. */
final class ExecStream {
  /** After the status the server closes at once; what it does then can't change the status. */
  private static final Duration AFTER_STATUS = Duration.ofSeconds(1);

  private static final int NORMAL_CLOSE = 1000;
  private static final int CLOSE_WITHOUT_CODE = 1005;

  private final WebSocket socket;
  private final ProcessListener listener;
  private final Cancellation cancellation;
  private @Nullable ProcessEnd status;
  private boolean printed;

  ExecStream(WebSocket socket, ProcessListener listener, Cancellation cancellation) {
    this.socket = socket;
    this.listener = listener;
    this.cancellation = cancellation;
  }

  /** Reads to the end. The first status wins, however the connection ends after it. */
  ProcessEnd read() {
    ProcessEnd otherwise = readMessages();
    return status == null ? otherwise : status;
  }

  private ProcessEnd readMessages() {
    try {
      while (true) {
        WebSocketMessage message = socket.read();
        if (message instanceof Binary binary) {
          take(binary.content());
        } else if (message instanceof Close close) {
          return closed(close);
        } else {
          return new Lost(Reason.PROTOCOL, "a text message, where all are binary");
        }
      }
    } catch (WebSocketProtocolException e) {
      return new Lost(Reason.PROTOCOL, String.valueOf(e.getMessage()));
    } catch (EOFException e) {
      return new Lost(Reason.NO_STATUS, "the stream ended without an exit status");
    } catch (SocketTimeoutException e) {
      return new Lost(Reason.PEER_SILENT, "nothing came for too long, not even an answer to pings");
    } catch (IOException e) {
      return new Lost(Reason.CONNECTION_LOST, OneLine.of(String.valueOf(e.getMessage())));
    }
  }

  private void take(Buffer message) throws IOException {
    if (message.exhausted()) {
      throw new WebSocketProtocolException("a message without a channel");
    }
    int channel = message.readByte() & 0xff;
    // Servers begin with an empty message, to show that the stream stands. After a cancellation
    // nothing more is heard.
    if (message.exhausted() || cancellation.isCancelled()) {
      return;
    }
    switch (channel) {
      case Channel.STDOUT -> listener.stdout(output(message));
      case Channel.STDERR -> listener.stderr(output(message));
      case Channel.STATUS -> {
        if (status == null) {
          status = plausible(ExecStatus.parse(message.readString(StandardCharsets.UTF_8)));
          socket.readNoLongerThan(AFTER_STATUS);
        }
      }
      default -> {
        // Channels of protocols to come, and v5's 255, which closes a channel: no server has
        // anything to say there that could change output or status.
      }
    }
  }

  private byte[] output(Buffer message) {
    printed = true;
    if (status != null) {
      // Then it was not the status of this end, and the output is not that of this process alone.
      status = new Lost(Reason.PROTOCOL, "output came after the exit status");
    }
    return message.readByteArray();
  }

  private ProcessEnd plausible(ProcessEnd parsed) {
    return printed && parsed instanceof NeverStarted never
        ? new Lost(
            Reason.PROTOCOL,
            "there was output, and yet the platform says: " + never.outcome().describe())
        : parsed;
  }

  private static Lost closed(Close close) {
    return close.code() == NORMAL_CLOSE || close.code() == CLOSE_WITHOUT_CODE
        ? new Lost(Reason.NO_STATUS, "the server closed the stream without an exit status")
        : new Lost(
            Reason.CONNECTION_LOST,
            "the server closed the stream with code "
                + close.code()
                + " "
                + OneLine.of(close.reason()));
  }
}
