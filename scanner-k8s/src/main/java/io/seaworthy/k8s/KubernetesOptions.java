package io.seaworthy.k8s;

import io.seaworthy.api.exec.ExecOptions;
import java.time.Duration;
import java.util.Optional;
import org.immutables.value.Value;

/** How a {@link KubernetesCluster} is used. Immutable. */
@Value.Immutable
@KubernetesStyle
public interface KubernetesOptions {
  /** The most containers that may be open at once. */
  int MAX_CONCURRENCY = 1_000;

  /** The longest of the times here: ten minutes. */
  Duration MAX_TIME = Duration.ofMinutes(10);

  /** Everything as documented. */
  KubernetesOptions DEFAULT = builder().build();

  /**
   * Starts a value with all defaults.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Which context of a kubeconfig to use.
   *
   * @return a context's name, by default empty for the file's current context
   */
  Optional<String> context();

  /**
   * How many containers may be open at once. Each holds one connection to the API server, which
   * does not limit exec by itself. Further ones wait for {@link #connectTimeout()} and are refused
   * then.
   *
   * @return 1 to {@link #MAX_CONCURRENCY}, by default 32
   */
  @Value.Default
  default int concurrency() {
    return 32;
  }

  /**
   * How long the network and TLS may take.
   *
   * @return a positive time, 10 s by default
   */
  @Value.Default
  default Duration connectTimeout() {
    return Duration.ofSeconds(10);
  }

  /**
   * How long the answer to a request may take, connecting included. For a command it ends when the
   * stream opens; from there on the command's own deadline counts.
   *
   * @return a positive time, 30 s by default
   */
  @Value.Default
  default Duration answerTimeout() {
    return Duration.ofSeconds(30);
  }

  /**
   * How often the other end of an open stream is asked for a sign of life. Balancers cut streams
   * that are silent for some 20 s.
   *
   * @return a positive time, 5 s by default
   */
  @Value.Default
  default Duration pingInterval() {
    return Duration.ofSeconds(5);
  }

  /**
   * How long the other end of an open stream may send nothing at all, not even an answer to a ping,
   * before the stream is given up.
   *
   * @return a time longer than {@link #pingInterval()}, 60 s by default
   */
  @Value.Default
  default Duration inactivityLimit() {
    return Duration.ofSeconds(60);
  }

  /**
   * How commands reach a container.
   *
   * @return {@link ExecOptions#DEFAULT} by default
   */
  @Value.Default
  default ExecOptions exec() {
    return ExecOptions.DEFAULT;
  }

  /**
   * Whether a kubeconfig may have a program run on this machine to obtain a credential ({@code
   * exec} and {@code auth-provider}). Whoever writes the kubeconfig then decides what runs here.
   *
   * @return false by default
   */
  @Value.Default
  default boolean allowExecCredentialPlugins() {
    return false;
  }

  /**
   * Whether a kubeconfig may switch off the check of the server's certificate ({@code
   * insecure-skip-tls-verify}). Whoever sits on the network then gets the credential, and can make
   * up results.
   *
   * @return false by default
   */
  @Value.Default
  default boolean allowInsecureTls() {
    return false;
  }

  /** Checks the ranges. */
  @Value.Check
  default void check() {
    if (concurrency() < 1 || concurrency() > MAX_CONCURRENCY) {
      throw new IllegalArgumentException(
          "concurrency: " + concurrency() + "; accepted is 1 to " + MAX_CONCURRENCY);
    }
    TimeRange.check("connect timeout", connectTimeout());
    TimeRange.check("answer timeout", answerTimeout());
    TimeRange.check("ping interval", pingInterval());
    TimeRange.check("inactivity limit", inactivityLimit());
    if (inactivityLimit().compareTo(pingInterval()) <= 0) {
      throw new IllegalArgumentException(
          "inactivity limit: "
              + inactivityLimit()
              + "; accepted is more than the ping interval of "
              + pingInterval());
    }
  }

  /** Collects the values; not safe for use by many threads. */
  final class Builder extends ImmutableKubernetesOptions.Builder {
    Builder() {}
  }
}
