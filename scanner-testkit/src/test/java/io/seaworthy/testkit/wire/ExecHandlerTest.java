package io.seaworthy.testkit.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.seaworthy.api.exec.LocalProcesses;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExecHandlerTest {
  private static final String V4 = "v4.channel.k8s.io";
  private static final String V5 = "v5.channel.k8s.io";

  private final LocalProcesses processes = LocalProcesses.marked();
  private FakeApiServer server;
  private WireClient client;

  @BeforeEach
  void start() throws Exception {
    server =
        FakeApiServer.builder()
            .pod(PodManifest.of("shop", "web").container("app", "shop/web:1"))
            .pod(PodManifest.of("shop", "two").container("app", "a").container("sidecar", "b"))
            .pod(PodManifest.of("shop", "done").container("app", "a").phase("Succeeded"))
            .pod(PodManifest.of("shop", "waiting").container("app", "a").node(""))
            .processes((namespace, pod, container) -> java.util.Optional.of(processes))
            .start();
    client = new WireClient(server);
  }

  @AfterEach
  void stop() throws Exception {
    client.close();
    processes.close();
    server.close();
    assertThat(server.traffic().awaitNoOpenSockets(Duration.ofSeconds(10))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {V4, V5})
  void sendsOutputThenStatusThenCloses(String protocol) throws Exception {
    WireClient.Heard heard =
        client.exec("web", protocol, List.of("echo", "hi & ; + % # ü"), "stdout", "stderr");

    assertThat(heard.next()).isEqualTo("open " + protocol);
    assertThat(heard.next()).isEqualTo("1:");
    assertThat(heard.next()).isEqualTo("1:hi & ; + % # ü\n");
    assertThat(heard.next()).isEqualTo("3:{\"metadata\":{},\"status\":\"Success\"}");
    assertThat(heard.next()).isEqualTo("closed 1000");
    assertThat(server.traffic().execs())
        .singleElement()
        .satisfies(
            exec -> {
              assertThat(exec.command()).containsExactly("echo", "hi & ; + % # ü");
              assertThat(exec.container()).isEqualTo("app");
              assertThat(exec.subprotocol()).isEqualTo(protocol);
            });
  }

  @Test
  void namesTheCommandInAnExitStatusUnderV4() throws Exception {
    assertThat(statusOf("web", V4, "sh", "-c", "exit 3"))
        .isEqualTo(
            "3:{\"metadata\":{},\"status\":\"Failure\",\"message\":\"command terminated with"
                + " non-zero exit code: error executing command [sh -c exit 3], exit code 3\","
                + "\"reason\":\"NonZeroExitCode\",\"details\":{\"causes\":[{\"reason\":\"ExitCode\","
                + "\"message\":\"3\"}]}}");
  }

  @Test
  void namesOnlyTheCodeInAnExitStatusUnderV5() throws Exception {
    assertThat(statusOf("web", V5, "sh", "-c", "kill -9 $$"))
        .contains("command terminated with exit code 137\"")
        .contains("\"message\":\"137\"");
  }

  @Test
  void wrapsARuntimeErrorTwiceUnderV5() throws Exception {
    assertThat(statusOf("web", V4, "no-such-program"))
        .contains("\"Internal error occurred: error executing command in container: ")
        .contains("exec: \\\"no-such-program\\\": executable file not found in $PATH: unknown");
    assertThat(statusOf("web", V5, "no-such-program"))
        .contains("\"Internal error occurred: Internal error occurred: error executing command");
  }

  @Test
  void passesStandardInputAndEndsItUnderV5() throws Exception {
    WireClient.Heard heard = client.exec("web", V5, List.of("cat"), "stdin", "stdout");
    assertThat(heard.next()).isEqualTo("open " + V5);
    assertThat(heard.next()).isEqualTo("1:");

    heard.send(0, "abc");
    assertThat(heard.next()).isEqualTo("1:abc");
    heard.send(255, "\0");

    assertThat(heard.next()).contains("Success");
    assertThat(heard.next()).isEqualTo("closed 1000");
  }

  @Test
  void leavesStandardInputOpenUnderV4() throws Exception {
    WireClient.Heard heard = client.exec("web", V4, List.of("cat"), "stdin", "stdout");
    assertThat(heard.next()).isEqualTo("open " + V4);
    assertThat(heard.next()).isEqualTo("1:");

    heard.send(255, "\0");
    heard.send(0, "still open");

    assertThat(heard.next()).isEqualTo("1:still open");
    heard.socket().close(1000, null);
    assertThat(heard.next()).isEqualTo("closed 1000");
  }

  @Test
  void greetsOnTheLowestOutputChannel() throws Exception {
    WireClient.Heard stderr = client.exec("web", V4, List.of("sh", "-c", "echo x >&2"), "stderr");
    assertThat(stderr.next()).isEqualTo("open " + V4);
    assertThat(stderr.next()).isEqualTo("2:");
    assertThat(stderr.next()).isEqualTo("2:x\n");

    WireClient.Heard stdin = client.exec("web", V4, List.of("true"), "stdin");
    assertThat(stdin.next()).isEqualTo("open " + V4);
    assertThat(stdin.next()).isEqualTo("3:");
  }

  @ParameterizedTest
  @ValueSource(strings = {V4, V5})
  void refusesWhatAnApiServerRefusesBeforeTheUpgrade(String protocol) throws Exception {
    assertThat(client.exec("nope", protocol, List.of("id"), "stdout").next())
        .startsWith("refused 404")
        .contains("\"message\":\"pods \\\"nope\\\" not found\"")
        .contains("\"details\":{\"name\":\"nope\",\"kind\":\"pods\"}");
    assertThat(client.exec("web", protocol, List.of("id"), "stdout", "container=zz").next())
        .startsWith("refused 400")
        .contains("container zz is not valid for pod web");
    assertThat(client.exec("two", protocol, List.of("id"), "stdout").next())
        .contains("a container name must be specified for pod two, choose one of: [app sidecar]");
    assertThat(client.exec("waiting", protocol, List.of("id"), "stdout").next())
        .contains("pod waiting does not have a host assigned");
    assertThat(server.traffic().upgrades()).isZero();
  }

  @Test
  void letsTheKubeletRefuseUnderV4() throws Exception {
    assertThat(client.exec("done", V4, List.of("id"), "stdout").next())
        .isEqualTo("refused 500 container not found (\"app\")");
    assertThat(client.exec("web", V4, List.of("id")).next())
        .isEqualTo("refused 400 you must specify at least 1 of stdin, stdout, stderr");
    assertThat(client.exec("web", "v9.channel.k8s.io", List.of("id"), "stdout").next())
        .isEqualTo("refused 403 ");
  }

  @Test
  void reportsTheKubeletsRefusalAsAStatusUnderV5() throws Exception {
    assertThat(statusOf("done", V5, "id"))
        .contains("unable to upgrade connection: container not found (\\\"app\\\")");
  }

  @Test
  void choosesV5WhereverItStandsInTheOffer() throws Exception {
    assertThat(client.exec("web", V4 + ", " + V5, List.of("id"), "stdout").next())
        .isEqualTo("open " + V5);
  }

  @Test
  void saysNothingOfSuccessWithoutASubprotocol() throws Exception {
    WireClient.Heard good = client.exec("web", "", List.of("true"), "stdout", "stderr");
    assertThat(good.next()).isEqualTo("open ");
    assertThat(good.next()).isEqualTo("1:");
    assertThat(good.next()).isEqualTo("closed 1000");

    WireClient.Heard bad = client.exec("web", "", List.of("sh", "-c", "exit 2"), "stdout");
    assertThat(bad.next()).isEqualTo("open ");
    assertThat(bad.next()).isEqualTo("1:");
    assertThat(bad.next())
        .isEqualTo(
            "3:command terminated with non-zero exit code: error executing command"
                + " [sh -c exit 2], exit code 2");
  }

  @Test
  void dropsAnArgumentWithABareSemicolon() {
    assertThat(Parameters.parse("command=a;b&command=c%3Bd").all("command")).containsExactly("c;d");
  }

  @Test
  void asksForAnUpgrade() throws Exception {
    assertThat(client.body("/api/v1/namespaces/shop/pods/web/exec?command=id&stdout=1"))
        .contains("\"message\":\"Upgrade request required\",\"reason\":\"BadRequest\"");
  }

  private String statusOf(String pod, String protocol, String... command) throws Exception {
    WireClient.Heard heard = client.exec(pod, protocol, List.of(command), "stdout", "stderr");
    assertThat(heard.next()).isEqualTo("open " + protocol);
    assertThat(heard.next()).isEqualTo("1:");
    return heard.next();
  }
}
