package io.seaworthy.testkit.junit;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * Fails a test class, or each of its tests, when threads, sockets or other file descriptors are
 * left that were not there before. What is about to end gets five seconds for it.
 *
 * <pre>{@code
 * @ExtendWith(LeakCheck.class) // after the class, when what @BeforeAll opened must be closed
 * class ScanTest {
 *   @RegisterExtension final LeakCheck leaks = LeakCheck.eachTest(); // or after each test
 * }
 * }</pre>
 *
 * <p>Sockets and files are seen on Linux only. Threads that the JDK, OkHttp, JRuby and JUnit keep
 * for a whole process don't count, nor do the files that classes are loaded from. Tests that run in
 * parallel would see each other's threads, so a test with this check must run alone in its process.
 */
public final class LeakCheck
    implements BeforeAllCallback, AfterAllCallback, BeforeEachCallback, AfterEachCallback {
  static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final long PAUSE_NANOS = 10_000_000;

  private static final Namespace NAMESPACE = Namespace.create(LeakCheck.class);

  private final boolean eachTest;

  /** Creates a check of whole classes, for {@code @ExtendWith}. */
  public LeakCheck() {
    this(false);
  }

  private LeakCheck(boolean eachTest) {
    this.eachTest = eachTest;
  }

  /**
   * Creates a check of each test, for {@code @RegisterExtension}.
   *
   * @return the extension
   */
  public static LeakCheck eachTest() {
    return new LeakCheck(true);
  }

  /** Notes what is there before a class. */
  @Override
  public void beforeAll(ExtensionContext context) {
    if (!eachTest) {
      note(context);
    }
  }

  /** Fails when something is left after a class. */
  @Override
  public void afterAll(ExtensionContext context) {
    if (!eachTest) {
      compare(context);
    }
  }

  /** Notes what is there before a test. */
  @Override
  public void beforeEach(ExtensionContext context) {
    if (eachTest) {
      note(context);
    }
  }

  /** Fails when something is left after a test. */
  @Override
  public void afterEach(ExtensionContext context) {
    if (eachTest) {
      compare(context);
    }
  }

  private static void note(ExtensionContext context) {
    context.getStore(NAMESPACE).put(context.getUniqueId(), OpenResources.now());
  }

  private static void compare(ExtensionContext context) {
    OpenResources before =
        context.getStore(NAMESPACE).remove(context.getUniqueId(), OpenResources.class);
    if (before != null) {
      check(before, PATIENCE, "");
    }
  }

  /** Waits until nothing is left, but not for ever; returns what is left then. */
  static List<String> await(Supplier<List<String>> look, Duration patience) {
    long start = System.nanoTime();
    List<String> left = look.get();
    while (!left.isEmpty() && System.nanoTime() - start < patience.toNanos()) {
      LockSupport.parkNanos(PAUSE_NANOS);
      left = look.get();
    }
    return left;
  }

  /**
   * Fails when something is left after a while.
   *
   * @param advice what else can be done than to close what was opened
   */
  static void check(OpenResources before, Duration patience, String advice) {
    List<String> left = await(() -> OpenResources.now().notIn(before), patience);
    if (!left.isEmpty()) {
      throw new AssertionError(
          "left behind, %d ms after the end:\n  %s\nclose what the test opened%s"
              .formatted(patience.toMillis(), String.join("\n  ", left), advice));
    }
  }
}
