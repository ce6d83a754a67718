package io.seaworthy.k8s;

import io.seaworthy.api.target.Target;
import io.seaworthy.api.target.TargetSource;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A process of its own that takes temporary access, says so, and waits for its end. */
public final class AbandonedGrant implements AutoCloseable {
  private static final String READY = "granted";

  private final Process process;

  private AbandonedGrant(Process process) {
    this.process = process;
  }

  /** Starts it, and waits until it has the access. */
  static AbandonedGrant start(Path kubeconfig, URI target) throws IOException {
    String classes =
        String.join(
            File.pathSeparator,
            System.getProperty("jdk.module.path", ""),
            System.getProperty("java.class.path", ""),
            Path.of("target", "test-classes").toAbsolutePath().toString());
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            classes,
            AbandonedGrant.class.getName(),
            kubeconfig.toString(),
            target.toString());
    Process process = builder.redirectErrorStream(true).start();
    BufferedReader output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    StringBuilder said = new StringBuilder();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      if (line.equals(READY)) {
        return new AbandonedGrant(process);
      }
      said.append(line).append('\n');
    }
    throw new AssertionError("no access was granted: " + said);
  }

  /** Ends it with SIGKILL. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    awaitEnd();
  }

  /** Ends it with SIGTERM. */
  void terminate() throws InterruptedException {
    process.destroy();
    awaitEnd();
  }

  private void awaitEnd() throws InterruptedException {
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      throw new AssertionError("the process does not end");
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  /**
   * Runs in the process.
   *
   * @param arguments the kubeconfig and the target
   */
  public static void main(String[] arguments) throws InterruptedException {
    KubernetesCluster admin = KubernetesCluster.fromKubeconfig(Path.of(arguments[0]));
    TargetSource target = TargetSource.of(Target.of(URI.create(arguments[1])));
    try (KubernetesCluster scan = admin.access().grant(target)) {
      System.out.println(READY);
      Thread.currentThread().join();
      throw new AssertionError("the wait for the end of " + scan + " ended");
    }
  }
}
