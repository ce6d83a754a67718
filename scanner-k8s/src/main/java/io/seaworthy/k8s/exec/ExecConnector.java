package io.seaworthy.k8s.exec;

import io.seaworthy.api.command.CommandOutcome.Indeterminate;
import io.seaworthy.api.command.CommandOutcome.NotStarted;
import io.seaworthy.api.command.CommandOutcome.Refused;
import io.seaworthy.api.exec.ProcessEnd;
import io.seaworthy.api.exec.ProcessEnd.Lost;
import io.seaworthy.api.exec.ProcessEnd.NeverStarted;
import io.seaworthy.api.transport.ProcessRequest;
import io.seaworthy.api.transport.RequestListener;
import io.seaworthy.k8s.exec.ExecOpening.Open;
import io.seaworthy.k8s.exec.ExecOpening.Over;
import io.seaworthy.k8s.http.ApiAnswer;
import io.seaworthy.k8s.http.ApiConnection;
import io.seaworthy.k8s.http.ApiFailures;
import io.seaworthy.k8s.http.ApiRequest;
import io.seaworthy.k8s.http.NoCredentialException;
import io.seaworthy.k8s.http.OneLine;
import io.seaworthy.k8s.pod.ContainerName;
import io.seaworthy.k8s.pod.PodAnswer;
import io.seaworthy.k8s.pod.Pods;
import io.seaworthy.k8s.websocket.WebSocketProtocolException;
import io.seaworthy.k8s.websocket.WebSocketUpgrade;
import io.seaworthy.k8s.websocket.WebSocketUpgrade.Result;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import okhttp3.Request;

/**
 * Opens exec streams to one container: which sub-protocol to offer, what to try again, and what a
 * refusal means. Safe for use by many threads.
 */
final class ExecConnector {
  private final ApiConnection connection;
  private final ContainerName container;
  private final RequestListener requests;
  private final List<Subprotocol> offers;

  /** The first one that was not refused to a process with input, as an index into the offers. */
  private volatile int accepted;

  ExecConnector(
      ApiConnection connection,
      ContainerName container,
      RequestListener requests,
      List<Subprotocol> offers) {
    this.connection = connection;
    this.container = container;
    this.requests = requests;
    this.offers = offers;
  }

  ExecOpening open(List<String> words, boolean input, Cancellation cancellation)
      throws InterruptedException {
    int offer = input ? accepted : 0;
    for (int tries = 1; ; tries++) {
      if (cancellation.isCancelled()) {
        return new Over(Cancellation.lost());
      }
      Request request = request(words, input);
      Optional<ProcessEnd> unrecorded = unrecorded(request, tries, words);
      if (unrecorded.isPresent()) {
        return new Over(unrecorded.get());
      }
      WebSocketUpgrade upgrade = attempt(request, offers.get(offer));
      cancellation.guard(upgrade);
      Result result = upgrade.open();
      if (result instanceof Result.Open open) {
        accepted = input ? offer : accepted;
        return new Open(open.socket());
      }
      if (result instanceof Result.Failed failed) {
        return new Over(cancellation.isCancelled() ? Cancellation.lost() : failure(failed));
      }
      ApiAnswer answer = ((Result.Refused) result).answer();
      // Of a process without input nothing tells the end but the status, so it gets no other
      // protocol than the first, whose status holds.
      if (input && isProtocolRefusal(answer) && offer + 1 < offers.size()) {
        offer++;
        continue;
      }
      Optional<Duration> wait = RetryAfter.waitBeforeNext(answer, tries);
      if (wait.isEmpty() || !cancellation.sleep(wait.get())) {
        return new Over(refusal(answer));
      }
    }
  }

  private Request request(List<String> words, boolean input) {
    return connection
        .get(url -> ExecUrl.complete(url, container, words, input))
        // A kubelet, which v4 leads to, answers 406 to anything narrower.
        .header("Accept", "*/*")
        .build();
  }

  /** Nothing is sent that could not be recorded before. */
  private Optional<ProcessEnd> unrecorded(Request request, int attempt, List<String> words) {
    String id = String.valueOf(request.header(ApiConnection.AUDIT_ID));
    try {
      requests.sending(new ProcessRequest(id, attempt, words));
      return Optional.empty();
    } catch (RuntimeException refused) {
      return Optional.of(
          new NeverStarted(
              new NotStarted(
                  NotStarted.Reason.NOT_RECORDED, String.valueOf(refused.getMessage()))));
    }
  }

  private WebSocketUpgrade attempt(Request request, Subprotocol protocol) {
    return new WebSocketUpgrade(
        connection.upgradingClient(),
        request,
        protocol.id(),
        connection.limits().inactivityLimit());
  }

  /** Go's WebSocket library refuses a sub-protocol that it does not know with a bare 403. */
  private static boolean isProtocolRefusal(ApiAnswer answer) {
    return answer.code() == 403 && answer.status().isEmpty();
  }

  private ProcessEnd refusal(ApiAnswer answer) {
    if ((answer.code() == 502 || answer.code() == 504) && answer.status().isEmpty()) {
      // A gateway lost the server behind it, which may have started the process.
      return new Lost(
          Indeterminate.Reason.CONNECTION_LOST,
          "a gateway answered " + answer.code() + " " + answer.via());
    }
    ApiRequest request =
        new ApiRequest(
            container.pod().namespace(), "pods/exec", "get", Optional.of(container.pod().name()));
    Refused refused = ApiFailures.refusal(answer, request);
    return new NeverStarted(
        refused.reason() == Refused.Reason.CONTAINER_NOT_FOUND ? withCandidates(refused) : refused);
  }

  /** The server names the containers only when none was asked for, so look. */
  private Refused withCandidates(Refused refused) {
    PodAnswer answer = new Pods(connection).get(container.pod());
    if (!(answer instanceof PodAnswer.Found found) || found.pods().isEmpty()) {
      return refused;
    }
    return new Refused(
        refused.reason(),
        refused.httpStatus(),
        refused.message(),
        refused.remedy() + ": " + String.join(", ", found.pods().get(0).containerNames()));
  }

  private ProcessEnd failure(Result.Failed failed) {
    Exception cause = failed.cause();
    if (!failed.sent() || cause instanceof NoCredentialException) {
      return new NeverStarted(ApiFailures.unreachable(cause, connection.server()));
    }
    if (cause instanceof WebSocketProtocolException) {
      return new Lost(Indeterminate.Reason.PROTOCOL, String.valueOf(cause.getMessage()));
    }
    if (cause instanceof InterruptedIOException) {
      return new Lost(
          Indeterminate.Reason.PEER_SILENT,
          "no answer within " + connection.limits().answerTimeout().toMillis() + " ms");
    }
    return new Lost(
        Indeterminate.Reason.CONNECTION_LOST,
        "before the answer to the request: " + OneLine.of(String.valueOf(cause.getMessage())));
  }
}
