package io.seaworthy.k8s;

import io.seaworthy.k8s.token.BearerToken;
import io.seaworthy.k8s.token.IssuedToken;
import io.seaworthy.k8s.token.Secret;
import io.seaworthy.k8s.token.TokenIssuer;
import io.seaworthy.k8s.token.TokenSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * A token in a file that somebody else keeps fresh, as a kubelet does with the token that it
 * projects into a pod. The file is read again every minute, and at once where a server refuses what
 * it held. Safe for use by many threads.
 */
final class TokenFile implements TokenIssuer {
  /** So long that four fifths of it, after which a token is replaced, are a minute. */
  private static final Duration LIFE = Duration.ofSeconds(75);

  /** All that a header can carry as one word. */
  private static final Pattern TOKEN = Pattern.compile("[!-~]+");

  private final Path file;
  private final Clock clock;

  TokenFile(Path file, Clock clock) {
    this.file = file;
    this.clock = clock;
  }

  /**
   * Reads a file for the first time.
   *
   * @throws KubeconfigException when it holds no token now
   */
  static BearerToken bearer(Path file) {
    Clock clock = Clock.systemUTC();
    TokenSource tokens = new TokenSource(new TokenFile(file, clock), clock);
    tokens.current();
    return new BearerToken(tokens);
  }

  @Override
  public IssuedToken issue() {
    Instant now = clock.instant();
    return new IssuedToken(Secret.of(read()), now, now.plus(LIFE));
  }

  private String read() {
    try {
      String text = Files.readString(file).strip();
      if (TOKEN.matcher(text).matches()) {
        return text;
      }
    } catch (IOException e) {
      throw new KubeconfigException(
          "The token file " + file + " can't be read; check its path and its mode", file, e);
    }
    throw new KubeconfigException(
        "The token file " + file + " does not hold one token; check who writes it", file, null);
  }
}
