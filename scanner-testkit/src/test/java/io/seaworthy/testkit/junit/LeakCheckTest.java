package io.seaworthy.testkit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class LeakCheckTest {
  private static final Duration NOT_LONG = Duration.ofMillis(20);

  @Test
  void namesAThreadThatIsLeft() throws InterruptedException {
    CountDownLatch release = new CountDownLatch(1);
    OpenResources before = OpenResources.now();
    Thread thread = new Thread(() -> await(release), "left-by-the-test");
    thread.start();
    try {
      assertThatThrownBy(() -> LeakCheck.check(before, NOT_LONG, ""))
          .isInstanceOf(AssertionError.class)
          .hasMessageContaining("thread \"left-by-the-test\"");
    } finally {
      release.countDown();
      thread.join();
    }
    assertThat(OpenResources.now().threads()).doesNotContain(thread);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void namesASocketThatIsLeft() throws IOException {
    OpenResources before = OpenResources.now();
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> LeakCheck.check(before, NOT_LONG, ""))
          .isInstanceOf(AssertionError.class)
          .hasMessageContaining("socket:[")
          .hasMessageContaining("port " + socket.getLocalPort());
    }
    assertThat(OpenResources.now().notIn(before)).isEmpty();
  }
}
