package io.seaworthy.k8s.pod;

import static org.assertj.core.api.Assertions.assertThat;

import io.seaworthy.k8s.http.Json;
import io.seaworthy.k8s.pod.PodContainer.Role;
import io.seaworthy.k8s.pod.PodContainer.State;
import io.seaworthy.testkit.junit.LeakCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PodTest {
  @RegisterExtension final LeakCheck leaks = LeakCheck.eachTest();

  private static Pod pod(String spec, String status) {
    String json =
        """
        {"kind":"Pod","metadata":{"namespace":"shop","name":"web","uid":"u-1","labels":{"a":"b"},
         "fieldOfTomorrow":[1]},"spec":%s,"status":%s}
        """
            .formatted(spec, status);
    return Pod.of(Json.object(json).orElseThrow()).orElseThrow();
  }

  @Test
  void readsEveryRoleAndStateAndOverlooksWhatItDoesNotKnow() {
    Pod pod =
        pod(
            """
            {"initContainers":[{"name":"setup"}],"containers":[{"name":"app"},{"name":"log"}],
             "ephemeralContainers":[{"name":"debug"}]}
            """,
            """
            {"phase":"Running",
             "initContainerStatuses":[{"name":"setup","state":{"terminated":{"reason":"Completed"}}}],
             "containerStatuses":[
               {"name":"log","state":{"waiting":{"reason":"CrashLoopBackOff"}},"restartCount":9},
               {"name":"app","state":{"running":{"startedAt":"t"}},"containerID":"containerd://c",
                "imageID":"sha256:i","restartCount":2,"fieldOfTomorrow":{}}]}
            """);
    assertThat(pod.containerNames())
        .containsExactly("app", "log", "setup (init)", "debug (ephemeral)");
    PodContainer app = pod.container("app").orElseThrow();
    assertThat(app.state()).isEqualTo(State.RUNNING);
    assertThat(app.identity(pod.uid()).podUid()).contains("u-1");
    assertThat(app.identity(pod.uid()).containerId()).contains("containerd://c");
    assertThat(app.identity(pod.uid()).restartCount()).hasValue(2);
    PodContainer log = pod.container("log").orElseThrow();
    assertThat(log.state()).isEqualTo(State.WAITING);
    assertThat(log.reason()).isEqualTo("CrashLoopBackOff");
    assertThat(pod.container("setup").orElseThrow().state()).isEqualTo(State.TERMINATED);
    assertThat(pod.container("debug").orElseThrow().role()).isEqualTo(Role.EPHEMERAL);
    assertThat(pod.container("debug").orElseThrow().state()).isEqualTo(State.WAITING);
    assertThat(pod.regularContainers())
        .extracting(PodContainer::name)
        .containsExactly("app", "log");
  }

  @Test
  void knowsWindowsByBothOfItsSigns() {
    assertThat(pod("{\"os\":{\"name\":\"windows\"}}", "{}").windows()).isTrue();
    assertThat(pod("{\"nodeSelector\":{\"kubernetes.io/os\":\"windows\"}}", "{}").windows())
        .isTrue();
    assertThat(pod("{\"os\":{\"name\":\"linux\"}}", "{}").windows()).isFalse();
    assertThat(pod("{}", "{}").windows()).isFalse();
  }

  @Test
  void knowsWhatHasEnded() {
    assertThat(pod("{}", "{\"phase\":\"Failed\"}").completed()).isTrue();
    assertThat(pod("{}", "{\"phase\":\"Pending\"}").completed()).isFalse();
    assertThat(pod("{}", "{\"phase\":7}").phase()).isEqualTo("Unknown");
  }
}
