package io.seaworthy.testkit.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seaworthy.api.command.Command;
import io.seaworthy.api.command.CommandOutcome;
import io.seaworthy.api.target.Target;
import io.seaworthy.api.transport.ProcessRequest;
import io.seaworthy.api.transport.RequestListener;
import io.seaworthy.api.transport.Session;
import io.seaworthy.api.transport.Transport;
import io.seaworthy.core.Scanner;
import io.seaworthy.core.result.ControlResult;
import io.seaworthy.core.result.ScanResult;
import io.seaworthy.testkit.FakeCluster;
import io.seaworthy.testkit.FakeContainers;
import io.seaworthy.testkit.FakePod;
import io.seaworthy.testkit.SampleProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingTransportTest {
  @TempDir Path folder;
  private final FakeCluster cluster =
      FakeCluster.create()
          .addPod(
              FakePod.named("web")
                  .container(
                      "app",
                      FakeContainers.debian()
                          .file("/etc/token", "t=ghp_0123456789012345678901234567890123456789\n")));
  private Path file = Path.of("");
  private List<String> recorded = List.of();

  @BeforeEach
  void recordOnce() {
    file = folder.resolve("web.json");
    try (Transport transport = transport(RecordMode.RECORD, MissPolicy.FAIL)) {
      recorded = outcomes(scan(transport));
      ask(transport, "cat /etc/token");
    }
  }

  @AfterEach
  void close() {
    cluster.close();
  }

  private Transport transport(RecordMode mode, MissPolicy onMiss) {
    return RecordingTransport.of(file, mode, onMiss, cluster::transport);
  }

  private Transport replay() {
    return RecordingTransport.of(
        file,
        RecordMode.REPLAY,
        MissPolicy.FAIL,
        () -> {
          throw new AssertionError("a replay reached for the real transport");
        });
  }

  private ScanResult scan(Transport transport) {
    return Scanner.of(transport).scan(cluster.targets(), SampleProfile.create());
  }

  private CommandOutcome ask(Transport transport, String text) {
    Target target = cluster.target("default", "web", "app");
    try (Session session = transport.open(target)) {
      return session.run(Command.authorText(text));
    }
  }

  private static List<String> outcomes(ScanResult result) {
    return result.controls().map(RecordingTransportTest::outcome).toList();
  }

  private static String outcome(ControlResult control) {
    List<String> checks =
        control.results().stream()
            .map(each -> each.status() + each.codeDesc() + each.message())
            .toList();
    return control.control().id() + control.status() + checks;
  }

  @Test
  void replaysAScanWithoutTheCluster() {
    try (Transport transport = replay()) {
      ScanResult replayed =
          Scanner.of(transport).scan(Recording.load(file).targets(), SampleProfile.create());

      assertThat(outcomes(replayed)).isEqualTo(recorded).hasSize(2);
      assertThat(replayed.compliance()).isEqualTo(100);
    }
  }

  @Test
  void passesOnWhoHearsOfRequests() {
    List<String> told = new ArrayList<>();
    for (RecordMode mode : List.of(RecordMode.OFF, RecordMode.REFRESH)) {
      try (Transport transport = RecordingTransport.of(file, mode, MissPolicy.FAIL, Telling::new);
          Session session =
              transport.open(
                  cluster.target("default", "web", "app"), request -> told.add(request.id()))) {
        session.run(Command.argv("true"));
      }
    }

    assertThat(told).containsExactly("id-1", "id-1");
  }

  /** Tells of one request for each session. */
  private final class Telling implements Transport {
    private final Transport real = cluster.transport();

    @Override
    public Session open(Target target) {
      return open(target, RequestListener.NONE);
    }

    @Override
    public Session open(Target target, RequestListener requests) {
      requests.sending(new ProcessRequest("id-1", 1, List.of("/bin/sh")));
      return real.open(target);
    }

    @Override
    public void close() {
      real.close();
    }
  }

  @Test
  void writesTheSameFileEachTimeAndNoSecret() throws IOException {
    Recording first = Recording.load(file);
    String text = Files.readString(file);
    try (Transport transport = transport(RecordMode.REFRESH, MissPolicy.FAIL)) {
      scan(transport);
      ask(transport, "cat /etc/token");
    }

    assertThat(Files.readString(file)).isEqualTo(text).doesNotContain("ghp_").contains("redacted");
    assertThat(first.commands()).anyMatch(each -> each.contains("template scan.canary@"));
    assertThat(first.differencesTo(Recording.load(file))).isEmpty();
  }

  @Test
  void failsOnWhatIsNotRecorded() {
    Transport transport = replay();
    assertThat(ask(transport, "id").cause()).isEqualTo("indeterminate.protocol");
    assertThatThrownBy(transport::close)
        .isInstanceOf(RecordingException.class)
        .hasMessageContaining("text id");
  }

  @Test
  void asksTheRealTransportWhereItMay() {
    Recording before = Recording.load(file);
    try (Transport transport = transport(RecordMode.REPLAY, MissPolicy.PASS_THROUGH)) {
      assertThat(ask(transport, "hostname").cause()).isEqualTo("exited");
    }
    assertThat(before.differencesTo(Recording.load(file))).isEmpty();
    try (Transport transport = transport(RecordMode.REPLAY, MissPolicy.RECORD)) {
      assertThat(ask(transport, "hostname").cause()).isEqualTo("exited");
    }
    assertThat(before.differencesTo(Recording.load(file)))
        .containsExactly("+ k8s-container://default/web/app text hostname");
  }

  @Test
  void refusesFilesThatAreCutOrNewerOrInTheWay() throws IOException {
    assertThatThrownBy(() -> transport(RecordMode.RECORD, MissPolicy.FAIL))
        .hasMessageContaining("use REFRESH");
    String text = Files.readString(file);
    Files.writeString(file, text.substring(0, text.length() / 2));
    assertThatThrownBy(() -> Recording.load(file))
        .isInstanceOf(RecordingException.class)
        .hasMessageContaining("is cut");
    Files.writeString(file, text.replace("\"format\": 1", "\"format\": 2"));
    assertThatThrownBy(() -> Recording.load(file)).hasMessageContaining("has format 2");
  }
}
