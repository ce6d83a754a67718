package io.seaworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.seaworthy.api.target.TargetSource;
import io.seaworthy.core.ScanOptions;
import io.seaworthy.core.Scanner;
import io.seaworthy.core.audit.AuditSink;
import io.seaworthy.core.audit.AuditTrail;
import io.seaworthy.core.report.Reporter;
import io.seaworthy.core.report.Reporters;
import io.seaworthy.core.result.ScanResult;
import io.seaworthy.inspec.InspecProfile;
import io.seaworthy.k8s.KubeconfigFile;
import io.seaworthy.k8s.KubernetesCluster;
import io.seaworthy.testkit.FakeCluster;
import io.seaworthy.testkit.FakeContainers;
import io.seaworthy.testkit.FakePod;
import io.seaworthy.testkit.wire.FakeApiServer;
import io.seaworthy.testkit.wire.Traffic.SeenRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Secrets of every kind are put where the program meets them, and must come out nowhere. */
class CanariesTest {
  private static final String WEB = "k8s-container://shop/web/app";

  /** How each token begins that the fake server issues: the same header for all. */
  private static final String ISSUED =
      Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString("{\"alg\":\"RS256\",".getBytes(StandardCharsets.UTF_8));

  @TempDir Path folder;

  /** What must not be seen, by what it is. */
  private final Map<String, String> canaries = new LinkedHashMap<>();

  private final HeardEverywhere heard = new HeardEverywhere();
  private final StringBuilder said = new StringBuilder();
  private final FakeCluster fake =
      FakeCluster.create()
          .addPod(
              FakePod.named("web")
                  .inNamespace("shop")
                  .container(
                      "app",
                      FakeContainers.debian()
                          .file(
                              "/var/run/secrets/kubernetes.io/serviceaccount/token",
                              canary("pod token"))
                          .file("/root/.ssh/id_rsa", canary("ssh key"))
                          .file("/etc/ssl/private/tls.key", canary("tls key"))
                          .file("/root/.aws/credentials", canary("cloud secret"))
                          .file(
                              "/opt/key.pem",
                              "-----BEGIN PRIVATE KEY-----\n"
                                  + canary("private key in a file")
                                  + "\n-----END PRIVATE KEY-----\n")
                          .file(
                              "/opt/jwt",
                              "eyJhbGciOiJub25lIn0." + canary("claims of a token") + ".c2ln\n")
                          .file("/opt/hash", "root:$6$salt$" + canary("password hash") + ":1\n")
                          .file("/opt/cloud", "AKIA" + canary("cloud key") + "\n")));
  private FakeApiServer server;

  private String canary(String what) {
    // Of letters and digits alone, so that it has the form of every secret.
    String value = "CANARY%010d".formatted(canaries.size());
    canaries.put(what, value);
    return value;
  }

  @BeforeEach
  void start() {
    server = fake.startApiServer();
  }

  @AfterEach
  void stop() {
    heard.close();
    fake.close();
  }

  @Test
  void noSecretComesOutOfAScanWithEveryLoggerAtItsFinest() throws IOException {
    Path reports = Files.createDirectory(folder.resolve("out"));
    InspecProfile profile = InspecProfile.load(profile()).withInputFiles(List.of(inputs()));
    AuditSink records = AuditSink.file(reports.resolve("audit.jsonl"));
    try (AuditTrail trail = AuditTrail.to(records);
        KubernetesCluster admin = KubernetesCluster.fromKubeconfig(kubeconfig());
        KubernetesCluster scan = admin.access().grant(admin.targets(URI.create(WEB)));
        Scanner scanner =
            Scanner.of(scan.transport())
                .with(
                    ScanOptions.builder()
                        .putInputs("first", canary("sensitive input"))
                        .audit(trail)
                        .build())) {
      ScanResult result = scanner.scan(scan.targets(URI.create(WEB)), profile);
      for (Reporter reporter : Reporters.all()) {
        reporter.write(result, reports.resolve(reporter.name()));
      }
      said.append(result).append('\n');
    }

    assertThat(Files.readString(reports.resolve("json")))
        .contains("[redacted: private key]", "[redacted: token]", "[redacted: password hash]");
    assertThat(heard.records()).contains("okhttp3");
    assertNothingSeen(reports);
  }

  @Test
  void noSecretComesOutOfTheProgram() throws IOException {
    Path reports = Files.createDirectory(folder.resolve("out"));

    int code =
        run(
            "exec",
            profile(),
            "-t",
            WEB,
            "--kubeconfig",
            kubeconfig(),
            "--temporary-access",
            "--log-level",
            "trace",
            "--input",
            "first=" + canary("sensitive input"),
            "--input-file",
            inputs(),
            "--audit-file",
            reports.resolve("audit.jsonl"),
            "--reporter",
            "cli",
            "json:" + reports.resolve("json"));

    assertThat(code).as(said.toString()).isEqualTo(ExitCodes.SOME_FAILED);
    assertThat(said.toString()).contains("[redacted: cloud key]");
    assertNothingSeen(reports);
  }

  private Path kubeconfig() throws IOException {
    String token = canary("bearer token");
    server.accept(token, "admin", "system:masters", "system:authenticated");
    return write("kubeconfig", withMoreUsers(server.kubeconfig(token)));
  }

  private Path inputs() throws IOException {
    return write("inputs.yml", "second: " + canary("sensitive input of a file") + "\n");
  }

  @Test
  void noSecretComesOutOfWhatGoesWrong() throws IOException {
    String password = canary("password of a proxy");
    write(
        "proxy",
        server
            .kubeconfig(canary("token behind a proxy"))
            .replace(
                "    server:",
                "    proxy-url: http://me:" + password + "@127.0.0.1:9\n    server:"));
    write(
        "address",
        server
            .kubeconfig(canary("token for an address"))
            .replace("https://", "https://me:" + canary("password in an address") + "@"));
    write("revoked", server.kubeconfig(canary("token that nobody knows")));
    write("broken", server.kubeconfig(canary("token in a broken file")).replace("users:", "users"));
    write(
        "key",
        server
            .kubeconfig("x")
            .replace(
                "    token: x",
                "    client-certificate-data: "
                    + encoded("no certificate")
                    + "\n    client-key-data: "
                    + encoded(canary("client key"))));

    for (String file : List.of("proxy", "address", "revoked", "broken", "key")) {
      for (String command : List.of("preflight", "rbac", "detect")) {
        int code = run(command, "-t", WEB, "--kubeconfig", folder.resolve(file));
        assertThat(code).as(file + " " + command).isNotEqualTo(ExitCodes.ALL_PASSED);
      }
    }
    assertThat(said.toString()).contains("proxy", "seaworthy: ").doesNotContain("a defect");
    assertNothingSeen(Files.createDirectory(folder.resolve("out")));
  }

  @Test
  void noSecretIsInTheTextOfAnObject() throws IOException {
    try (KubernetesCluster admin = KubernetesCluster.fromKubeconfig(kubeconfig());
        KubernetesCluster scan = admin.access().grant(admin.targets(URI.create(WEB)));
        KubeconfigFile file = scan.access().writeKubeconfig(folder.resolve("temporary"))) {
      TargetSource targets = scan.targets(URI.create(WEB));
      Stream.of(
              admin,
              admin.access(),
              admin.pods(),
              admin.transport(),
              scan,
              scan.access(),
              scan.access().review(targets),
              targets.select(),
              file)
          .forEach(object -> said.append(object.toString()).append('\n'));
      canaries.put(
          "token of a kubeconfig",
          Files.readString(file.path()).replaceAll("(?s).*\"token\": \"([^\"]*)\".*", "$1"));
      assertThat(canaries.get("token of a kubeconfig")).startsWith(ISSUED);
    }
    assertThat(folder.resolve("temporary")).doesNotExist();
    assertNothingSeen(Files.createDirectory(folder.resolve("out")));
  }

  private void assertNothingSeen(Path files) throws IOException {
    Map<String, String> places = new LinkedHashMap<>();
    places.put("what was printed", said.toString());
    places.put("logs", heard.records());
    places.put("thread names", heard.threads());
    places.put(
        "URLs",
        server.traffic().requests().stream()
            .map(SeenRequest::target)
            .collect(Collectors.joining("\n")));
    try (Stream<Path> written = Files.list(files)) {
      for (Path file : written.toList()) {
        places.put(file.toString(), Files.readString(file));
      }
    }
    canaries.put("tokens of the scan", ISSUED);
    assertThat(canaries.size()).isGreaterThanOrEqualTo(9);
    places.forEach(
        (place, text) ->
            canaries.forEach(
                (what, secret) -> {
                  assertThat(text).as(what + " in " + place).doesNotContain(secret);
                  assertThat(text).as(what + " in " + place).doesNotContain(encoded(secret));
                }));
  }

  private static String encoded(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private int run(Object... arguments) {
    CliRun run = CliRun.of(arguments);
    said.append(run.out()).append(run.err());
    return run.code();
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  /** Users of other contexts, whose secrets lie in the same file. */
  private String withMoreUsers(String kubeconfig) {
    return kubeconfig.replace(
        "users:\n",
        """
        users:
        - name: other
          user:
            username: me
            password: %s
        - name: another
          user:
            client-key-data: %s
        """
            .formatted(canary("password of another user"), encoded(canary("key of another user"))));
  }

  private Path profile() {
    return ProfileFolder.in(folder, "curious")
        .saying(
            """
            inputs:
              - {name: first, type: String, sensitive: true}
              - {name: second, type: String, sensitive: true}
            """)
        .controls(
            """
            %w(first second).each do |name|
              control "input-#{name}" do
                describe 'an input' do
                  subject { input(name) }
                  it { should cmp 'something else' }
                end
              end
            end
            %w(/var/run/secrets/kubernetes.io/serviceaccount/token /root/.ssh/id_rsa
               /etc/ssl/private/tls.key /root/.aws/credentials /opt/key.pem /opt/jwt /opt/hash
               /opt/cloud).each do |path|
              control "file-#{path}" do
                describe(file(path)) { its('content') { should cmp 'something else' } }
              end
              control "command-#{path}" do
                describe(command("cat #{path}")) { its('stdout') { should cmp 'something else' } }
              end
            end
            """)
        .path();
  }
}
