package io.seaworthy.testkit.wire;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.seaworthy.testkit.fault.FaultKind;
import io.seaworthy.testkit.fault.Strike;
import io.seaworthy.testkit.wire.ApiCall.ResourcePath;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The faults of phase UPGRADE: what a server, or somebody before it, says in place of 101. */
final class UpgradeFaults {
  private UpgradeFaults() {}

  /** The answer that stands in for a sound one; empty when the fault comes later. */
  static Optional<Answer> answer(Strike strike, ApiCall call, ResourcePath path) {
    FaultKind kind = strike.fault().kind();
    Optional<Answer> answer =
        kind.isHttpAnswer() || kind == FaultKind.OK_INSTEAD_OF_101
            ? Optional.of(http(kind, call, path))
            : silence(kind);
    answer.ifPresent(given -> strike.fire());
    return answer;
  }

  private static HttpAnswer http(FaultKind kind, ApiCall call, ResourcePath path) {
    ResourceType type = path.type().orElse(ResourceType.PODS);
    return switch (kind) {
      case BAD_REQUEST_400 -> StatusAnswers.badRequest("the request is bad");
      case UNAUTHORIZED_401 -> StatusAnswers.unauthorized();
      case FORBIDDEN_403 -> StatusAnswers.forbidden(call.access(path));
      case FORBIDDEN_BARE_403 -> HttpAnswer.bare(403);
      case POD_NOT_FOUND_404 -> StatusAnswers.notFound(type, path.name());
      case KUBELET_POD_NOT_FOUND_404 -> HttpAnswer.text(404, "pod does not exist");
      case KUBELET_CONTAINER_NOT_FOUND_500 ->
          HttpAnswer.text(500, "container not found (\"" + container(call) + "\")");
      case CONFLICT_409 -> StatusAnswers.conflict(type, path.name());
      case URI_TOO_LONG_414 -> HttpAnswer.page(414, "Request-URI Too Large");
      case TOO_MANY_REQUESTS_429 -> StatusAnswers.tooManyRequests();
      case RETRY_AFTER_429 -> StatusAnswers.tooManyRequests().with("Retry-After", "1");
      case HEADERS_TOO_LARGE_431 -> HttpAnswer.text(431, "431 Request Header Fields Too Large");
      case INTERNAL_ERROR_500 ->
          StatusAnswers.internalError("error dialing backend: dial tcp: connection refused");
      case BAD_GATEWAY_502 -> HttpAnswer.page(502, "Bad Gateway");
      case SERVICE_UNAVAILABLE_503 -> StatusAnswers.unavailable();
      case GATEWAY_TIMEOUT_504 -> HttpAnswer.page(504, "Gateway Time-out");
      case REDIRECT_302 -> HttpAnswer.bare(302).with("Location", "https://elsewhere.invalid/");
      case OK_INSTEAD_OF_101 -> HttpAnswer.text(200, "text/html", "<p>Welcome</p>\n");
      default -> throw new IllegalStateException(kind + " is no HTTP answer");
    };
  }

  private static Optional<Answer> silence(FaultKind kind) {
    Answer.@Nullable Conversation conversation =
        switch (kind) {
          case UPGRADE_STALL -> Connection::awaitClient;
          case UPGRADE_CLOSED -> Connection::finish;
          case UPGRADE_RESET -> Connection::reset;
          case UPGRADE_CUT ->
              connection -> connection.write("HTTP/1.1 101 Switch".getBytes(US_ASCII));
          default -> null;
        };
    return Optional.ofNullable(conversation);
  }

  private static String container(ApiCall call) {
    return call.request().query().first("container").orElse("");
  }

  /** The 101 of an exec, odd where the fault says so. */
  static byte[] handshake(Optional<Strike> strike, HttpRequest request, Subprotocol protocol) {
    FaultKind kind = strike.map(s -> s.fault().kind()).orElse(FaultKind.NO_STATUS);
    Optional<String> chosen =
        switch (kind) {
          case SUBPROTOCOL_MISSING -> Optional.empty();
          case SUBPROTOCOL_UNKNOWN -> Optional.of("v9.channel.k8s.io");
          default -> Optional.of(protocol.id());
        };
    boolean wrong = kind == FaultKind.WRONG_ACCEPT_KEY;
    if (wrong || !chosen.equals(Optional.of(protocol.id()))) {
      strike.ifPresent(Strike::fire);
    }
    return Handshake.response(wrong ? "d3Jvbmc=" : Handshake.proof(request), chosen);
  }
}
