package io.seaworthy.core.resource.config;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome.Exited;
import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.facts.Need;
import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.resource.internal.ConfigText;
import io.seaworthy.core.resource.internal.Tool;
import java.util.List;
import java.util.Optional;

/**
 * Settings of the OpenSSH server in the file that it would really use (InSpec's {@code
 * sshd_active_config}). Immutable.
 *
 * <p>The server itself names the file. It is asked in its test mode, which ends by itself: InSpec
 * starts a server in debug mode instead, which may open a port and wait.
 */
public final class SshdActiveConfigResource extends SshSettings {
  private static final String DEFAULT_PATH = "/etc/ssh/sshd_config";
  private static final Command ASK =
      Command.argv("/usr/sbin/sshd", "-t", "-d", "-d").asRepeatable();
  private static final String BEFORE_PATH = "filename ";

  private SshdActiveConfigResource(String path, String content) {
    super("SSHD Active Configuration (active path: " + path + ")", path, content);
  }

  /**
   * Names the file that the server uses.
   *
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<SshdActiveConfigResource> spec() {
    return new ResourceSpec<>(
        "SSHD Active Configuration", List.of(new Need.Run(ASK)), SshdActiveConfigResource::of);
  }

  /**
   * Reads the file that the server uses; {@code /etc/ssh/sshd_config} when the server is not there
   * to be asked.
   *
   * @param facts asks the container
   * @return the resource
   * @throws io.seaworthy.core.resource.ResourceSkipped when there is no such file, or it is empty
   */
  public static SshdActiveConfigResource of(Facts facts) {
    String path =
        Tool.ifPresent(facts, ASK).flatMap(SshdActiveConfigResource::pathIn).orElse(DEFAULT_PATH);
    return new SshdActiveConfigResource(path, ConfigText.read(facts, path));
  }

  private static Optional<String> pathIn(Exited exited) {
    return exited
        .stderr()
        .text()
        .lines()
        .filter(line -> line.contains(BEFORE_PATH))
        .findFirst()
        .map(line -> line.substring(line.lastIndexOf(BEFORE_PATH) + BEFORE_PATH.length()).strip())
        .filter(path -> !path.isEmpty());
  }

  /**
   * Returns where the file is; the same as {@link #confPath()}.
   *
   * @return its path
   */
  public String activePath() {
    return confPath();
  }
}
