package io.seaworthy.testkit.wire;

import io.seaworthy.api.exec.ProcessLauncher;
import io.seaworthy.testkit.fault.FaultPlan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * A Kubernetes API server on loopback, without a cluster: TLS with an authority of its own, bearer
 * tokens, discovery, stored objects with paging and watches, tables, impersonation, ephemeral
 * containers, and {@code pods/exec} over WebSocket as real servers speak it.
 *
 * <pre>{@code
 * try (FakeApiServer server =
 *     FakeApiServer.builder()
 *         .pod(PodManifest.of("shop", "web").container("app", "shop/web:1"))
 *         .processes("shop", "web", "app", launcher)
 *         .start()) {
 *   server.writeKubeconfig(file); // for kubectl, or any client
 * }
 * }</pre>
 *
 * <p>Not there: HTTP/2, SPDY, attach and logs, terminals, updates of objects, and the {@code
 * base64} sub-protocols; who asks for them is refused. Safe for use by many threads. {@link
 * #close()} leaves no socket and no thread behind.
 */
public final class FakeApiServer implements AutoCloseable {
  private final Certificates certificates;
  private final ClusterObjects objects;
  private final Traffic traffic;
  private final Sockets sockets;
  private final Tokens tokens;
  private final RoleAuthorizer roles;
  private final FaultPlan faults;
  private final String token;

  private FakeApiServer(Builder builder) throws IOException {
    certificates = new Certificates();
    objects = builder.objects;
    faults = builder.faults;
    traffic = new Traffic();
    Clock clock = Clock.offset(builder.clock, faults.clockSkew());
    token = UUID.randomUUID().toString();
    tokens = new Tokens(objects, clock, builder.tokens);
    tokens.accept(token, new User("admin", Set.of(User.MASTERS, User.AUTHENTICATED)));
    roles = new RoleAuthorizer(objects, builder.enforcesRoles);
    Authorizer authorizer = builder.authorizer.orElse(roles);
    ExecHandler exec =
        new ExecHandler(objects, builder.processes(), builder.version, authorizer, traffic);
    List<ApiHandler> handlers =
        List.of(
            new VersionHandler(builder.version),
            new DiscoveryHandler(),
            exec,
            new EphemeralHandler(objects, builder.images),
            new TokenHandler(objects, tokens),
            new ReviewHandler(builder.reviewer(roles), roles, tokens),
            new ObjectsHandler(
                objects,
                new Tables(clock),
                builder.authorizer.isPresent()
                    ? Optional.empty()
                    : Optional.of(new Escalation(roles))));
    sockets =
        new Sockets(
            certificates,
            new Router(
                tokens,
                authorizer,
                handlers,
                new RequestFaults(faults),
                builder.maxTarget,
                traffic,
                clock),
            traffic,
            faults);
  }

  /**
   * Begins a server.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns where the server listens.
   *
   * @return such as {@code https://127.0.0.1:41234}
   */
  public String url() {
    return "https://127.0.0.1:" + sockets.port();
  }

  /**
   * Returns the certificate of the server's authority.
   *
   * @return PEM text
   */
  public String authorityPem() {
    return certificates.authorityPem();
  }

  /**
   * Returns the token of the user {@code admin}, which is made at random for each server.
   *
   * @return the token
   */
  public String token() {
    return token;
  }

  /**
   * Makes a token stop working, as its expiry or the removal of its object would.
   *
   * @param revoked the token
   */
  public void revoke(String revoked) {
    tokens.revoke(revoked);
  }

  /**
   * Makes all tokens stop working that the server has issued for service accounts so far, as a
   * change of its signing key would.
   */
  public void revokeIssuedTokens() {
    tokens.revokeIssued();
  }

  /**
   * Makes a token work.
   *
   * @param added the token
   * @param user whom it stands for
   * @param groups the user's groups
   */
  public void accept(String added, String user, String... groups) {
    tokens.accept(added, new User(user, Set.of(groups)));
  }

  /**
   * Returns the rights that bound Roles and ClusterRoles grant and that no request has used so far:
   * what could be left out. Access reviews don't count as use.
   *
   * @return in order, such as {@code Role shop/scanner: get pods "web"}
   */
  public List<String> unusedGrants() {
    return roles.unused();
  }

  /**
   * Returns the objects that the server shows; changes to them show at once.
   *
   * @return the live store
   */
  public ClusterObjects objects() {
    return objects;
  }

  /**
   * Returns what the server saw so far.
   *
   * @return live counters
   */
  public Traffic traffic() {
    return traffic;
  }

  /**
   * Returns what goes wrong.
   *
   * @return the plan that the server was given
   */
  public FaultPlan faults() {
    return faults;
  }

  /**
   * Returns a kubeconfig with the server's address, authority and the token of {@code admin}.
   *
   * @return YAML
   */
  public String kubeconfig() {
    return kubeconfig(token);
  }

  /**
   * Returns a kubeconfig with the server's address, authority and the given token.
   *
   * @param bearer the token
   * @return YAML
   */
  public String kubeconfig(String bearer) {
    return KubeconfigText.of(url(), authorityPem(), bearer);
  }

  /**
   * Writes {@link #kubeconfig()} to a new file that only its owner may read.
   *
   * @param file where to; it must not exist
   * @return the file
   * @throws UncheckedIOException when it can't be written
   */
  public Path writeKubeconfig(Path file) {
    return KubeconfigText.write(file, kubeconfig());
  }

  /** Stops the server and waits for its threads. Closing twice is harmless. */
  @Override
  public void close() {
    sockets.close();
  }

  /** Without the tokens. */
  @Override
  public String toString() {
    return "FakeApiServer{" + url() + ", " + traffic + "}";
  }

  /** Builds and starts servers. Not safe for use by many threads. */
  public static final class Builder {
    private record Place(String namespace, String pod, String container) {}

    private final Map<String, User> tokens = new ConcurrentHashMap<>();
    private final Map<Place, ProcessLauncher> launchers = new ConcurrentHashMap<>();
    private ContainerProcesses others = (namespace, pod, container) -> Optional.empty();
    private ContainerImages images = (namespace, pod, container, image) -> true;
    private ClusterObjects objects = new ClusterObjects();
    private KubernetesVersion version = KubernetesVersion.V1_34;
    private Optional<Authorizer> authorizer = Optional.empty();
    private boolean enforcesRoles;
    private Clock clock = Clock.systemUTC();
    private FaultPlan faults = FaultPlan.none();
    private int maxTarget = HttpReader.MAX_HEAD;

    private Builder() {}

    /**
     * Sets whose behaviour the server shows.
     *
     * @param newVersion the release; 1.34 without a call
     * @return this
     */
    public Builder version(KubernetesVersion newVersion) {
      version = newVersion;
      return this;
    }

    /**
     * Sets the objects that the server shows.
     *
     * @param store used as it is, not copied
     * @return this
     */
    public Builder objects(ClusterObjects store) {
      objects = store;
      return this;
    }

    /**
     * Adds a pod to the objects.
     *
     * @param pod the pod
     * @return this
     */
    public Builder pod(PodManifest pod) {
      objects.put(pod.build());
      return this;
    }

    /**
     * Puts processes behind one container.
     *
     * @param namespace the pod's namespace
     * @param pod the pod
     * @param container the container
     * @param launcher starts them; stays the caller's to close
     * @return this
     */
    public Builder processes(
        String namespace, String pod, String container, ProcessLauncher launcher) {
      launchers.put(new Place(namespace, pod, container), launcher);
      return this;
    }

    /**
     * Puts processes behind all containers that have none of their own.
     *
     * @param lookup finds them
     * @return this
     */
    public Builder processes(ContainerProcesses lookup) {
      others = lookup;
      return this;
    }

    /**
     * Sets which images ephemeral containers can have.
     *
     * @param known starts the containers. Without a call every image is there
     * @return this
     */
    public Builder images(ContainerImages known) {
      images = known;
      return this;
    }

    /**
     * Makes a token work.
     *
     * @param token the token
     * @param user whom it stands for
     * @param groups the user's groups
     * @return this
     */
    public Builder token(String token, String user, String... groups) {
      tokens.put(token, new User(user, Set.of(groups)));
      return this;
    }

    /**
     * Sets who may do what, in place of the Roles and ClusterRoles among the objects.
     *
     * @param newAuthorizer asked for each call. Without a call, service accounts may do what roles
     *     grant them, and every other known user may do everything
     * @return this
     */
    public Builder authorizer(Authorizer newAuthorizer) {
      authorizer = Optional.of(newAuthorizer);
      return this;
    }

    /**
     * Lets all users but members of {@code system:masters} do only what Roles and ClusterRoles
     * grant them, not just service accounts.
     *
     * @return this
     */
    public Builder enforceRoles() {
      enforcesRoles = true;
      return this;
    }

    private Function<AccessRequest, Optional<String>> reviewer(RoleAuthorizer roles) {
      return authorizer
          .<Function<AccessRequest, Optional<String>>>map(
              own -> request -> Optional.of("").filter(none -> own.allows(request)))
          .orElse(roles::review);
    }

    /**
     * Sets the clock that ages are reckoned by, and that tokens expire by.
     *
     * @param newClock the clock
     * @return this
     */
    public Builder clock(Clock newClock) {
      clock = newClock;
      return this;
    }

    /**
     * Sets how long a request's path and query may be, as a proxy before the server does.
     *
     * @param bytes the limit; longer ones get 414. Without a call only the server's own bound of
     *     about 1 MiB for all headers holds, which answers 431
     * @return this
     */
    public Builder maxUriLength(int bytes) {
      maxTarget = bytes;
      return this;
    }

    /**
     * Sets what goes wrong.
     *
     * @param plan the faults; a plan counts what fired, so one server should have it for itself
     * @return this
     */
    public Builder faults(FaultPlan plan) {
      faults = plan;
      return this;
    }

    /**
     * Starts a server on a free port of loopback.
     *
     * @return the running server, the caller's to close
     * @throws UncheckedIOException when there is no port to be had
     */
    public FakeApiServer start() {
      try {
        return new FakeApiServer(this);
      } catch (IOException e) {
        throw new UncheckedIOException("the fake API server can't start", e);
      }
    }

    private ContainerProcesses processes() {
      Map<Place, ProcessLauncher> own = Map.copyOf(launchers);
      ContainerProcesses rest = others;
      return (namespace, pod, container) ->
          Optional.ofNullable(own.get(new Place(namespace, pod, container)))
              .or(() -> rest.find(namespace, pod, container));
    }
  }
}
