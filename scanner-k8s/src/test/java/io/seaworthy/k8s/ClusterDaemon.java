package io.seaworthy.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/**
 * A process of the test cluster that a test may kill, and starts again as it was: with the same
 * words, the same log, outside this process's session, its number in the same file. The file is
 * {@code run/NAME.pid} in the folder that the property {@code seaworthy.clusterHome} names, or the
 * variable {@code CLUSTER_HOME}, or else in the kubeconfig's.
 */
public final class ClusterDaemon {
  private final Path pidFile;
  private final Path program;
  private final List<String> words;
  private final Path log;

  private ClusterDaemon(Path pidFile) throws IOException {
    this.pidFile = pidFile;
    Path process = Path.of("/proc", Files.readString(pidFile).strip());
    program = Files.readSymbolicLink(process.resolve("exe"));
    String line = Files.readString(process.resolve("cmdline"));
    words = List.of(line.substring(0, line.length() - 1).split("\0", -1));
    log = Files.readSymbolicLink(process.resolve("fd/1"));
  }

  /** Skips the calling test where the cluster is none whose processes run here. */
  public static ClusterDaemon named(String name) {
    Path kubeconfig = RealCluster.kubeconfig().toAbsolutePath();
    Path home =
        Optional.ofNullable(System.getProperty("seaworthy.clusterHome"))
            .or(() -> Optional.ofNullable(System.getenv("CLUSTER_HOME")))
            .map(Path::of)
            .orElseGet(kubeconfig::getParent);
    Path pidFile = home.resolve("run").resolve(name + ".pid");
    Assumptions.assumeTrue(
        Files.isReadable(pidFile), pidFile + " is not there: the cluster can't be disturbed");
    try {
      return new ClusterDaemon(pidFile);
    } catch (IOException e) {
      throw new UncheckedIOException("what " + pidFile + " names can't be looked at", e);
    }
  }

  /** Ends it without warning and waits until it is gone. */
  public void kill() {
    try {
      long pid = Long.parseLong(Files.readString(pidFile).strip());
      ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
      assertThat(process.destroyForcibly()).as("%s can be killed", words.get(0)).isTrue();
      process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts it again. When it serves again is the caller's to find out. */
  public void start() {
    List<String> command = new ArrayList<>(List.of("setsid", "nohup", program.toString()));
    command.addAll(words.subList(1, words.size()));
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectInput(new File("/dev/null"))
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
              // A merged error stream would leave a pipe open here for as long as the daemon lives.
              .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .start();
      Files.writeString(pidFile, process.pid() + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(words.get(0) + " can't be started again", e);
    }
  }
}
