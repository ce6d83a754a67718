package io.seaworthy.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Fails a test class when OkHttp has logged a connection that nobody closed. OkHttp notices that
 * with a garbage collection, so perhaps in a later class than the one to blame; what is shown holds
 * the stack of the call.
 */
public final class NoLeakedConnections implements BeforeAllCallback, AfterAllCallback {
  /** Held here, since java.util.logging would forget a logger that nobody holds. */
  private static final Logger OKHTTP = Logger.getLogger("okhttp3.OkHttpClient");

  private static final Leaks LEAKS = new Leaks();

  /** For JUnit. */
  public NoLeakedConnections() {}

  @Override
  public void beforeAll(ExtensionContext context) {
    // At this level OkHttp keeps the stack of every call.
    OKHTTP.setLevel(Level.FINE);
    OKHTTP.removeHandler(LEAKS);
    OKHTTP.addHandler(LEAKS);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    assertThat(LEAKS.drain()).isEmpty();
  }

  /** Keeps what OkHttp says of leaks. */
  private static final class Leaks extends Handler {
    private final Queue<String> heard = new ConcurrentLinkedQueue<>();

    @Override
    public void publish(LogRecord record) {
      if (record.getMessage().contains("was leaked")) {
        String stack =
            Stream.ofNullable(record.getThrown())
                .flatMap(thrown -> Arrays.stream(thrown.getStackTrace()))
                .map(StackTraceElement::toString)
                .collect(Collectors.joining("\n  "));
        heard.add(record.getMessage() + "\n  " + stack);
      }
    }

    List<String> drain() {
      List<String> leaks = new ArrayList<>();
      for (String leak = heard.poll(); leak != null; leak = heard.poll()) {
        leaks.add(leak);
      }
      return leaks;
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
