package io.seaworthy.k8s.http;

import io.seaworthy.api.command.CommandOutcome.Refused;
import io.seaworthy.api.command.CommandOutcome.Refused.Reason;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.Optional;
import javax.net.ssl.SSLException;

/**
 * Says what it means when an API server, or something on the way to it, refuses: the one place that
 * does. The texts are those of Kubernetes 1.29 to 1.36.
 */
public final class ApiFailures {
  private static final String PLATFORM_REMEDY =
      "Look into the logs of the API server, the node's kubelet and admission webhooks";

  private static final String SERVER_REMEDY =
      "Check that the server address of the kubeconfig is that of an API server";

  private ApiFailures() {}

  /**
   * Explains an answer that is not the one hoped for.
   *
   * @param answer the answer
   * @param request what was asked
   * @return the refusal, with a remedy
   */
  public static Refused refusal(ApiAnswer answer, ApiRequest request) {
    Optional<Json> status = answer.status();
    String said =
        status
            .map(json -> json.at("message").text().orElse(""))
            .orElse(answer.contentType().startsWith("text/plain") ? answer.body() : "");
    return switch (answer.code()) {
      case 401 ->
          refused(
              Reason.UNAUTHENTICATED,
              answer,
              orElse(said, "the API server does not accept the credential"),
              "Check that the credential is valid for this server and has not expired");
      case 403 -> status.isPresent() ? forbidden(answer, said, request) : bareForbidden(answer);
      case 404 -> notFound(answer, said, request);
      case 400 -> badRequest(answer, said);
      case 429 ->
          refused(
              Reason.THROTTLED,
              answer,
              orElse(said, "too many requests")
                  + answer.retryAfter().map(time -> "; retry after " + OneLine.of(time)).orElse(""),
              "Come back later, or scan fewer containers at once");
      case 414, 431 ->
          refused(
              Reason.REQUEST_TOO_LONG,
              answer,
              orElse(said, "the request is too long for the server or a proxy"),
              "Use shorter commands, or session mode, which sends them through standard input");
      default -> other(answer, said);
    };
  }

  /**
   * Explains why there was no answer.
   *
   * @param cause what the network said, before anything was sent
   * @param server the server's address
   * @return the refusal, with a remedy
   */
  public static Refused unreachable(Exception cause, String server) {
    String said =
        cause instanceof InterruptedIOException
            ? "no connection within the time limit"
            : OneLine.of(String.valueOf(cause.getMessage()));
    String remedy;
    if (cause instanceof ConnectionClosedException) {
      remedy = "Open another KubernetesCluster, or close this one later";
    } else if (cause instanceof UnknownHostException) {
      remedy = "Check the server's name in the kubeconfig, and whether a proxy is needed";
    } else if (cause instanceof SSLException) {
      remedy = "Check certificate-authority, tls-server-name and the client certificate";
    } else if (cause instanceof ConnectException || cause instanceof InterruptedIOException) {
      remedy = "Check that the server runs and that no firewall or proxy is in the way";
    } else if (cause instanceof IOException && !(cause instanceof NoCredentialException)) {
      remedy = "Check the network and the proxy between here and the server";
    } else {
      return new Refused(
          Reason.UNAUTHENTICATED,
          0,
          "no credential could be obtained: " + said,
          "Check the token file or the credential plug-in, or whether the temporary access was"
              + " removed");
    }
    return new Refused(Reason.UNREACHABLE, 0, server + " can't be reached: " + said, remedy);
  }

  private static Refused forbidden(ApiAnswer answer, String said, ApiRequest request) {
    // Kubernetes 1.35 and later ask for "create" in a second check, whose message may end in
    // nothing: pods "x" is forbidden:
    boolean secondCheck = request.resource().equals("pods/exec") && !said.contains("cannot get");
    String message =
        said.strip().endsWith("is forbidden:")
            ? said.strip() + " the server gives no reason; the verb create on pods/exec is missing"
            : said;
    String verbs = request.resource().equals("pods/exec") ? "get, create" : request.verb();
    String note = secondCheck ? " (Kubernetes 1.35 and later want create beside get)" : "";
    return refused(
        Reason.FORBIDDEN,
        answer,
        orElse(message, "the credential may not " + request.verb() + " " + request.resource()),
        request.roleRule(verbs) + note);
  }

  private static Refused bareForbidden(ApiAnswer answer) {
    return refused(
        Reason.UPGRADE_BLOCKED,
        answer,
        "403 without the API server's explanation, so not a matter of rights" + by(answer),
        "Check what stands between here and the server: kubectl proxy and some gateways let no"
            + " exec through");
  }

  private static Refused notFound(ApiAnswer answer, String said, ApiRequest request) {
    if (answer.status().isEmpty() && !said.contains("pod does not exist")) {
      return refused(
          Reason.OTHER,
          answer,
          "404 without the API server's explanation" + by(answer),
          SERVER_REMEDY);
    }
    return refused(
        Reason.TARGET_NOT_FOUND,
        answer,
        orElse(said, "not found"),
        "Check namespace "
            + request.namespace()
            + request.pod().map(pod -> " and pod " + pod).orElse("")
            + "; pods of a Deployment change their names with each rollout");
  }

  private static Refused badRequest(ApiAnswer answer, String said) {
    if (said.contains("container")
        && (said.contains("is not valid for pod")
            || said.contains("must be specified")
            || said.contains("not found in pod"))) {
      return refused(Reason.CONTAINER_NOT_FOUND, answer, said, "Name one of the pod's containers");
    }
    if (said.contains("host assigned") || said.contains("completed pod")) {
      return refused(
          Reason.TARGET_NOT_RUNNING, answer, said, "Wait until the pod runs, or select another");
    }
    if (said.contains("Upgrade request required")) {
      return upgradeBlocked(answer, said);
    }
    return refused(
        Reason.OTHER, answer, orElse(said, "the request is malformed"), "Report this as a defect");
  }

  private static Refused other(ApiAnswer answer, String said) {
    if (answer.code() >= 500) {
      // What a kubelet says in plain text when the container is not there (yet, or any more).
      return said.contains("container not found")
          ? notRunning(answer.code(), said)
          : refused(
              Reason.PLATFORM_ERROR,
              answer,
              orElse(said, "the server reports a fault") + by(answer),
              PLATFORM_REMEDY);
    }
    if (answer.code() < 400) {
      return upgradeBlocked(answer, "a stream was asked for and not given");
    }
    return refused(
        Reason.OTHER, answer, orElse(said, "no explanation") + by(answer), "See the message");
  }

  /**
   * Says that the container is not there, though the pod has one of that name.
   *
   * @param httpStatus the HTTP status, or 0
   * @param said what the platform said
   * @return the refusal, with a remedy
   */
  public static Refused notRunning(int httpStatus, String said) {
    return new Refused(
        Reason.TARGET_NOT_RUNNING,
        httpStatus,
        OneLine.of(said),
        "Look at the container's state: it has not started, or has ended");
  }

  /**
   * Says that the platform failed on its own side before it reached the container.
   *
   * @param said what the platform said
   * @return the refusal, with a remedy
   */
  public static Refused platformError(String said) {
    return new Refused(Reason.PLATFORM_ERROR, 0, OneLine.of(said), PLATFORM_REMEDY);
  }

  /**
   * Says that whoever answered is no API server.
   *
   * @param answer an answer of status 200 that holds no JSON object
   * @return the refusal, with a remedy
   */
  public static Refused noApiServer(ApiAnswer answer) {
    return refused(
        Reason.OTHER, answer, "the answer is not an API server's" + by(answer), SERVER_REMEDY);
  }

  /**
   * Says that a list has more pages than any cluster has use for.
   *
   * @param pages how many were read
   * @return the refusal, with a remedy
   */
  public static Refused endlessList(int pages) {
    return new Refused(
        Reason.OTHER, 200, "the list has no end after " + pages + " pages", SERVER_REMEDY);
  }

  private static Refused upgradeBlocked(ApiAnswer answer, String said) {
    return refused(
        Reason.UPGRADE_BLOCKED,
        answer,
        said + by(answer),
        "Something between here and the API server does not let WebSockets through: allow them"
            + " there, or go around it");
  }

  private static Refused refused(Reason reason, ApiAnswer answer, String message, String remedy) {
    return new Refused(reason, answer.code(), OneLine.of(message), remedy);
  }

  private static String orElse(String said, String otherwise) {
    return said.isBlank() ? otherwise : said;
  }

  private static String by(ApiAnswer answer) {
    return answer.via().isEmpty() ? "" : " (answered by " + OneLine.of(answer.via()) + ")";
  }
}
