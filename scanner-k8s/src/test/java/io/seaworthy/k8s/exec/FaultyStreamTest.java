package io.seaworthy.k8s.exec;

import static org.assertj.core.api.Assertions.assertThat;

import io.seaworthy.api.exec.ProcessEnd;
import io.seaworthy.api.exec.ProcessEnd.Lost;
import io.seaworthy.api.exec.ProcessEnd.NeverStarted;
import io.seaworthy.api.exec.ProcessEnd.Status;
import io.seaworthy.api.exec.RunningProcess;
import io.seaworthy.api.transport.RequestListener;
import io.seaworthy.k8s.FakeCluster;
import io.seaworthy.k8s.NoLeakedConnections;
import io.seaworthy.k8s.http.ApiConnection;
import io.seaworthy.k8s.pod.ContainerName;
import io.seaworthy.k8s.pod.PodName;
import io.seaworthy.testkit.fault.Fault;
import io.seaworthy.testkit.fault.FaultKind;
import io.seaworthy.testkit.fault.FaultPlan;
import io.seaworthy.testkit.fault.Phase;
import io.seaworthy.testkit.junit.LeakCheck;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Says for every fault what a listener hears of the end: what is certain, and no more. */
@ExtendWith({NoLeakedConnections.class, LeakCheck.class})
class FaultyStreamTest {
  private static final String SCRIPT = "echo hello; echo there; echo no >&2; exit 3";

  private static final String QUIET_SCRIPT = "echo hello; exec sleep 30";

  /** Only letting go ends these. */
  private static final Set<FaultKind> ENDLESS =
      EnumSet.of(FaultKind.ENDLESS_OUTPUT, FaultKind.BACKGROUND_CHILD);

  private static FakeCluster fake;
  private static ApiConnection connection;

  @BeforeAll
  static void startServer() {
    FaultPlan.Builder plan = FaultPlan.builder();
    streamFaults().forEach(kind -> plan.everyExecIn(pod(kind), fault(kind)));
    fake = FakeCluster.with(plan.build(), streamFaults().map(FaultyStreamTest::pod).toList());
    connection = fake.connection();
  }

  @AfterAll
  static void stopServer() {
    connection.close();
    fake.close();
  }

  private static Stream<FaultKind> streamFaults() {
    return Arrays.stream(FaultKind.values()).filter(kind -> kind.phase() != Phase.CONNECT);
  }

  private static Stream<FaultKind> connectFaults() {
    return Arrays.stream(FaultKind.values()).filter(kind -> kind.phase() == Phase.CONNECT);
  }

  private static Fault fault(FaultKind kind) {
    // Shorter than the time between two pings, which otherwise keep the stream from being idle.
    Duration pause = Duration.ofMillis(kind == FaultKind.IDLE_CUT ? 20 : 1);
    return Fault.of(kind).atByte(9).pausing(pause);
  }

  private static String pod(FaultKind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @ParameterizedTest
  @MethodSource("streamFaults")
  void hearsOfTheEndWhatIsCertain(FaultKind kind) {
    try (ApiConnection toIt = connectionFor(kind, fake)) {
      assertThat(endOf(toIt, kind, Subprotocol.V4)).isEqualTo(expected(kind));
    }
  }

  private static ApiConnection connectionFor(FaultKind kind, FakeCluster cluster) {
    return kind == FaultKind.TLS_STALL || kind == FaultKind.UPGRADE_STALL
        ? cluster.impatientConnection()
        : cluster.connection();
  }

  @ParameterizedTest
  @MethodSource("connectFaults")
  void knowsThatNothingStartedWithoutAConnection(FaultKind kind) {
    FaultPlan plan = FaultPlan.builder().everyConnection(fault(kind)).build();
    try (FakeCluster unreachable = FakeCluster.with(plan);
        ApiConnection toIt = connectionFor(kind, unreachable)) {
      assertThat(endOf(toIt, kind, Subprotocol.V4)).isEqualTo("refused.unreachable");
      assertThat(unreachable.server().traffic().execs()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(
      names = {"TRUNCATED_THEN_CLOSED", "RESET_AT_BYTE", "TWO_STATUSES", "STATUS_MALFORMED"})
  void hearsTheSameUnderV5(FaultKind kind) {
    assertThat(endOf(connection, kind, Subprotocol.V5)).isEqualTo(expected(kind));
  }

  private static String endOf(ApiConnection connection, FaultKind kind, Subprotocol protocol) {
    boolean quiet = kind == FaultKind.IDLE_CUT || kind == FaultKind.NO_PONG;
    RecordedProcess process = new RecordedProcess();
    try (KubernetesLauncher launcher = launcher(connection, podFor(kind), protocol)) {
      RunningProcess running =
          process.start(launcher, false, "sh", "-c", quiet ? QUIET_SCRIPT : SCRIPT);
      if (ENDLESS.contains(kind)) {
        process.awaitOutput();
        running.close();
      }
      ProcessEnd end = process.end();
      assertThat(connection.upgradingClient().connectionPool().connectionCount()).isZero();
      return words(end);
    }
  }

  /** Faults of the connection strike whatever the pod; the others have one each. */
  private static String podFor(FaultKind kind) {
    return kind.phase() == Phase.CONNECT ? "web" : pod(kind);
  }

  private static KubernetesLauncher launcher(
      ApiConnection connection, String pod, Subprotocol protocol) {
    return new KubernetesLauncher(
        connection,
        new ContainerName(new PodName("shop", pod), "app"),
        RequestListener.NONE,
        List.of(protocol));
  }

  private static String words(ProcessEnd end) {
    if (end instanceof Status status) {
      return "status " + status.code();
    }
    return end instanceof Lost lost
        ? "lost " + lost.reason()
        : ((NeverStarted) end).outcome().cause();
  }

  private static String expected(FaultKind kind) {
    return switch (kind) {
      case CONNECTION_REFUSED,
          CONNECTION_RESET,
          CONNECTION_CLOSED,
          TLS_STALL,
          TLS_RESET,
          NOT_TLS,
          WRONG_CERTIFICATE,
          EXPIRED_CERTIFICATE,
          UNKNOWN_AUTHORITY ->
          "refused.unreachable";
      case BAD_REQUEST_400, CONFLICT_409 -> "refused.other";
      case UNAUTHORIZED_401 -> "refused.unauthenticated";
      case FORBIDDEN_403 -> "refused.forbidden";
      case FORBIDDEN_BARE_403, REDIRECT_302, OK_INSTEAD_OF_101 -> "refused.upgrade-blocked";
      case POD_NOT_FOUND_404, KUBELET_POD_NOT_FOUND_404 -> "refused.target-not-found";
      case KUBELET_CONTAINER_NOT_FOUND_500 -> "refused.target-not-running";
      case URI_TOO_LONG_414, HEADERS_TOO_LARGE_431 -> "refused.request-too-long";
      case TOO_MANY_REQUESTS_429, RETRY_AFTER_429 -> "refused.throttled";
      case INTERNAL_ERROR_500, SERVICE_UNAVAILABLE_503 -> "refused.platform-error";
      case PROGRAM_MISSING -> "not-started.binary-not-found";
      // The server may have started the process before its answer went astray.
      case BAD_GATEWAY_502, GATEWAY_TIMEOUT_504, UPGRADE_CLOSED, UPGRADE_RESET, UPGRADE_CUT ->
          "lost CONNECTION_LOST";
      case SUBPROTOCOL_MISSING, SUBPROTOCOL_UNKNOWN, WRONG_ACCEPT_KEY -> "lost PROTOCOL";
      case UPGRADE_STALL, STALL_AT_BYTE, POD_DELETED, NO_PONG -> "lost PEER_SILENT";
      case RESET_AT_BYTE, CLOSED_1001, CLOSED_1011 -> "lost CONNECTION_LOST";
      case HANG_UP_AT_BYTE, HALF_CLOSE_AT_BYTE, TRUNCATED_THEN_CLOSED -> "lost NO_STATUS";
      case NO_STATUS, CLOSED_1006, STATUS_EMPTY, IDLE_CUT -> "lost NO_STATUS";
      case DRIP,
          ONE_BYTE_SLICES,
          LATENCY,
          ONE_BYTE_MESSAGES,
          MERGED_FRAMES,
          FRAGMENTED_MESSAGES,
          UNKNOWN_CHANNEL,
          PING_FLOOD,
          TWO_STATUSES,
          RESET_AFTER_STATUS,
          NO_CLOSE_AFTER_STATUS ->
          "status 3";
      // Nothing in these streams is wrong as such: proof of completeness is the session's matter.
      case TRUNCATED_THEN_SUCCESS -> "status 0";
      case EMPTY_OUTPUT -> "status 3";
      case KILLED_137, CONTAINER_RESTARTED -> "status 137";
      case STATUS_BEFORE_END, DATA_AFTER_STATUS -> "lost PROTOCOL";
      case EMPTY_MESSAGE, TEXT_FRAME, RESERVED_OPCODE, MASKED_FRAME, OVERSIZED_FRAME ->
          "lost PROTOCOL";
      case STATUS_MALFORMED, STATUS_HUGE, STATUS_WITHOUT_CAUSE, STATUS_INTERNAL_ERROR ->
          "lost PROTOCOL";
      case EXIT_CODE_NOT_A_NUMBER, EXIT_CODE_NEGATIVE, EXIT_CODE_OVER_255 -> "lost PROTOCOL";
      case ENDLESS_OUTPUT, BACKGROUND_CHILD -> "lost INTERRUPTED";
    };
  }
}
