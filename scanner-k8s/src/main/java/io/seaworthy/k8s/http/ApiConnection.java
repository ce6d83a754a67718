package io.seaworthy.k8s.http;

import io.kubernetes.client.openapi.ApiClient;
import io.kubernetes.client.openapi.ApiException;
import io.seaworthy.api.exec.ProcessLauncher;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Requests to one API server, with an {@link ApiClient}'s credential, TLS and proxy.
 *
 * <p>The client itself is only borrowed: nothing in it is changed or closed. Redirects are never
 * followed, and a request is never sent twice behind our back. Safe for use by many threads.
 */
public final class ApiConnection implements AutoCloseable {
  /** The header under whose value the server's audit log has a request. */
  public static final String AUDIT_ID = "Audit-ID";

  /** The longest answer: a page of 100 pods has some hundred KiB. */
  private static final long BODY_LIMIT = 16 << 20;

  private static final Duration END = Duration.ofSeconds(5);

  private static final AtomicInteger CONNECTIONS = new AtomicInteger();

  private final ApiClient apiClient;
  private final ConnectionLimits limits;
  private final OkHttpClient plain;
  private final OkHttpClient upgrading;
  private final Semaphore places;
  private final Threads workerThreads;
  private final ExecutorService workers;
  private final Threads timerThreads;
  private final ScheduledExecutorService timer;
  private final Set<ProcessLauncher> streams = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  /**
   * Creates a connection. Nothing is sent yet.
   *
   * @param apiClient what knows the server, the credential and TLS
   * @param limits times and numbers
   */
  public ApiConnection(ApiClient apiClient, ConnectionLimits limits) {
    this.apiClient = apiClient;
    this.limits = limits;
    this.plain =
        apiClient
            .getHttpClient()
            .newBuilder()
            .protocols(List.of(Protocol.HTTP_1_1))
            .dispatcher(new Dispatcher())
            .connectionPool(new ConnectionPool(limits.concurrency(), 1, TimeUnit.MINUTES))
            .followRedirects(false)
            .followSslRedirects(false)
            .retryOnConnectionFailure(false)
            .connectTimeout(limits.connectTimeout())
            .readTimeout(limits.answerTimeout())
            .writeTimeout(limits.inactivityLimit())
            .callTimeout(limits.answerTimeout())
            .build();
    // An upgraded connection is never used again, and a pooled one may have gone stale: exec gets
    // fresh ones only, so that a request that fails surely failed for a reason of its own. Of the
    // two numbers it is the 0 that sees to it; the time is how often OkHttp goes through the open
    // ones, so that a short one keeps a processor busy.
    this.upgrading =
        plain.newBuilder().connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS)).build();
    this.places = new Semaphore(limits.concurrency(), true);
    String name = "seaworthy-k8s-" + CONNECTIONS.incrementAndGet();
    this.workerThreads = new Threads(name + "-exec");
    this.workers = Executors.newCachedThreadPool(workerThreads);
    this.timerThreads = new Threads(name + "-timer");
    this.timer = Executors.newSingleThreadScheduledExecutor(timerThreads);
  }

  /**
   * Starts a GET request.
   *
   * @param path completes the server's base URL
   * @return a request with credential, User-Agent and an {@link #AUDIT_ID} of its own, for one call
   */
  public Request.Builder get(UnaryOperator<HttpUrl.Builder> path) {
    HttpUrl server = HttpUrl.get(apiClient.buildUrl(null, "", List.of(), List.of()));
    Request.Builder request = new Request.Builder().url(path.apply(server.newBuilder()).build());
    Map<String, String> headers = new HashMap<>();
    Map<String, String> cookies = new HashMap<>();
    headers.put("Accept", "application/json");
    headers.put("User-Agent", ClientVersion.USER_AGENT);
    headers.put(AUDIT_ID, UUID.randomUUID().toString());
    try {
      apiClient.updateParamsForAuth(
          new String[] {"BearerToken"},
          new ArrayList<>(),
          headers,
          cookies,
          "",
          "GET",
          server.uri());
    } catch (ApiException e) {
      throw new IllegalStateException("client-java could not apply the credential", e);
    }
    // These add what the host has set for all requests, such as whom to impersonate.
    apiClient.processHeaderParams(headers, request);
    apiClient.processCookieParams(cookies, request);
    return request;
  }

  /**
   * Sends a request and waits for the answer, whatever its status.
   *
   * @param request what to send
   * @return the answer
   * @throws IOException when there is none, or the connection was closed
   */
  public ApiAnswer fetch(Request request) throws IOException {
    if (closed) {
      throw new ConnectionClosedException();
    }
    try (Response response = plain.newCall(request).execute()) {
      return ApiAnswer.read(response, BODY_LIMIT);
    } finally {
      if (closed) {
        // The close came meanwhile, perhaps too early to see this request's socket.
        plain.connectionPool().evictAll();
      }
    }
  }

  /**
   * Returns the client for requests that become streams.
   *
   * @return a client without a connection pool
   */
  public OkHttpClient upgradingClient() {
    return upgrading;
  }

  /**
   * Returns the times and numbers.
   *
   * @return the limits
   */
  public ConnectionLimits limits() {
    return limits;
  }

  /**
   * Returns the server's address for messages.
   *
   * @return a URL without credentials
   */
  public String server() {
    return apiClient.getBasePath().replaceFirst("//[^/@]*@", "//");
  }

  /**
   * Returns the right to open containers, one permit for each.
   *
   * @return a fair semaphore
   */
  public Semaphore places() {
    return places;
  }

  /**
   * Returns the threads on which streams are read. They end with the connection.
   *
   * @return an executor that refuses work once the connection is closed
   */
  public ExecutorService workers() {
    return workers;
  }

  /**
   * Returns the clock of the pings. Its work must not block.
   *
   * @return an executor with one thread
   */
  public ScheduledExecutorService timer() {
    return timer;
  }

  /**
   * Has something closed together with the connection.
   *
   * @param stream what to close, from any thread
   */
  public void closeWithIt(ProcessLauncher stream) {
    streams.add(stream);
  }

  /**
   * Takes back {@link #closeWithIt}.
   *
   * @param stream what closed by itself
   */
  public void forget(ProcessLauncher stream) {
    streams.remove(stream);
  }

  /** Ends whatever is under way and waits a little for its threads. */
  @Override
  public void close() {
    closed = true;
    streams.forEach(ProcessLauncher::close);
    timer.shutdownNow();
    workers.shutdown();
    plain.dispatcher().cancelAll();
    plain.connectionPool().evictAll();
    upgrading.connectionPool().evictAll();
    timerThreads.join(END);
    if (!workerThreads.join(END)) {
      // Only a listener can hold a thread up, for all sockets are closed.
      workers.shutdownNow();
    }
  }
}
