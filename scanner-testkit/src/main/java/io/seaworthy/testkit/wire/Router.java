package io.seaworthy.testkit.wire;

import io.seaworthy.testkit.fault.Strike;
import io.seaworthy.testkit.wire.ApiCall.ResourcePath;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Takes a request through authentication, authorization and the handlers, as a server does. */
final class Router {
  /** Source: RFC 9110, section 5.6.7. */
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US);

  private final Tokens tokens;
  private final Authorizer authorizer;
  private final List<ApiHandler> handlers;
  private final RequestFaults faults;
  private final int maxTarget;
  private final Traffic traffic;
  private final Clock clock;

  Router(
      Tokens tokens,
      Authorizer authorizer,
      List<ApiHandler> handlers,
      RequestFaults faults,
      int maxTarget,
      Traffic traffic,
      Clock clock) {
    this.tokens = tokens;
    this.authorizer = authorizer;
    this.handlers = List.copyOf(handlers);
    this.faults = faults;
    this.maxTarget = maxTarget;
    this.traffic = traffic;
    this.clock = clock;
  }

  Answer answer(HttpRequest request) throws IOException {
    Optional<User> caller = user(request);
    Optional<User> wanted = Impersonation.wanted(request);
    User user = wanted.or(() -> caller).orElse(User.ANONYMOUS);
    String auditId = request.header("audit-id").orElseGet(() -> UUID.randomUUID().toString());
    traffic.request(
        new Traffic.SeenRequest(
            request.method(),
            request.target(),
            user.name(),
            request.header("user-agent").orElse(""),
            auditId));
    ApiCall call = new ApiCall(request, user, auditId, ResourcePath.parse(request.segments()));
    Answer answer = answer(call, caller, wanted.isPresent());
    return answer instanceof HttpAnswer http
        ? http.with("Audit-Id", auditId).with("Date", date())
        : answer;
  }

  private String date() {
    return DATE.format(clock.instant().atOffset(ZoneOffset.UTC));
  }

  private Answer answer(ApiCall call, Optional<User> caller, boolean forAnother)
      throws IOException {
    if (call.request().target().length() > maxTarget) {
      return HttpAnswer.page(414, "Request-URI Too Large");
    }
    Optional<Strike> strike = faults.next(call);
    if (strike.isPresent() && call.resource().isPresent()) {
      Optional<Answer> odd = UpgradeFaults.answer(strike.get(), call, call.resource().get());
      if (odd.isPresent()) {
        return odd.get();
      }
    }
    if (caller.isEmpty()) {
      return StatusAnswers.unauthorized();
    }
    Optional<Answer> unfit =
        forAnother ? impersonationRefusal(caller.get(), call) : Optional.empty();
    Optional<Answer> refusal = unfit.or(() -> refusal(call));
    Answer sound = refusal.isPresent() ? refusal.get() : handled(call);
    return strike.isPresent() && sound instanceof ExecConversation exec
        ? exec.befallenBy(strike.get())
        : sound;
  }

  private Optional<Answer> impersonationRefusal(User caller, ApiCall call) {
    return Impersonation.needed(caller, call.request()).stream()
        .filter(need -> !authorizer.allows(need))
        .<Answer>map(StatusAnswers::forbidden)
        .findFirst();
  }

  private Answer handled(ApiCall call) throws IOException {
    for (ApiHandler handler : handlers) {
      Optional<Answer> answer = handler.answer(call);
      if (answer.isPresent()) {
        return answer.get();
      }
    }
    return HttpAnswer.text(404, "404 page not found\n");
  }

  /** The caller; anonymous without a token, empty for a token that is not valid. */
  private Optional<User> user(HttpRequest request) {
    Optional<String> header = request.header("authorization");
    if (header.isEmpty()) {
      return Optional.of(User.ANONYMOUS);
    }
    return header
        .filter(value -> value.startsWith("Bearer "))
        .flatMap(value -> tokens.authenticate(value.substring("Bearer ".length())));
  }

  private Optional<Answer> refusal(ApiCall call) {
    if (call.resource().isPresent()) {
      AccessRequest access = call.access(call.resource().get());
      return authorizer.allows(access)
          ? Optional.empty()
          : Optional.of(StatusAnswers.forbidden(access));
    }
    String path = call.request().path();
    return PublicPaths.areOpenTo(call.user(), path)
        ? Optional.empty()
        : Optional.of(StatusAnswers.forbiddenPath(call.user().name(), "get", path));
  }
}
