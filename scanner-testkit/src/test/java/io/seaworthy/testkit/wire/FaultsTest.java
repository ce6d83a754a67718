package io.seaworthy.testkit.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.seaworthy.api.exec.ProcessLauncher;
import io.seaworthy.testkit.fault.Fault;
import io.seaworthy.testkit.fault.FaultKind;
import io.seaworthy.testkit.fault.FaultPlan;
import io.seaworthy.testkit.fault.Phase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Each fault, as OkHttp's WebSocket client sees it: the process prints {@code abcdef}, exits 3. */
class FaultsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String V4 = "v4.channel.k8s.io";
  private static final String OPEN = "open v4\\.channel\\.k8s\\.io, 1:, ";
  private static final String EXIT_3 = "3:\\{.*\"message\":\"3\".*\\}";
  private static final String EXIT_137 = "3:\\{.*\"message\":\"137\".*\\}";
  private static final String SUCCESS = "3:\\{.*\"Success\"\\}";
  private static final String WHOLE = "1:abcdef, ";
  private static final String SOUND = OPEN + WHOLE + EXIT_3 + ", closed 1000";

  /** What the client hears, as a pattern over all events; {@code silence} ends a frozen stream. */
  private static final Map<FaultKind, String> HEARD =
      Map.ofEntries(
          Map.entry(FaultKind.CONNECTION_REFUSED, "failed ConnectException"),
          Map.entry(FaultKind.CONNECTION_RESET, "failed (SSL|Socket).*Exception"),
          Map.entry(FaultKind.CONNECTION_CLOSED, "failed SSLHandshakeException"),
          Map.entry(FaultKind.TLS_STALL, "failed SocketTimeoutException"),
          Map.entry(FaultKind.TLS_RESET, "failed (SSL|Socket).*Exception"),
          Map.entry(FaultKind.NOT_TLS, "failed SSL.*Exception"),
          Map.entry(FaultKind.WRONG_CERTIFICATE, "failed SSLPeerUnverifiedException"),
          Map.entry(FaultKind.EXPIRED_CERTIFICATE, "failed SSLHandshakeException"),
          Map.entry(FaultKind.UNKNOWN_AUTHORITY, "failed SSLHandshakeException"),
          Map.entry(FaultKind.BAD_REQUEST_400, "refused 400 \\{.*\"BadRequest\".*\\}"),
          Map.entry(FaultKind.UNAUTHORIZED_401, "refused 401 \\{.*\"Unauthorized\".*\\}"),
          Map.entry(
              FaultKind.FORBIDDEN_403,
              "refused 403 \\{.*cannot get resource \\\\\"pods/exec\\\\\" in API group.*\\}"),
          Map.entry(FaultKind.FORBIDDEN_BARE_403, "refused 403 "),
          Map.entry(FaultKind.POD_NOT_FOUND_404, "refused 404 \\{.*\"NotFound\".*\\}"),
          Map.entry(FaultKind.KUBELET_POD_NOT_FOUND_404, "refused 404 pod does not exist"),
          Map.entry(
              FaultKind.KUBELET_CONTAINER_NOT_FOUND_500,
              "refused 500 container not found \\(\"app\"\\)"),
          Map.entry(FaultKind.CONFLICT_409, "refused 409 \\{.*\"Conflict\".*\\}"),
          Map.entry(FaultKind.URI_TOO_LONG_414, "refused 414 <html>.*"),
          Map.entry(FaultKind.TOO_MANY_REQUESTS_429, "refused 429 \\{.*\"TooManyRequests\".*\\}"),
          Map.entry(FaultKind.RETRY_AFTER_429, "refused 429 retry after 1 \\{.*\\}"),
          Map.entry(FaultKind.HEADERS_TOO_LARGE_431, "refused 431 431 Request Header.*"),
          Map.entry(FaultKind.INTERNAL_ERROR_500, "refused 500 \\{.*error dialing backend.*\\}"),
          Map.entry(FaultKind.BAD_GATEWAY_502, "refused 502 <html>.*"),
          Map.entry(FaultKind.SERVICE_UNAVAILABLE_503, "refused 503 \\{.*\\}"),
          Map.entry(FaultKind.GATEWAY_TIMEOUT_504, "refused 504 <html>.*"),
          Map.entry(FaultKind.REDIRECT_302, "refused 302 "),
          Map.entry(FaultKind.OK_INSTEAD_OF_101, "refused 200 <p>Welcome</p>"),
          Map.entry(
              FaultKind.SUBPROTOCOL_MISSING, "open null, 1:, " + WHOLE + EXIT_3 + ", closed 1000"),
          Map.entry(
              FaultKind.SUBPROTOCOL_UNKNOWN,
              "open v9\\.channel\\.k8s\\.io, 1:, " + WHOLE + EXIT_3 + ", closed 1000"),
          Map.entry(FaultKind.WRONG_ACCEPT_KEY, "failed ProtocolException"),
          Map.entry(FaultKind.UPGRADE_STALL, "failed SocketTimeoutException"),
          Map.entry(FaultKind.UPGRADE_CLOSED, "failed IOException"),
          Map.entry(FaultKind.UPGRADE_RESET, "failed (SSL|Socket|IO).*Exception"),
          Map.entry(FaultKind.UPGRADE_CUT, "failed (IO|EOF)Exception"),
          Map.entry(
              FaultKind.PROGRAM_MISSING,
              OPEN + "3:\\{.*executable file not found in \\$PATH.*\\}, closed 1000"),
          // The greeting is 3 bytes, the header of the output 2, the channel 1: byte 8 is in
          // abc|def.
          Map.entry(FaultKind.RESET_AT_BYTE, "open.*, (1:, )?failed (SSL|Socket).*Exception"),
          Map.entry(FaultKind.HANG_UP_AT_BYTE, OPEN + "failed (EOF|SSL).*Exception"),
          Map.entry(FaultKind.HALF_CLOSE_AT_BYTE, OPEN + "failed EOFException"),
          Map.entry(FaultKind.STALL_AT_BYTE, OPEN + "(silence|failed SocketTimeoutException)"),
          Map.entry(FaultKind.DRIP, SOUND),
          Map.entry(FaultKind.ONE_BYTE_SLICES, SOUND),
          Map.entry(FaultKind.LATENCY, SOUND),
          Map.entry(
              FaultKind.ONE_BYTE_MESSAGES,
              OPEN + "1:a, 1:b, 1:c, 1:d, 1:e, 1:f, " + EXIT_3 + ", closed 1000"),
          Map.entry(
              FaultKind.MERGED_FRAMES, "open.*, 1:, 1:, 1:abc, 1:def, " + EXIT_3 + ", closed 1000"),
          Map.entry(FaultKind.FRAGMENTED_MESSAGES, SOUND),
          Map.entry(FaultKind.TRUNCATED_THEN_CLOSED, OPEN + "1:abc, closed 1000"),
          Map.entry(FaultKind.TRUNCATED_THEN_SUCCESS, OPEN + "1:abc, " + SUCCESS + ", closed 1000"),
          Map.entry(FaultKind.EMPTY_OUTPUT, OPEN + EXIT_3 + ", closed 1000"),
          Map.entry(
              FaultKind.STATUS_BEFORE_END, OPEN + "1:abc, " + SUCCESS + ", 1:def, closed 1000"),
          Map.entry(FaultKind.ENDLESS_OUTPUT, OPEN + "1:abc, (1:\0+, )+enough"),
          Map.entry(
              FaultKind.UNKNOWN_CHANNEL, OPEN + "1:abc, 9:\\?, 1:def, " + EXIT_3 + ", closed 1000"),
          Map.entry(
              FaultKind.EMPTY_MESSAGE, OPEN + "1:abc, empty, 1:def, " + EXIT_3 + ", closed 1000"),
          Map.entry(
              FaultKind.TEXT_FRAME, OPEN + "1:abc, text:\u0001def, " + EXIT_3 + ", closed 1000"),
          Map.entry(FaultKind.RESERVED_OPCODE, OPEN + "1:abc, failed ProtocolException"),
          Map.entry(FaultKind.MASKED_FRAME, OPEN + "1:abc, failed ProtocolException"),
          Map.entry(
              FaultKind.OVERSIZED_FRAME, OPEN + "1:abc, (silence|failed SocketTimeoutException)"),
          Map.entry(FaultKind.PING_FLOOD, OPEN + "1:abc, 1:def, " + EXIT_3 + ", closed 1000"),
          Map.entry(FaultKind.KILLED_137, OPEN + "1:abc, " + EXIT_137 + ", closed 1000"),
          Map.entry(FaultKind.CONTAINER_RESTARTED, OPEN + "1:abc, " + EXIT_137 + ", closed 1000"),
          Map.entry(FaultKind.POD_DELETED, OPEN + "1:abc, silence"),
          Map.entry(FaultKind.NO_STATUS, OPEN + WHOLE + "closed 1000"),
          Map.entry(FaultKind.CLOSED_1001, OPEN + WHOLE + "closed 1001"),
          Map.entry(FaultKind.CLOSED_1006, OPEN + WHOLE + "failed (EOF|SSL).*Exception"),
          Map.entry(FaultKind.CLOSED_1011, OPEN + WHOLE + "closed 1011"),
          Map.entry(
              FaultKind.TWO_STATUSES, OPEN + WHOLE + EXIT_3 + ", " + SUCCESS + ", closed 1000"),
          Map.entry(FaultKind.STATUS_MALFORMED, OPEN + WHOLE + "3:\\{[^}]*\\}?[^}]*, closed 1000"),
          Map.entry(FaultKind.STATUS_EMPTY, OPEN + WHOLE + "3:, closed 1000"),
          Map.entry(FaultKind.STATUS_HUGE, OPEN + WHOLE + "3:.{4194304,}, closed 1000"),
          Map.entry(
              FaultKind.STATUS_WITHOUT_CAUSE,
              OPEN + WHOLE + "3:(?!.*details).*NonZeroExitCode.*, closed 1000"),
          Map.entry(
              FaultKind.EXIT_CODE_NOT_A_NUMBER,
              OPEN + WHOLE + "3:.*\"message\":\"three\".*, closed 1000"),
          Map.entry(
              FaultKind.EXIT_CODE_NEGATIVE, OPEN + WHOLE + "3:.*\"message\":\"-1\".*, closed 1000"),
          Map.entry(
              FaultKind.EXIT_CODE_OVER_255,
              OPEN + WHOLE + "3:.*\"message\":\"256\".*, closed 1000"),
          Map.entry(
              FaultKind.STATUS_INTERNAL_ERROR,
              OPEN + WHOLE + "3:.*\"InternalError\".*, closed 1000"),
          Map.entry(
              FaultKind.DATA_AFTER_STATUS,
              OPEN + WHOLE + EXIT_3 + ", 1:after the end\n, closed 1000"),
          Map.entry(FaultKind.RESET_AFTER_STATUS, "open.*failed (SSL|Socket).*Exception"),
          Map.entry(FaultKind.NO_CLOSE_AFTER_STATUS, OPEN + WHOLE + EXIT_3 + ", silence"),
          Map.entry(FaultKind.BACKGROUND_CHILD, OPEN + WHOLE + "silence"));

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"NO_PONG", "IDLE_CUT"})
  void isFeltByTheClient(FaultKind kind) throws Exception {
    Fault fault = Fault.of(kind).atByte(inBytesOfFrames(kind) ? 8 : 3);
    FaultPlan plan =
        kind.phase() == Phase.CONNECT
            ? FaultPlan.builder().connection(1, fault.pausing(Duration.ofSeconds(20))).build()
            : FaultPlan.builder().exec(1, fault.pausing(Duration.ofMillis(1))).build();
    String expected = HEARD.getOrDefault(kind, "?");
    String heard;
    try (FakeApiServer server = start(plan);
        WireClient client = new WireClient(server)) {
      WireClient.Heard events = client.exec("web", V4, List.of("run"), "stdout", "container=app");
      Duration patience = expected.contains("silence") ? Duration.ofMillis(500) : PATIENCE;
      heard = String.join(", ", all(events, patience));
      events.socket().cancel();
    }
    assertThat(heard).matches(Pattern.compile(expected, Pattern.DOTALL));
    assertThat(plan.unfired()).isEmpty();
  }

  /** Where a byte is counted, a character of several may be cut. */
  @ParameterizedTest
  @CsvSource({
    "TRUNCATED_THEN_CLOSED, '1:a\uFFFD, closed 1000'",
    "KILLED_137, '1:a\uFFFD, 3:.*137.*, closed 1000'",
    "STATUS_BEFORE_END, '1:a\uFFFD, 3:.*Success.*, 1:\uFFFD, closed 1000'",
    "ONE_BYTE_MESSAGES, '1:a, 1:\uFFFD, 1:\uFFFD, 3:.*, closed 1000'",
  })
  void cutsInTheMiddleOfACharacter(FaultKind kind, String heard) throws Exception {
    FaultPlan plan = FaultPlan.builder().exec(1, Fault.of(kind).atByte(2)).build();
    try (FakeApiServer server = start(plan, new ScriptedProcesses("a\u00e9".getBytes(UTF_8), 0));
        WireClient client = new WireClient(server)) {
      WireClient.Heard events = client.exec("web", V4, List.of("run"), "stdout");
      assertThat(String.join(", ", all(events, PATIENCE))).matches(OPEN + heard);
    }
    plan.verify();
  }

  @Test
  void leavesPingsUnanswered() throws Exception {
    FaultPlan plan = FaultPlan.builder().exec(1, Fault.of(FaultKind.NO_PONG)).build();
    try (FakeApiServer server = start(plan, ScriptedProcesses.silent());
        WireClient client = new WireClient(server, Duration.ofMillis(500))) {
      WireClient.Heard events = client.exec("web", V4, List.of("cat"), "stdin", "stdout");
      assertThat(events.next()).startsWith("open");
      assertThat(events.next()).isEqualTo("1:");
      assertThat(events.next()).isEqualTo("failed SocketTimeoutException");
    }
    assertThat(plan.unfired()).isEmpty();
  }

  @Test
  void cutsAnIdleStream() throws Exception {
    FaultPlan plan = FaultPlan.builder().exec(1, Fault.of(FaultKind.IDLE_CUT)).build();
    try (FakeApiServer server = start(plan, ScriptedProcesses.silent());
        WireClient client = new WireClient(server)) {
      WireClient.Heard events = client.exec("web", V4, List.of("cat"), "stdin", "stdout");
      assertThat(String.join(", ", all(events, PATIENCE)))
          .matches(OPEN + "failed (EOF|SSL).*Exception");
    }
    assertThat(plan.unfired()).isEmpty();
  }

  @Test
  void strikesOnlyWhereThePlanSays() throws Exception {
    FaultPlan plan =
        FaultPlan.builder()
            .exec(2, Fault.of(FaultKind.NO_STATUS))
            .everyExecIn("db", Fault.of(FaultKind.FORBIDDEN_BARE_403))
            .request(1, Fault.of(FaultKind.RETRY_AFTER_429))
            .build();
    try (FakeApiServer server = start(plan);
        WireClient client = new WireClient(server)) {
      assertThat(all(client.exec("web", V4, List.of("run"), "stdout"), PATIENCE)).hasSize(5);
      assertThat(all(client.exec("web", V4, List.of("run"), "stdout"), PATIENCE)).hasSize(4);
      assertThat(all(client.exec("web", V4, List.of("run"), "stdout"), PATIENCE)).hasSize(5);
      assertThat(all(client.exec("db", V4, List.of("run"), "stdout"), PATIENCE))
          .containsExactly("refused 403 ");
      try (Response first = client.get("/api/v1/namespaces/shop/pods")) {
        assertThat(first.code()).isEqualTo(429);
      }
      try (Response second = client.get("/api/v1/namespaces/shop/pods")) {
        assertThat(second.code()).isEqualTo(200);
      }
    }
    assertThat(plan.unfired()).isEmpty();
  }

  @Test
  void reportsAFaultThatNeverFired() throws Exception {
    FaultPlan plan =
        FaultPlan.builder()
            .exec(1, Fault.of(FaultKind.RESET_AT_BYTE).atByte(1_000_000))
            .exec(9, Fault.of(FaultKind.NO_STATUS))
            .build();
    try (FakeApiServer server = start(plan);
        WireClient client = new WireClient(server)) {
      assertThat(all(client.exec("web", V4, List.of("run"), "stdout"), PATIENCE)).hasSize(5);
    }
    assertThat(plan.unfired()).isEqualTo(plan.strikes());
  }

  @Test
  void changesTheContainerUnderTheClient() throws Exception {
    FaultPlan plan =
        FaultPlan.builder()
            .exec(1, Fault.of(FaultKind.CONTAINER_RESTARTED))
            .exec(2, Fault.of(FaultKind.POD_DELETED))
            .build();
    try (FakeApiServer server = start(plan);
        WireClient client = new WireClient(server)) {
      String before = client.body("/api/v1/namespaces/shop/pods/web");
      all(client.exec("web", V4, List.of("run"), "stdout"), PATIENCE);
      String after = client.body("/api/v1/namespaces/shop/pods/web");
      assertThat(before).contains("\"restartCount\":0");
      assertThat(after).contains("\"restartCount\":1");
      assertThat(containerId(after)).isNotEqualTo(containerId(before));

      all(client.exec("web", V4, List.of("run"), "stdout"), Duration.ofMillis(500));
      assertThat(client.body("/api/v1/namespaces/shop/pods/web")).contains("NotFound");
    }
  }

  private static String containerId(String pod) {
    return Json.objects(Json.child(Json.parse(pod), "status"), "containerStatuses")
        .get(0)
        .get("containerID")
        .getAsString();
  }

  private static boolean inBytesOfFrames(FaultKind kind) {
    return Set.of(
            FaultKind.RESET_AT_BYTE,
            FaultKind.HANG_UP_AT_BYTE,
            FaultKind.HALF_CLOSE_AT_BYTE,
            FaultKind.STALL_AT_BYTE)
        .contains(kind);
  }

  /** Everything up to the end, to a silence, or to more than anybody wants. */
  private static List<String> all(WireClient.Heard heard, Duration patience) throws Exception {
    List<String> events = new ArrayList<>();
    while (true) {
      Optional<String> next = heard.next(patience);
      events.add(next.orElse("silence"));
      if (next.isEmpty() || next.get().matches("(?s)(closed|failed|refused).*")) {
        return events;
      }
      if (events.size() > 100) {
        events.add("enough");
        return events;
      }
    }
  }

  private static FakeApiServer start(FaultPlan plan) {
    return start(plan, new ScriptedProcesses("abcdef".getBytes(UTF_8), 3));
  }

  private static FakeApiServer start(FaultPlan plan, ProcessLauncher launcher) {
    return FakeApiServer.builder()
        .pod(PodManifest.of("shop", "web").container("app", "shop/web:1"))
        .pod(PodManifest.of("shop", "db").container("app", "shop/db:1"))
        .processes((namespace, pod, container) -> Optional.of(launcher))
        .faults(plan)
        .start();
  }
}
