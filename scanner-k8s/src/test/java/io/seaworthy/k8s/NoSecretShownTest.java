package io.seaworthy.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.seaworthy.api.target.Target;
import io.seaworthy.api.target.TargetSource;
import io.seaworthy.api.transport.RequestListener;
import io.seaworthy.api.transport.Transport;
import io.seaworthy.k8s.access.AccessManifests;
import io.seaworthy.k8s.access.AccessRule;
import io.seaworthy.k8s.access.AdmissionManifests;
import io.seaworthy.k8s.access.ApiServerAddress;
import io.seaworthy.k8s.access.MissingRight;
import io.seaworthy.k8s.access.NetworkManifests;
import io.seaworthy.k8s.access.RequiredAccess;
import io.seaworthy.k8s.exec.KubernetesLauncher;
import io.seaworthy.k8s.grant.AccessReviewer;
import io.seaworthy.k8s.grant.ApiServerAddresses;
import io.seaworthy.k8s.grant.Leftovers;
import io.seaworthy.k8s.grant.MountedTokens;
import io.seaworthy.k8s.grant.TemporaryGrant;
import io.seaworthy.k8s.http.ApiAnswer;
import io.seaworthy.k8s.http.ApiConnection;
import io.seaworthy.k8s.http.ApiRequest;
import io.seaworthy.k8s.http.ConnectionLimits;
import io.seaworthy.k8s.http.Json;
import io.seaworthy.k8s.http.NoCredentialException;
import io.seaworthy.k8s.pod.ContainerName;
import io.seaworthy.k8s.pod.ContainerReference;
import io.seaworthy.k8s.pod.Pod;
import io.seaworthy.k8s.pod.PodAnswer;
import io.seaworthy.k8s.pod.PodContainer;
import io.seaworthy.k8s.pod.PodName;
import io.seaworthy.k8s.pod.Pods;
import io.seaworthy.k8s.token.BearerToken;
import io.seaworthy.k8s.token.IssuedToken;
import io.seaworthy.k8s.websocket.WebSocket;
import io.seaworthy.k8s.websocket.WebSocketMessage;
import io.seaworthy.k8s.websocket.WebSocketProtocolException;
import io.seaworthy.k8s.websocket.WebSocketUpgrade;
import io.seaworthy.k8s.websocket.WebSocketUpgrade.Result;
import io.seaworthy.testkit.junit.LeakCheck;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What the public types of this module say of themselves when they hold or have met a secret. */
class NoSecretShownTest {
  @RegisterExtension final LeakCheck leaks = LeakCheck.eachTest();

  private static final String TOKEN = "canary-token";
  private static final String UNKNOWN = "canary-token-of-nobody";
  private static final String PASSWORD = "canary-password";

  private static final Target WEB = Target.of(URI.create("k8s-container://shop/web/app"));

  /** Names, rights and numbers, and what containers say. */
  private static final Set<Class<?>> NEAR_NO_SECRET =
      Set.of(
          AccessManifests.class,
          AccessRule.class,
          AdmissionManifests.class,
          ApiRequest.class,
          ApiServerAddress.class,
          ConnectionLimits.class,
          ContainerName.class,
          ContainerReference.class,
          KubernetesSettingException.class,
          MissingRight.class,
          NetworkManifests.class,
          Pod.class,
          PodAnswer.Found.class,
          PodAnswer.Unanswered.class,
          PodContainer.class,
          PodName.class,
          RequiredAccess.class,
          WebSocketMessage.Binary.class,
          WebSocketMessage.Close.class,
          WebSocketMessage.Text.class,
          WebSocketProtocolException.class);

  @TempDir private Path folder;

  private final FakeCluster fake = FakeCluster.sound();
  private final List<String> secrets = new ArrayList<>(List.of(TOKEN, UNKNOWN, PASSWORD));
  private final List<Object> seen = new ArrayList<>();

  @BeforeEach
  void acceptTheToken() {
    fake.server().accept(TOKEN, "admin", "system:masters", "system:authenticated");
  }

  @AfterEach
  void close() {
    fake.close();
  }

  @Test
  void holdsNoSecret() throws IOException {
    lookAtWhatAHostHas();
    lookAtWhatSpeaksToTheServer();
    lookAtWhatGoesWrong();

    Set<Class<?>> known = new HashSet<>(NEAR_NO_SECRET);
    seen.forEach(object -> known.add(object.getClass()));
    assertThat(publicTypes()).hasSizeGreaterThan(40);
    assertThat(known).containsAll(publicTypes());
    assertThat(secrets).hasSizeGreaterThan(5).doesNotContain("");
    assertThat(seen)
        .allSatisfy(object -> assertThat(text(object)).isNotEmpty().doesNotContain(secrets));
  }

  private void lookAtWhatAHostHas() throws IOException {
    Path config = write("config", fake.server().kubeconfig(TOKEN));
    KubernetesTransportProvider provider = new KubernetesTransportProvider();
    try (Transport provided = provider.create(Map.of("kubeconfig", config.toString()));
        KubernetesCluster admin = KubernetesCluster.fromKubeconfig(config, FakeCluster.OPTIONS);
        KubernetesCluster scan = admin.access().grant(TargetSource.of(WEB));
        KubeconfigFile file = scan.access().writeKubeconfig(folder.resolve("written"))) {
      secrets.add(Kubeconfig.read(file.path(), Optional.empty()).token().orElseThrow());
      see(provider, provided, admin, admin.access(), admin.pods(), admin.transport());
      see(scan, scan.access(), scan.transport(), scan.access().review(TargetSource.of(WEB)), file);
      see(KubernetesOptions.builder(), FakeCluster.OPTIONS);
    }
  }

  private void lookAtWhatSpeaksToTheServer() throws IOException {
    RequiredAccess access = RequiredAccess.forTargets(List.of(WEB));
    ContainerName app = new ContainerName(new PodName("shop", "web"), "app");
    try (ApiConnection connection = connection();
        TemporaryGrant grant =
            TemporaryGrant.create(connection(), access, ScanAccess.TOKEN_LIFE, Clock.systemUTC());
        KubernetesLauncher launcher =
            new KubernetesLauncher(connection, app, RequestListener.NONE)) {
      IssuedToken issued = grant.issue();
      secrets.addAll(List.of(issued.secret().reveal(), grant.tokens().current()));
      see(issued, issued.secret(), grant, grant.tokens(), new BearerToken(grant.tokens()));
      Pods pods = new Pods(connection);
      see(connection, launcher, pods, new MountedTokens(pods), new AccessReviewer(connection));
      see(new ApiServerAddresses(connection), new Leftovers(connection, "shop"));
      ApiAnswer answer = answerWithAToken();
      see(answer, Json.object(answer.body()).orElseThrow(), new Result.Refused(answer));
      lookAtStreams(connection);
    }
  }

  private ApiConnection connection() {
    return new ApiConnection(fake.apiClient(TOKEN), TimeRange.limits(FakeCluster.OPTIONS));
  }

  private static ApiAnswer answerWithAToken() {
    String body = "{\"status\": {\"token\": \"" + TOKEN + "\"}}";
    return new ApiAnswer(201, "application/json", Optional.empty(), "", body);
  }

  private void lookAtStreams(ApiConnection connection) throws IOException {
    WebSocketUpgrade upgrade =
        new WebSocketUpgrade(
            connection.upgradingClient(),
            connection
                .get(
                    url ->
                        url.addPathSegments("api/v1/namespaces/shop/pods/web/exec")
                            .query("container=app&stdout=true&stderr=true&command=true"))
                .header("Accept", "*/*")
                .build(),
            "v4.channel.k8s.io",
            Duration.ofSeconds(9));
    Result opened = upgrade.open();
    assertThat(opened).isInstanceOf(Result.Open.class);
    try (WebSocket socket = ((Result.Open) opened).socket()) {
      see(upgrade, opened, socket);
    }
  }

  private void lookAtWhatGoesWrong() throws IOException {
    String sound = fake.server().kubeconfig(TOKEN);
    Path broken = write("broken", sound.replace("users:", "users"));
    see(catchThrowable(() -> KubernetesCluster.fromKubeconfig(broken).close()));
    String proxy = "    proxy-url: http://me:" + PASSWORD + "@127.0.0.1:9\n    server:";
    Path detour = write("detour", sound.replace("    server:", proxy));
    Path stranger = write("stranger", fake.server().kubeconfig(UNKNOWN));
    try (KubernetesCluster behind = KubernetesCluster.fromKubeconfig(detour, FakeCluster.OPTIONS);
        KubernetesCluster nobody =
            KubernetesCluster.fromKubeconfig(stranger, FakeCluster.OPTIONS)) {
      see(behind, nobody);
      for (KubernetesCluster cluster : List.of(behind, nobody)) {
        Throwable refused =
            catchThrowable(() -> cluster.access().review(RequiredAccess.forTargets(List.of(WEB))));
        see(catchThrowable(() -> cluster.pods().select()), refused);
        see(new NoCredentialException((RuntimeException) refused));
        see(new Result.Failed(new NoCredentialException((RuntimeException) refused), true));
      }
    }
  }

  private void see(Object... objects) {
    seen.addAll(List.of(objects));
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static String text(Object object) {
    if (object instanceof Throwable thrown) {
      StringWriter trace = new StringWriter();
      thrown.printStackTrace(new PrintWriter(trace, true));
      return trace.toString();
    }
    return object.toString();
  }

  /** All of which there can be objects. */
  private static List<Class<?>> publicTypes() throws IOException {
    Path classes = Path.of("target/classes");
    try (Stream<Path> files = Files.walk(classes)) {
      return files
          .map(file -> classes.relativize(file).toString())
          .filter(file -> file.startsWith("io/seaworthy/") && file.endsWith(".class"))
          .map(file -> file.replaceFirst("\\.class$", "").replace('/', '.'))
          .<Class<?>>map(NoSecretShownTest::load)
          .filter(NoSecretShownTest::isPublic)
          .filter(type -> !Modifier.isAbstract(type.getModifiers()) && !type.isEnum())
          .filter(NoSecretShownTest::hasObjects)
          .toList();
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  private static boolean isPublic(Class<?> type) {
    Class<?> around = type.getEnclosingClass();
    return Modifier.isPublic(type.getModifiers()) && (around == null || isPublic(around));
  }

  private static boolean hasObjects(Class<?> type) {
    return Stream.concat(
            Arrays.stream(type.getDeclaredMethods())
                .filter(method -> !Modifier.isStatic(method.getModifiers())),
            Arrays.stream(type.getDeclaredConstructors())
                .filter(constructor -> !Modifier.isPrivate(constructor.getModifiers())))
        .findAny()
        .isPresent();
  }
}
