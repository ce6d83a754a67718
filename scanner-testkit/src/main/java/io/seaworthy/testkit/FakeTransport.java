package io.seaworthy.testkit;

import io.seaworthy.api.exec.ExecOptions;
import io.seaworthy.api.exec.ExecSession;
import io.seaworthy.api.target.Target;
import io.seaworthy.api.transport.Session;
import io.seaworthy.api.transport.Transport;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reaches the containers of a fake cluster without a network. */
final class FakeTransport implements Transport {
  private static final Pattern PATH = Pattern.compile("/([^/]+)/([^/]+)");

  private final FakeCluster cluster;
  private final ExecOptions options;
  private final Set<Session> open = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  FakeTransport(FakeCluster cluster, ExecOptions options) {
    this.cluster = cluster;
    this.options = options;
  }

  @Override
  public Session open(Target target) {
    ContainerKey key = key(target.uri());
    if (closed) {
      throw new IllegalStateException("the transport was closed");
    }
    Session session =
        new RecordingSession(
            ExecSession.over(
                target, cluster.launcher(key), options, () -> cluster.check(key, target)),
            cluster::record,
            open::remove);
    open.add(session);
    return session;
  }

  /** Returns what sessions are open at this moment. */
  Stream<String> openSessions() {
    return open.stream().map(session -> "an open session to " + session.target().displayName());
  }

  private static ContainerKey key(URI uri) {
    Matcher path = PATH.matcher(uri.getPath() == null ? "" : uri.getPath());
    boolean scheme = "k8s-container".equals(uri.getScheme()) || "fake".equals(uri.getScheme());
    if (!scheme || uri.getAuthority() == null || !path.matches()) {
      throw new IllegalArgumentException(
          "target uri: \""
              + uri
              + "\"; accepted are k8s-container://namespace/pod/container and the same with the"
              + " scheme fake");
    }
    return new ContainerKey(uri.getAuthority(), path.group(1), path.group(2));
  }

  @Override
  public void close() {
    closed = true;
    open.forEach(Session::close);
  }
}
