package io.seaworthy.testkit.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seaworthy.testkit.junit.LeakCheck;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DelayingProxyTest {
  private static final Duration ROUND_TRIP = Duration.ofMillis(20);

  @RegisterExtension final LeakCheck leaks = LeakCheck.eachTest();

  private ServerSocket server;
  private DelayingProxy proxy;
  private Socket client;
  private Socket served;
  private long opened;

  @BeforeEach
  void connect() throws IOException {
    server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    proxy =
        DelayingProxy.before(URI.create("http://127.0.0.1:" + server.getLocalPort()), ROUND_TRIP);
    opened = System.nanoTime();
    client = new Socket(proxy.url().getHost(), proxy.url().getPort());
    served = server.accept();
  }

  @AfterEach
  void close() throws IOException {
    client.close();
    served.close();
    proxy.close();
    server.close();
  }

  /** Passes bytes on and waits until they are there. */
  private static void say(Socket from, Socket to, int count) throws IOException {
    from.getOutputStream().write(new byte[count]);
    assertThat(to.getInputStream().readNBytes(count)).hasSize(count);
  }

  @Test
  void countsOnlyWhatTheClientSaysAfterAnAnswer() throws IOException {
    assertThat(proxy.roundTrips()).as("the opening").isEqualTo(1);
    say(client, served, 3);
    say(client, served, 4);
    assertThat(proxy.roundTrips()).as("sent ahead").isEqualTo(2);
    say(served, client, 5);
    say(served, client, 6);
    assertThat(proxy.roundTrips()).as("answered").isEqualTo(2);
    say(client, served, 7);
    assertThat(proxy.roundTrips()).as("asked again").isEqualTo(3);
    assertThat(proxy.connections()).isEqualTo(1);
  }

  @Test
  void makesTheOpeningAndEachAnswerWait() throws IOException {
    say(client, served, 1);
    say(served, client, 1);
    assertThat(System.nanoTime() - opened).isGreaterThanOrEqualTo(2 * ROUND_TRIP.toNanos());
  }

  @Test
  void passesEveryByteInOrderAndEachEndByItself() throws Exception {
    byte[] bytes = new byte[3_000_000];
    new Random(1).nextBytes(bytes);
    CompletableFuture<byte[]> arrived = CompletableFuture.supplyAsync(() -> all(served));
    OutputStream out = client.getOutputStream();
    out.write(bytes);
    client.shutdownOutput();
    assertThat(arrived.get()).isEqualTo(bytes);
    served.getOutputStream().write(bytes, 0, 1000);
    served.close();
    assertThat(all(client)).hasSize(1000);
  }

  private static byte[] all(Socket socket) {
    try {
      InputStream in = socket.getInputStream();
      return in.readAllBytes();
    } catch (IOException e) {
      throw new AssertionError("the connection broke", e);
    }
  }

  @Test
  void cutsWhatIsOpenWhenItIsClosed() throws IOException {
    say(client, served, 1);
    proxy.close();
    assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(IOException.class);
  }

  @Test
  void leadsAKubeconfigThroughItself() {
    String server = "http://127.0.0.1:" + this.server.getLocalPort();
    assertThat(proxy.rewrite("server: " + server + "\ntoken: secret"))
        .isEqualTo("server: " + proxy.url() + "\ntoken: secret");
    assertThatThrownBy(() -> proxy.rewrite("server: https://elsewhere\ntoken: secret"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the kubeconfig does not name the server " + server);
  }

  @Test
  void refusesWhatItCantDo() {
    assertThatThrownBy(() -> DelayingProxy.before(URI.create("127.0.0.1"), ROUND_TRIP))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("accepted is a URL with a host");
    assertThatThrownBy(() -> DelayingProxy.before(proxy.url(), Duration.ofMillis(-1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("accepted is 0 to");
  }
}
