package io.seaworthy.testkit.shell;

import io.seaworthy.api.command.Bytes;
import io.seaworthy.testkit.program.Output;
import io.seaworthy.testkit.program.UnsupportedCommand;
import java.io.ByteArrayOutputStream;

/** Keeps what is written. Serves one thread. */
final class Capture implements Output {
  private static final int MOST = 64 << 20;

  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

  @Override
  public void write(byte[] bytes) {
    if (kept.size() + bytes.length > MOST) {
      throw new UnsupportedCommand("more than " + MOST + " bytes through a pipe are not imitated");
    }
    kept.writeBytes(bytes);
  }

  Bytes bytes() {
    return Bytes.of(kept.toByteArray());
  }
}
