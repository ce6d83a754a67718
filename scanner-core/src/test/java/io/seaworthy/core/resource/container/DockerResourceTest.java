package io.seaworthy.core.resource.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seaworthy.core.facts.EvidenceException;
import io.seaworthy.core.facts.Facts;
import io.seaworthy.core.resource.RecordedSession;
import io.seaworthy.core.resource.ResourceFailed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DockerResourceTest {
  private static final String ID = "71b5df59a1a6e6a1a2d1a8a7ef7a1e5c";
  private static final String[] CONTAINERS = {
    "docker", "ps", "-a", "--no-trunc", "--format", "{{json .}}"
  };
  private static final String[] IMAGES = {
    "docker", "images", "-a", "--no-trunc", "--format", "{{json .}}"
  };
  private static final String[] SERVICES = {"docker", "service", "ls", "--format", "{{json .}}"};
  private static final String[] PLUGINS = {"docker", "plugin", "ls", "--format", "{{json .}}"};

  private static RecordedSession host() {
    return new RecordedSession()
        .command(0, RecordedSession.recording("docker/ps"), "", CONTAINERS)
        .command(0, RecordedSession.recording("docker/images"), "", IMAGES)
        .command(0, RecordedSession.recording("docker/service-ls"), "", SERVICES)
        .command(0, RecordedSession.recording("docker/plugin-ls"), "", PLUGINS)
        .command(
            0,
            "[{\"Mounts\":[{\"Source\":\"/srv\",\"Destination\":\"/data\"}],"
                + "\"HostConfig\":{\"Privileged\":false}}]",
            "",
            "docker",
            "inspect",
            "web")
        .command(0, "[{\"Config\":{\"Cmd\":[\"sh\"]}}]", "", "docker", "inspect", "alpine:latest")
        .command(1, "[]\n", "Error: No such object: gone\n", "docker", "inspect", "gone");
  }

  private final Facts facts = host().facts();
  private final DockerResource docker = DockerResource.of(facts);

  @Test
  void readsContainers() {
    assertThat(docker.containers().rows().get(0))
        .containsEntry("names", "web")
        .containsEntry("id", ID)
        .containsEntry("labels", List.of("app=web", "tier=front"))
        .containsEntry("status", "Up 2 hours")
        .containsEntry("networks", "bridge");
    assertThat(docker.containers().rows().get(1)).containsEntry("labels", List.of());
    assertThat(docker).hasToString("Docker Host");
  }

  @Test
  void readsImagesPluginsAndServices() {
    assertThat(docker.images().rows().get(0))
        .containsEntry("repository", "alpine")
        .containsEntry("createdsize", "3 days ago");
    assertThat(docker.plugins().rows())
        .containsExactly(
            Map.of("id", "771d3ee7", "enabled", true, "name", "vieux/sshfs", "version", "latest"));
    assertThat(docker.services().column("replicas")).containsExactly("3/3");
  }

  @Test
  void looksIntoObjects() {
    assertThat(docker.object("web")).containsEntry("HostConfig", Map.of("Privileged", false));
    assertThat(docker.object("gone")).isEmpty();
  }

  @Test
  void findsAContainerByNameOrId() {
    DockerContainerResource web = DockerContainerResource.spec("web").on(facts);
    assertThat(web.exists()).isTrue();
    assertThat(web.running()).isTrue();
    assertThat(web.id()).isEqualTo(ID);
    assertThat(web.image()).isEqualTo("localhost:5000/shop/web:1.2");
    assertThat(web.repo()).isEqualTo("localhost:5000/shop/web");
    assertThat(web.tag()).isEqualTo("1.2");
    assertThat(web.command()).isEqualTo("nginx -g 'daemon off;'");
    assertThat(web.labels()).containsExactly("app=web", "tier=front");
    assertThat(web.ports()).isEqualTo("0.0.0.0:80->80/tcp");
    assertThat(web.hasVolume("/data", "/srv")).isTrue();
    assertThat(web.hasVolume("/data", "/tmp")).isFalse();
    assertThat(web).hasToString("Docker Container web");

    DockerContainerResource byId =
        DockerContainerResource.spec(Optional.empty(), Optional.of("71b5df")).on(facts);
    assertThat(byId.status()).isEqualTo("Up 2 hours");
  }

  @Test
  void knowsNothingOfAContainerThatIsNotThere() {
    DockerContainerResource gone = DockerContainerResource.spec("gone").on(facts);
    assertThat(gone.exists()).isFalse();
    assertThat(gone.running()).isFalse();
    assertThat(gone.tag()).isNull();
    assertThatThrownBy(() -> gone.hasVolume("/a", "/b"))
        .isInstanceOf(ResourceFailed.class)
        .hasMessage("Could not find any mounted volumes for your container");
  }

  @Test
  void findsAnImage() {
    DockerImageResource alpine = DockerImageResource.spec("alpine").on(facts);
    assertThat(alpine.image()).isEqualTo("alpine:latest");
    assertThat(alpine.value(List.of("Config.Cmd"))).isEqualTo(List.of("sh"));
    assertThatThrownBy(() -> alpine.value(List.of("Config", "User")))
        .isInstanceOf(ResourceFailed.class)
        .hasMessage("Config.User is not a valid key for your image or has nil value.");
    assertThat(alpine).hasToString("Docker Image alpine:latest");
    assertThat(DockerImageResource.specOfId("c5b1").on(facts).repo()).isEqualTo("alpine");
    assertThat(DockerImageResource.spec("alpine", "3.18").on(facts).exists()).isFalse();
  }

  @Test
  void findsPluginsAndServices() {
    DockerPluginResource plugin = DockerPluginResource.spec("vieux/sshfs").on(facts);
    assertThat(plugin.exists()).isTrue();
    assertThat(plugin.enabled()).isEqualTo(true);
    assertThat(plugin.version()).isEqualTo("latest");
    DockerServiceResource service = DockerServiceResource.spec("front").on(facts);
    assertThat(service.imageName()).isEqualTo("shopweb");
    assertThat(service.mode()).isEqualTo("replicated");
    assertThat(service.ports()).isEqualTo("*:80->80/tcp");
    assertThat(service).hasToString("Docker Service front");
  }

  @Test
  void seesNothingWithoutAClient() {
    DockerResource none =
        DockerResource.of(
            new RecordedSession()
                .missing(CONTAINERS)
                .missing(SERVICES)
                .missing("docker", "version", "--format", "{{json .}}")
                .missing("docker", "info", "--format", "{{json .}}")
                .missing("docker", "inspect", "x")
                .facts());
    assertThat(none.containers().exists()).isFalse();
    assertThat(none.services().exists()).isFalse();
    assertThat(none.version()).isEmpty();
    assertThat(none.info()).isEmpty();
    assertThat(none.object("x")).isEmpty();
  }

  @Test
  void knowsThatAHostManagesNoSwarm() {
    RecordedSession session =
        new RecordedSession()
            .command(
                1, "", "Error response from daemon: This node is not a swarm manager.\n", SERVICES);
    assertThat(DockerResource.of(session.facts()).services().exists()).isFalse();
  }

  @Test
  void refusesToJudgeAHostThatDoesNotAnswer() {
    RecordedSession session =
        new RecordedSession()
            .command(1, "", "Cannot connect to the Docker daemon\n", CONTAINERS)
            .command(0, "WARNING: odd\n", "", IMAGES);
    DockerResource silent = DockerResource.of(session.facts());
    assertThatThrownBy(silent::containers)
        .isInstanceOfSatisfying(
            EvidenceException.class, e -> assertThat(e.evidenceCause()).isEqualTo("tool.failed"));
    assertThatThrownBy(silent::images)
        .isInstanceOf(EvidenceException.class)
        .hasMessageContaining("docker images gave no JSON");
  }
}
