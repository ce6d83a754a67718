package io.seaworthy.testkit.wire;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The client that everybody has, on one server. */
public final class Kubectl {
  /**
   * What kubectl says of itself when it reads before it has made a place for what it reads. Up to
   * 1.34 it starts to do both at once, so the empty message that a server sends right behind its
   * 101 may come too early. A real server sends it no later than this one, and nothing is lost with
   * it. Later versions of kubectl wait (kubernetes/kubernetes pull request 131203).
   */
  private static final Pattern READ_TOO_EARLY =
      Pattern.compile("E\\d{4} .*] \"?Unknown stream id 1, discarding message\"?\n");

  /** What a call came to. */
  public record Result(int code, String stdout, String stderr) {}

  private final Path kubeconfig;
  private final Path folder;

  /**
   * Creates a client.
   *
   * @param folder for its cache and other files
   */
  public Kubectl(Path kubeconfig, Path folder) {
    this.kubeconfig = kubeconfig;
    this.folder = folder;
  }

  /** Whether there is a kubectl to call. */
  public static boolean isThere() {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(path -> Files.isExecutable(Path.of(path, "kubectl")));
  }

  /** Runs a call to its end. */
  public Result run(String input, String... words) throws IOException, InterruptedException {
    return run(input, List.of(words));
  }

  /** Runs a call to its end. */
  public Result run(String input, List<String> words) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of("kubectl", "--kubeconfig", kubeconfig.toString()));
    command.add("--cache-dir=" + folder.resolve("cache"));
    command.addAll(words);
    Path in = Files.writeString(Files.createTempFile(folder, "in", ""), input);
    Path err = Files.createTempFile(folder, "err", "");
    Process process =
        new ProcessBuilder(command).redirectInput(in.toFile()).redirectError(err.toFile()).start();
    String stdout = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int code = process.waitFor();
    return new Result(code, stdout, READ_TOO_EARLY.matcher(Files.readString(err)).replaceFirst(""));
  }
}
