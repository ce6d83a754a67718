package io.seaworthy.testkit.kernel;

import io.seaworthy.api.exec.ProcessEnd;
import io.seaworthy.api.exec.ProcessListener;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

/** Keeps what a process said. */
final class Heard implements ProcessListener {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final CompletableFuture<ProcessEnd> end = new CompletableFuture<>();

  @Override
  public void stdout(byte[] bytes) {
    out.writeBytes(bytes);
  }

  @Override
  public void stderr(byte[] bytes) {
    err.writeBytes(bytes);
  }

  @Override
  public void ended(ProcessEnd how) {
    end.complete(how);
  }

  ProcessEnd end() {
    return end.join();
  }

  String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
