package io.seaworthy.core.resource.web;

import io.seaworthy.api.command.CommandOutcome.Exited;
import io.seaworthy.core.facts.EvidenceException;
import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.ResourceSkipped;
import io.seaworthy.core.resource.ResourceSpec;
import io.seaworthy.core.resource.system.CommandResource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a request that the container's own {@code curl} sends (InSpec's {@code http}).
 * Nothing is ever sent from the scanner's host. A request uses a network, so the default policy
 * denies it. Serves one thread, as its facts do. Each method but {@link #toString} throws {@link
 * EvidenceException} when no answer came.
 */
public final class HttpResource {
  private final Facts facts;
  private final HttpRequest request;
  private @Nullable Answer answer;

  private HttpResource(Facts facts, HttpRequest request) {
    this.facts = facts;
    this.request = request;
  }

  /** What came back. */
  private record Answer(int status, Map<String, String> headers, String body) {}

  /**
   * Names a request; it is sent when its answer is asked for.
   *
   * @param request the request
   * @return the resource, not yet bound to a container
   */
  public static ResourceSpec<HttpResource> spec(HttpRequest request) {
    return new ResourceSpec<>(name(request), List.of(), facts -> of(facts, request));
  }

  /**
   * Returns a request of one container.
   *
   * @param facts the container's facts
   * @param request the request
   * @return the resource
   * @throws ResourceSkipped when the container has no curl
   * @throws EvidenceException when that can't be told
   */
  public static HttpResource of(Facts facts, HttpRequest request) {
    if (!CommandResource.of(facts, "curl").exists()) {
      throw new ResourceSkipped("curl is not available on the target machine");
    }
    return new HttpResource(facts, request);
  }

  /**
   * Returns the status.
   *
   * @return such as 200; 0 when the server said none
   */
  public int status() {
    return answer().status();
  }

  /**
   * Returns the headers.
   *
   * @return from name in lower case to the value of its last occurrence
   */
  public Map<String, String> headers() {
    return answer().headers();
  }

  /**
   * Returns the body.
   *
   * @return the text without blanks around it
   */
  public String body() {
    return answer().body();
  }

  private Answer answer() {
    Answer known = answer;
    if (known == null) {
      Exited exited = facts.runTool(CurlCommand.of(request));
      if (exited.code() != 0) {
        throw new EvidenceException(
            "network.unanswered",
            name(request)
                + ": curl ended with exit status "
                + exited.code()
                + ": "
                + exited.stderr().text().strip());
      }
      known = parse(exited.stdout().text().replace("\r", ""));
      answer = known;
    }
    return known;
  }

  /** Of the answers on the way (100, redirections) only the last counts. */
  private static Answer parse(String text) {
    int end;
    String head;
    String rest = text;
    do {
      end = rest.indexOf("\n\n");
      head = end < 0 ? rest : rest.substring(0, end);
      rest = end < 0 ? "" : rest.substring(end + 2);
    } while (rest.startsWith("HTTP/"));
    String[] lines = head.split("\n");
    String[] first = lines[0].split(" ", 3);
    int status = first.length > 1 && first[1].matches("\\d{3}") ? Integer.parseInt(first[1]) : 0;
    Map<String, String> headers = new LinkedHashMap<>();
    for (int i = 1; i < lines.length; i++) {
      int colon = lines[i].indexOf(':');
      if (colon > 0) {
        headers.put(
            lines[i].substring(0, colon).toLowerCase(Locale.ROOT),
            lines[i].substring(colon + 1).strip());
      }
    }
    return new Answer(status, Collections.unmodifiableMap(headers), rest.strip());
  }

  @Override
  public String toString() {
    return name(request);
  }

  private static String name(HttpRequest request) {
    return "HTTP " + request.method() + " on " + request.url();
  }
}
