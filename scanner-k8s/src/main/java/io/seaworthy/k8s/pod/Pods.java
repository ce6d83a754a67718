package io.seaworthy.k8s.pod;

import io.seaworthy.api.command.CommandOutcome.Refused;
import io.seaworthy.k8s.http.ApiAnswer;
import io.seaworthy.k8s.http.ApiConnection;
import io.seaworthy.k8s.http.ApiFailures;
import io.seaworthy.k8s.http.ApiRequest;
import io.seaworthy.k8s.http.Json;
import io.seaworthy.k8s.pod.PodAnswer.Found;
import io.seaworthy.k8s.pod.PodAnswer.Unanswered;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import okhttp3.HttpUrl;

/** Reads pods from the API server, each time anew. Safe for use by many threads. */
public final class Pods {
  private static final String PAGE_SIZE = "100";

  /** More pods than any cluster holds: a server that pages for ever ends here. */
  private static final int MAX_PAGES = 10_000;

  private final ApiConnection connection;
  private final int maxPages;

  /**
   * Creates a reader.
   *
   * @param connection the way to the API server
   */
  public Pods(ApiConnection connection) {
    this(connection, MAX_PAGES);
  }

  Pods(ApiConnection connection, int maxPages) {
    this.connection = connection;
    this.maxPages = maxPages;
  }

  /**
   * Reads one pod, which needs the verb {@code get}.
   *
   * @param name the pod
   * @return the pod alone
   */
  public PodAnswer get(PodName name) {
    ApiRequest request = new ApiRequest(name.namespace(), "pods", "get", Optional.of(name.name()));
    try {
      Json pod = fetch(request, url -> url.addPathSegment(name.name()));
      return new Found(Pod.of(pod).stream().toList());
    } catch (NoAnswerException e) {
      return new Unanswered(e.refusal());
    }
  }

  /**
   * Lists pods, which needs the verb {@code list}.
   *
   * @param namespace a namespace
   * @param labelSelector a label selector as kubectl takes it, or an empty text for all pods
   * @return the pods, in the server's order
   */
  public PodAnswer list(String namespace, String labelSelector) {
    ApiRequest request = new ApiRequest(namespace, "pods", "list", Optional.empty());
    List<Pod> pods = new ArrayList<>();
    Optional<String> next = Optional.of("");
    try {
      for (int page = 0; next.isPresent() && page < maxPages; page++) {
        String from = next.get();
        Json list =
            fetch(
                request,
                url -> {
                  url.addQueryParameter("limit", PAGE_SIZE);
                  if (!labelSelector.isEmpty()) {
                    url.addQueryParameter("labelSelector", labelSelector);
                  }
                  return from.isEmpty() ? url : url.addQueryParameter("continue", from);
                });
        list.at("items").items().forEach(item -> Pod.of(item).ifPresent(pods::add));
        next = list.at("metadata", "continue").text();
      }
      if (next.isPresent()) {
        return new Unanswered(ApiFailures.endlessList(maxPages));
      }
      return new Found(List.copyOf(pods));
    } catch (NoAnswerException e) {
      return new Unanswered(e.refusal());
    }
  }

  private Json fetch(ApiRequest request, UnaryOperator<HttpUrl.Builder> rest)
      throws NoAnswerException {
    ApiAnswer answer;
    try {
      answer =
          connection.fetch(
              connection
                  .get(
                      url ->
                          rest.apply(
                              url.addPathSegments("api/v1/namespaces")
                                  .addPathSegment(request.namespace())
                                  .addPathSegment("pods")))
                  .build());
    } catch (IOException | RuntimeException e) {
      // A RuntimeException comes from whoever supplies the credential.
      throw new NoAnswerException(ApiFailures.unreachable(e, connection.server()));
    }
    if (answer.code() != 200) {
      throw new NoAnswerException(ApiFailures.refusal(answer, request));
    }
    return Json.object(answer.body())
        .orElseThrow(() -> new NoAnswerException(ApiFailures.noApiServer(answer)));
  }

  /** Carries a refusal out of the loop over pages. */
  private static final class NoAnswerException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Refused refusal;

    NoAnswerException(Refused refusal) {
      super(refusal.message());
      this.refusal = refusal;
    }

    Refused refusal() {
      return refusal;
    }
  }
}
