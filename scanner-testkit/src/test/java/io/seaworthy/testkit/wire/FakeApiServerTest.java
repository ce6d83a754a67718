package io.seaworthy.testkit.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seaworthy.testkit.fault.Fault;
import io.seaworthy.testkit.fault.FaultKind;
import io.seaworthy.testkit.fault.FaultPlan;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FakeApiServerTest {
  private static final String V4 = "v4.channel.k8s.io";
  private static final String V5 = "v5.channel.k8s.io";

  @Test
  void leavesNoThreadBehind() throws Exception {
    FaultPlan plan =
        FaultPlan.builder()
            .exec(1, Fault.of(FaultKind.ENDLESS_OUTPUT))
            .exec(2, Fault.of(FaultKind.STALL_AT_BYTE))
            .exec(3, Fault.of(FaultKind.UPGRADE_STALL))
            .build();
    FakeApiServer server = builder().faults(plan).start();
    try (WireClient client = new WireClient(server)) {
      for (int i = 0; i < 3; i++) {
        client.exec("web", V4, List.of("run"), "stdout").next(Duration.ofMillis(500));
      }
      client.body("/version");
      server.close();
      server.close();
    }
    assertThat(threads()).isEmpty();
    assertThat(server.traffic().openSockets()).isZero();
    assertThat(server.traffic().openExecs()).isZero();
  }

  @Test
  void outlivesEveryFaultAtOnce() throws Exception {
    FaultPlan plan = FaultPlan.seeded(20261125, 80, 1, EnumSet.allOf(FaultKind.class));
    ExecutorService callers = Executors.newFixedThreadPool(8);
    FakeApiServer server = builder().faults(plan).start();
    try (WireClient client = new WireClient(server)) {
      List<Future<String>> lasts = new ArrayList<>();
      for (int i = 0; i < 80; i++) {
        lasts.add(callers.submit(() -> last(client)));
      }
      for (Future<String> last : lasts) {
        assertThat(last.get(60, TimeUnit.SECONDS)).isNotEmpty();
      }
      client.dropIdle();
      assertThat(server.traffic().awaitNoOpenSockets(Duration.ofSeconds(20)))
          .as(plan + "\n" + server.traffic())
          .isTrue();
    } finally {
      callers.shutdownNow();
      server.close();
    }
    assertThat(threads()).isEmpty();
    assertThat(plan.unfired().size()).as(plan::toString).isLessThan(plan.strikes().size() / 2);
  }

  /** The last thing heard of one exec, which is then dropped. */
  private static String last(WireClient client) throws InterruptedException {
    WireClient.Heard heard = client.exec("web", V4, List.of("run"), "stdout");
    String last = heard.next();
    for (int i = 0; i < 50 && !last.matches("(?s)(closed|failed|refused).*"); i++) {
      Optional<String> next = heard.next(Duration.ofMillis(300));
      if (next.isEmpty()) {
        break;
      }
      last = next.get();
    }
    heard.socket().cancel();
    return last;
  }

  @Test
  void countsWhatItSees() throws Exception {
    try (FakeApiServer server = builder().start();
        WireClient client = new WireClient(server)) {
      WireClient.Heard heard = client.exec("web", V4, List.of("run", "it"), "stdout");
      while (!heard.next().startsWith("closed")) {
        // Up to the end of the exec.
      }
      assertThat(server.traffic().upgrades()).isEqualTo(1);
      assertThat(server.traffic().maxOpenExecs()).isEqualTo(1);
      assertThat(server.traffic().bytesIn()).isPositive();
      assertThat(server.traffic().bytesOut()).isPositive();
      assertThat(server.traffic().execs().get(0).command()).containsExactly("run", "it");
      assertThat(server.traffic().requests())
          .singleElement()
          .satisfies(
              request -> {
                assertThat(request.userAgent()).isEqualTo("wire-test");
                assertThat(request.user()).isEqualTo("admin");
                assertThat(request.auditId()).hasSize(36);
                assertThat(request.auditId()).isEqualTo(server.traffic().execs().get(0).auditId());
              });
    }
  }

  @Test
  void writesAKubeconfigForItsOwnerOnly(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("kubeconfig");
    try (FakeApiServer server = builder().start()) {
      server.writeKubeconfig(file);

      assertThat(Files.readString(file)).contains("server: " + server.url(), server.token());
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
      assertThatThrownBy(() -> server.writeKubeconfig(file))
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageContaining("kubeconfig: " + file);
      assertThat(server.toString()).doesNotContain(server.token());
    }
  }

  @ParameterizedTest
  @EnumSource(KubernetesVersion.class)
  void choosesTheSubprotocolOfItsVersion(KubernetesVersion version) throws Exception {
    boolean old = version == KubernetesVersion.V1_29;
    try (FakeApiServer server = builder().version(version).start();
        WireClient client = new WireClient(server)) {
      assertThat(client.exec("web", V5 + ", " + V4, List.of("run"), "stdout").next())
          .isEqualTo("open " + (old ? V4 : V5));
      assertThat(client.exec("web", V5, List.of("run"), "stdout").next())
          .isEqualTo(old ? "refused 403 " : "open " + V5);
      assertThat(client.body("/version")).contains("\"gitVersion\":\"v1." + version.minor());
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"V1_34", "V1_35"})
  void asksForCreateBesidesGetSince135(KubernetesVersion version) throws Exception {
    try (FakeApiServer server =
            builder()
                .version(version)
                .authorizer(request -> !request.verb().equals("create"))
                .start();
        WireClient client = new WireClient(server)) {
      String answer = client.exec("web", V4, List.of("run"), "stdout").next();
      if (version == KubernetesVersion.V1_34) {
        assertThat(answer).isEqualTo("open " + V4);
      } else {
        assertThat(answer)
            .startsWith("refused 403")
            .contains("\"message\":\"pods \\\"web\\\" is forbidden: \"");
      }
    }
  }

  @Test
  void refusesWhatIsTooLong() throws Exception {
    try (FakeApiServer server = builder().maxUriLength(8192).start();
        WireClient client = new WireClient(server)) {
      assertThat(client.exec("web", V4, List.of("x".repeat(9000)), "stdout").next())
          .startsWith("refused 414 <html>");
      assertThat(client.exec("web", V4, List.of("x".repeat(7000)), "stdout").next())
          .isEqualTo("open " + V4);
    }
    try (FakeApiServer server = builder().start();
        WireClient client = new WireClient(server)) {
      assertThat(client.exec("web", V4, List.of("x".repeat(900_000)), "stdout").next())
          .isEqualTo("open " + V4);
      assertThat(client.exec("web", V4, List.of("x".repeat(1_100_000)), "stdout").next())
          .startsWith("refused 431");
    }
  }

  @Test
  void saysSoWhenNothingStandsBehindAContainer() throws Exception {
    try (FakeApiServer server =
            FakeApiServer.builder()
                .pod(PodManifest.of("shop", "web").container("app", "image"))
                .start();
        WireClient client = new WireClient(server)) {
      assertThat(client.exec("web", V4, List.of("run"), "stdout").next())
          .startsWith("refused 500")
          .contains("no processes behind it");
    }
  }

  @Test
  void keepsAllOutputForASlowReader() throws Exception {
    byte[] big = "0123456789abcdef".repeat(1 << 18).getBytes(UTF_8);
    try (FakeApiServer server =
            FakeApiServer.builder()
                .pod(PodManifest.of("shop", "web").container("app", "image"))
                .processes("shop", "web", "app", new ScriptedProcesses(big, 0))
                .start();
        WireClient client = new WireClient(server)) {
      WireClient.Heard heard = client.exec("web", V4, List.of("run"), "stdout");
      long size = 0;
      String event = heard.next();
      for (; !event.startsWith("closed"); event = heard.next()) {
        size += event.startsWith("1:") ? event.length() - 2 : 0;
        assertThat(event).doesNotStartWith("failed").isNotEqualTo("nothing came");
      }
      assertThat(size).isEqualTo(big.length);
      assertThat(event).isEqualTo("closed 1000");
    }
  }

  private static FakeApiServer.Builder builder() {
    return FakeApiServer.builder()
        .pod(PodManifest.of("shop", "web").container("app", "shop/web:1"))
        .processes(
            (namespace, pod, container) ->
                Optional.of(new ScriptedProcesses("abcdef".getBytes(UTF_8), 0)));
  }

  private static List<String> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> name.startsWith("fake-api-server"))
        .toList();
  }
}
